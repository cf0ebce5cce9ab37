import type {
  Accompaniment,
  Coded,
  CountryCode,
  HighestLevelOfEducation,
  LanguageCode,
  MaritalStatus,
  Sex,
  YesNo,
} from '../code-lists';
import type { CalendarDate, PartialDate, Precision } from '../dates';

/** Why there is no name on record. `known` goes with a name; a name is never made up to fill the field. */
export const NAME_STATUSES = ['known', 'notKnown', 'declined', 'withheld'] as const;
export type NameStatus = (typeof NAME_STATUSES)[number];

/** Why somebody opens a person's name: asked each time, and kept with the audit event. */
export const REVEAL_REASONS = ['phoneCall', 'visit', 'document', 'correction', 'other'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** Other names one person may have, at most. */
export const MOST_ALIASES = 10;

/**
 * A person as she is registered: name (or why there is none), the same in her own script, what else she is called, sex,
 * birth date as far as known or the age she was said to have on a day, citizenships, languages, schooling.
 * She belongs to the programme that registers her; null means the registrar's only programme.
 */
export interface PersonInput {
  readonly fullName: string | null;
  readonly ownScriptName: string | null;
  readonly aliases: readonly string[];
  readonly nameStatus: NameStatus | null;
  readonly sex: Coded<Sex>;
  readonly birthDate: PartialDate | null;
  readonly birthDatePrecision: Precision | null;
  /** Told instead of a birth date, and kept as an estimated year of birth. */
  readonly toldAge: number | null;
  /** The day the age was true on; null = today. */
  readonly toldAgeOn: CalendarDate | null;
  readonly citizenship: Coded<CountryCode>;
  readonly furtherCitizenships: readonly Exclude<Coded<CountryCode>, null>[];
  readonly languages: readonly Exclude<Coded<LanguageCode>, null>[];
  readonly needsInterpreter: Coded<YesNo>;
  /** Into which language; only when one is needed. */
  readonly interpreterLanguage: Coded<LanguageCode>;
  readonly highestLevelOfEducation: Coded<HighestLevelOfEducation>;
  readonly maritalStatus: Coded<MaritalStatus>;
  /** With whom she was found as a child; kept when she grows up. */
  readonly accompaniment: Coded<Accompaniment>;
  readonly programmeId: string | null;
}
