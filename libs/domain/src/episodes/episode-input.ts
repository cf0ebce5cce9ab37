import type {
  Act,
  Coded,
  CountryCode,
  ExploitationSector,
  Means,
  MethodOfControl,
  MethodOfRecruitment,
  PayPeriod,
  PayReceived,
  RecruiterRelation,
  TypeOfExploitation,
  WayOfEntering,
  YesNo,
} from '../code-lists';
import type { PartialDate } from '../dates';
import type { LegInput } from './leg-input';

type Several<C extends string> = readonly Exclude<Coded<C>, null>[];

/**
 * One trafficking experience of a person: where, when, how she was recruited and by whom, what was done to her (act), by
 * what means and for what purpose (type of exploitation), in which trade, for what pay, held by which methods, and the
 * legs of the journey.
 * It may be *intended* only (found before she was exploited) or a *stub* (an earlier one, told without detail). The case
 * names whose work brought it to light; it belongs to the person. Amounts are in the smallest unit of their currency.
 */
export interface EpisodeInput {
  readonly personId: string;
  readonly caseId: string | null;
  /** What the person calls it, where no more is known. Sealed. */
  readonly knownAs: string | null;
  readonly countryOfExploitation: Coded<CountryCode>;
  readonly startedOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
  readonly wayOfEntering: Coded<WayOfEntering>;
  readonly isIntended: boolean;
  readonly isStub: boolean;
  readonly isCrossBorder: boolean | null;
  readonly methodOfRecruitment: Several<MethodOfRecruitment>;
  readonly recruiterRelation: Several<RecruiterRelation>;
  readonly acts: Several<Act>;
  readonly means: Several<Means>;
  readonly typeOfExploitation: Several<TypeOfExploitation>;
  readonly exploitationSector: Several<ExploitationSector>;
  readonly methodsOfControl: Several<MethodOfControl>;
  readonly atSea: Coded<YesNo>;
  readonly flagOfVessel: Coded<CountryCode>;
  readonly hoursPerDay: number | null;
  readonly daysPerWeek: number | null;
  readonly payPromisedMinor: number | null;
  readonly payPromisedCurrency: string | null;
  readonly payReceived: Coded<PayReceived>;
  readonly payReceivedMinor: number | null;
  readonly payReceivedCurrency: string | null;
  /** What both amounts of pay are for. */
  readonly payPeriod: Coded<PayPeriod>;
  readonly hadDebt: Coded<YesNo>;
  readonly debtMinor: number | null;
  readonly debtCurrency: string | null;
  /** Did it grow while she worked? */
  readonly debtGrew: Coded<YesNo>;
  readonly ransomDemanded: Coded<YesNo>;
  readonly ransomMinor: number | null;
  readonly ransomCurrency: string | null;
  readonly phoneTaken: Coded<YesNo>;
  readonly legs: readonly LegInput[];
}
