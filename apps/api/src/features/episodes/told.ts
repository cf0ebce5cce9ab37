import type { EpisodeInput, LegInput } from '@teduh/domain';
import { namedIn } from '../../platform/http';
import type { UpdateEpisode } from './episodes.dto';

/** All that is told of an episode, beside whose it is. */
export type Told = Omit<EpisodeInput, 'personId' | 'caseId'>;

export const NOTHING_TOLD: Told = {
  ...{ knownAs: null, countryOfExploitation: null, startedOn: null, endedOn: null },
  ...{ wayOfEntering: null, isIntended: false, isStub: false, isCrossBorder: null },
  ...{ methodOfRecruitment: [], recruiterRelation: [], acts: [], means: [] },
  ...{ typeOfExploitation: [], exploitationSector: [], methodsOfControl: [] },
  ...{ atSea: null, flagOfVessel: null, hoursPerDay: null, daysPerWeek: null },
  ...{ payPromisedMinor: null, payPromisedCurrency: null, payReceived: null },
  ...{ payReceivedMinor: null, payReceivedCurrency: null, payPeriod: null },
  ...{ hadDebt: null, debtMinor: null, debtCurrency: null, debtGrew: null },
  ...{ ransomDemanded: null, ransomMinor: null, ransomCurrency: null, phoneTaken: null },
  legs: [],
};

const NO_LEG: LegInput = {
  ...{ partOfJourney: null, country: null, place: null, arrivedOn: null, leftOn: null },
  ...{ transport: null, borderCrossing: null },
};

/** What is told after a change; a list or a flag that was cleared is empty or false, not unknown. */
export function toldAfter(before: Told, change: UpdateEpisode): Told {
  const after = { ...before, ...namedIn(change) };
  return {
    ...after,
    isIntended: after.isIntended ?? false,
    isStub: after.isStub ?? false,
    methodOfRecruitment: after.methodOfRecruitment ?? [],
    recruiterRelation: after.recruiterRelation ?? [],
    acts: after.acts ?? [],
    means: after.means ?? [],
    typeOfExploitation: after.typeOfExploitation ?? [],
    exploitationSector: after.exploitationSector ?? [],
    methodsOfControl: after.methodsOfControl ?? [],
    legs: (after.legs ?? []).map((leg) => ({ ...NO_LEG, ...namedIn(leg) })),
  };
}
