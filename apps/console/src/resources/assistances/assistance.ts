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

/** Statuses somebody may choose while logging; *cancelled* is what Undo does. */
export const LOGGABLE = ['given', 'ongoing', 'planned', 'declined', 'notAvailable'] as const;
