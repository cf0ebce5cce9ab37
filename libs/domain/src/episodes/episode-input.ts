import type {
  Act,
  Coded,
  CountryCode,
  ExploitationSector,
  Means,
  MethodOfControl,
  TypeOfExploitation,
  WayOfEntering,
} from '../code-lists';
import type { PartialDate } from '../dates';

/**
 * One trafficking experience of a person: where, when, how it began, what was done to her (act), by what means and for
 * what purpose (type of exploitation), in which trade, held by which methods.
 * It may be *intended* only (found before she was exploited) or a *stub* (told, without detail). The case names whose
 * work brought it to light; it belongs to the person.
 */
export interface EpisodeInput {
  readonly personId: string;
  readonly caseId: string | null;
  readonly countryOfExploitation: Coded<CountryCode>;
  readonly startedOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
  readonly wayOfEntering: Coded<WayOfEntering>;
  readonly isIntended: boolean;
  readonly isStub: boolean;
  readonly isCrossBorder: boolean | null;
  readonly acts: readonly Exclude<Coded<Act>, null>[];
  readonly means: readonly Exclude<Coded<Means>, null>[];
  readonly typeOfExploitation: readonly Exclude<Coded<TypeOfExploitation>, null>[];
  readonly exploitationSector: readonly Exclude<Coded<ExploitationSector>, null>[];
  readonly methodsOfControl: readonly Exclude<Coded<MethodOfControl>, null>[];
}
