import type {
  Coded,
  CountryCode,
  ExploitationSector,
  MethodOfControl,
  TypeOfExploitation,
  WayOfEntering,
} from '../code-lists';
import type { PartialDate } from '../dates';

/**
 * One trafficking experience of a person: where, when, how it began, for what, in which trade, held by what means.
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
  readonly typeOfExploitation: readonly Exclude<Coded<TypeOfExploitation>, null>[];
  readonly exploitationSector: readonly Exclude<Coded<ExploitationSector>, null>[];
  readonly methodsOfControl: readonly Exclude<Coded<MethodOfControl>, null>[];
}
