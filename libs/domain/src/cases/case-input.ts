import type { Level } from '../access';
import type {
  ClosureReason,
  Coded,
  PlaceOfFirstContact,
  ReferredBy,
  Stage,
  TraffickingStatus,
} from '../code-lists';
import type { CalendarDate, Precision } from '../dates';

/**
 * One stretch of work by one country programme with one person, as it is opened. Left open: the one who opens it leads,
 * in her own team, from today, at the stage *referred in*. A trafficking status of null means not screened yet.
 */
export interface CaseInput {
  readonly personId: string;
  readonly programmeId: string;
  readonly firstContactOn: CalendarDate | null;
  readonly firstContactPrecision: Precision | null;
  readonly traffickingStatus: TraffickingStatus | null;
  readonly stage: Stage | null;
  readonly leadId: string | null;
  readonly deputyId: string | null;
  readonly teamId: string | null;
  readonly referredBy: Coded<ReferredBy>;
  readonly placeOfFirstContact: Coded<PlaceOfFirstContact>;
  readonly registeredOn: CalendarDate | null;
}

/** What may change on an open case; whose case it is and where it is worked never do. */
export interface CaseChangeInput extends Omit<CaseInput, 'personId' | 'programmeId'> {
  readonly level: Level;
  readonly statusDecidedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly closureReason: ClosureReason | null;
}
