import {
  assistanceProblems,
  type AssistanceStatus,
  type ForWhom,
  type Precision,
  type QuantityUnit,
} from '@teduh/domain';
import { parseAmount, toMinor } from '../../components/amount';

/** An assistance while it is being written down. Text stays as it was typed until it is sent. */
export interface AssistanceDraft {
  caseIds: string[];
  type: string;
  subType: string;
  status: AssistanceStatus;
  notGivenReason: string;
  startedOn: string | null;
  /** It lasted several days; `endedOn` may stay empty while it is still going on. */
  isPeriod: boolean;
  endedOn: string | null;
  forWhom: ForWhom;
  familyMembers: string;
  quantity: string;
  unit: string;
  cost: string;
  currency: string;
  projectId: string;
  providerId: string;
}

export const emptyDraft = (caseIds: string[], today: string): AssistanceDraft => ({
  caseIds,
  type: '',
  subType: '',
  status: 'given',
  notGivenReason: '',
  startedOn: today,
  isPeriod: false,
  endedOn: null,
  forWhom: 'person',
  familyMembers: '',
  quantity: '',
  unit: '',
  cost: '',
  currency: '',
  projectId: '',
  providerId: '',
});

/** Was anything written that would be missed? */
export const isTouched = (draft: AssistanceDraft, today: string): boolean =>
  JSON.stringify({ ...draft, caseIds: [] }) !== JSON.stringify(emptyDraft([], today));

const isNotGiven = (status: AssistanceStatus): boolean =>
  status === 'declined' || status === 'notAvailable';

/** What is sent for one case. Empty answers are left out. */
export const toBody = (draft: AssistanceDraft, caseId?: string): Record<string, unknown> => {
  const all = {
    caseId,
    type: draft.type,
    subType: draft.subType || null,
    status: draft.status,
    notGivenReason: (isNotGiven(draft.status) && draft.notGivenReason) || null,
    startedOn: draft.startedOn,
    endedOn: draft.isPeriod ? draft.endedOn : null,
    forWhom: draft.forWhom,
    familyMembers: draft.forWhom === 'person' ? 0 : Number(draft.familyMembers || 0),
    quantity: parseAmount(draft.quantity),
    unit: draft.quantity ? draft.unit || null : null,
    costMinor: toMinor(parseAmount(draft.cost), draft.currency),
    currency: draft.cost ? draft.currency || null : null,
    projectIds: draft.projectId ? [draft.projectId] : [],
    providerId: draft.providerId || null,
  };
  return all;
};

/** A new record needs no nulls; a change does, to take something back. */
export const withoutEmpty = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => value !== null && value !== undefined && !isEmptyList(value),
    ),
  );

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

export interface CaseOfDraft {
  firstContactOn: string | null;
  firstContactPrecision: Precision | null;
}

export interface DraftProblem {
  field: string;
  code: string;
  params?: Readonly<Record<string, unknown>>;
}

/** What the rules of the field say before anything is sent; the server says the same again. */
export const draftProblems = (
  draft: AssistanceDraft,
  today: string,
  cases: CaseOfDraft[],
): DraftProblem[] => {
  const found: DraftProblem[] = [];
  if (!draft.caseIds.length) found.push({ field: 'caseId', code: 'needed' });
  if (!draft.type) found.push({ field: 'type', code: 'needed' });
  if (!draft.startedOn) found.push({ field: 'startedOn', code: 'notADate' });
  if (Number.isNaN(parseAmount(draft.quantity)))
    found.push({ field: 'quantity', code: 'negative' });
  if (Number.isNaN(parseAmount(draft.cost))) found.push({ field: 'costMinor', code: 'negative' });
  if (found.length) return found;
  const body = toBody(draft, '') as never as Parameters<typeof assistanceProblems>[0];
  const facts = cases.length ? cases : [{ firstContactOn: null, firstContactPrecision: null }];
  return facts.flatMap((one) =>
    assistanceProblems({ ...body, unit: body.unit as QuantityUnit }, { today, ...one }),
  );
};
