import type { AssistanceStatus, ForWhom, QuantityUnit } from '@teduh/domain';
import type { IconName } from '../../components/Icon';

/** One thing given to a person, as the API sends it. */
export interface Assistance {
  id: string;
  version: number;
  caseId: string;
  caseNumber: string;
  type: string;
  subType: string | null;
  forWhom: ForWhom;
  familyMembers: number;
  mode: string | null;
  status: AssistanceStatus;
  notGivenReason: string | null;
  result: string | null;
  startedOn: string;
  endedOn: string | null;
  quantity: number | null;
  unit: QuantityUnit | null;
  providerId: string | null;
  providerName: string | null;
  country: string | null;
  receiptKind: string | null;
  costMinor: number | null;
  currency: string | null;
  projectIds: string[];
  recordedBy: string;
  recordedByName: string;
  recordedAt: string;
}

/** The eight kinds most often logged: one digit key each. */
export const FIRST_EIGHT = [
  'PSYCHOSOCIAL',
  'MEDICAL',
  'SHELTER',
  'BASIC',
  'LEGAL',
  'VOCATIONAL',
  'ECONOMIC',
  'RETURN',
] as const;

/** The kind a digit key stands for; nothing while somebody is writing in a field. */
export const typeOfKey = ({
  key,
  target,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): string | null => {
  const isWriting =
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
  if (isWriting || ctrlKey || metaKey || altKey) return null;
  return FIRST_EIGHT[Number(key) - 1] ?? null;
};

const ICONS: Record<string, IconName> = {
  SHELTER: 'home',
  BASIC: 'bag',
  EMERGENCY: 'warning',
  MEDICAL: 'medical',
  PSYCHOSOCIAL: 'talk',
  LEGAL: 'scales',
  EDUCATION: 'book',
  VOCATIONAL: 'tool',
  ECONOMIC: 'coin',
  FAMILY: 'people',
  RETURN: 'plane',
  REINTEGRATION: 'sprout',
  TRANSPORT: 'truck',
  PROTECTION: 'shield',
  REFERRAL: 'swap',
  SCREENING: 'note',
  FOLLOWUP: 'calendar',
};

export const iconOfType = (type: string): IconName => ICONS[type] ?? 'heart';

/** On a case one does not see, only what is over: a plan is read before it is kept. */
export const LOGGABLE_UNREAD = ['given', 'declined', 'notAvailable'] as const;

export const isLoggableUnread = (status: AssistanceStatus): boolean =>
  (LOGGABLE_UNREAD as readonly string[]).includes(status);

/** Statuses somebody may choose while logging; *cancelled* is what Undo does. */
export const LOGGABLE = ['given', 'ongoing', 'planned', 'declined', 'notAvailable'] as const;
