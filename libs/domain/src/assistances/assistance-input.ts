import type {
  AssistanceMode,
  AssistanceResult,
  AssistanceStatus,
  CountryCode,
  ForWhom,
  NotGivenReason,
  QuantityUnit,
  ReceiptKind,
} from '../code-lists';
import type { CalendarDate } from '../dates';

/**
 * One thing given to a person, or planned, declined, not available, on a day or over a period: what, for whom, how,
 * how much, by whom, where, out of which projects, at what cost. An end of null is one day, or still going on.
 * Cost is in the currency's smallest unit, and may be added later by somebody else.
 */
export interface AssistanceInput {
  readonly caseId: string;
  readonly type: string;
  readonly subType: string | null;
  readonly forWhom: ForWhom;
  readonly familyMembers: number;
  readonly mode: AssistanceMode | null;
  readonly status: AssistanceStatus;
  readonly notGivenReason: NotGivenReason | null;
  readonly result: AssistanceResult | null;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly quantity: number | null;
  readonly unit: QuantityUnit | null;
  readonly providerId: string | null;
  readonly country: CountryCode | null;
  readonly receiptKind: ReceiptKind | null;
  readonly costMinor: number | null;
  readonly currency: string | null;
  readonly projectIds: readonly string[];
}
