import type { Coded, CountryCode, Sex } from '../code-lists';
import type { PartialDate, Precision } from '../dates';

/** Why there is no name on record. `known` goes with a name; a name is never made up to fill the field. */
export const NAME_STATUSES = ['known', 'notKnown', 'declined', 'withheld'] as const;
export type NameStatus = (typeof NAME_STATUSES)[number];

/** Why somebody opens a person's name: asked each time, and kept with the audit event. */
export const REVEAL_REASONS = ['phoneCall', 'visit', 'document', 'correction', 'other'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/**
 * A person as she is registered: name (or why there is none), sex, birth date as far as known, citizenship.
 * She belongs to the programme that registers her; null means the registrar's only programme.
 */
export interface PersonInput {
  readonly fullName: string | null;
  readonly nameStatus: NameStatus | null;
  readonly sex: Coded<Sex>;
  readonly birthDate: PartialDate | null;
  readonly birthDatePrecision: Precision | null;
  readonly citizenship: Coded<CountryCode>;
  readonly programmeId: string | null;
}
