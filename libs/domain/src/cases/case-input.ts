import type { Level } from '../access';
import type { ClosureReason, Coded, PlaceOfFirstContact, ReferredBy, Stage } from '../code-lists';
import type { CalendarDate, Precision } from '../dates';

/**
 * One stretch of work by one country programme with one person, as it is opened. Left open: the one who opens it leads,
 * in her own team, from today, at the stage *referred in*. Whether she is a victim of trafficking is not said here: the
 * case carries the decision it stands on.
 */
export interface CaseInput {
  readonly personId: string;
  readonly programmeId: string;
  readonly firstContactOn: CalendarDate | null;
  readonly firstContactPrecision: Precision | null;
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
  readonly closedOn: CalendarDate | null;
  readonly closureReason: ClosureReason | null;
}
