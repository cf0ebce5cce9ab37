import { EPISODE_AMOUNTS, type LegInput } from '@teduh/domain';
import type { components } from '../../api/openapi';

/** An episode in a list: without its journey and what was told in words. */
export type EpisodeLine = components['schemas']['EpisodeLine'];

/** One trafficking experience of a person, as the API sends it. */
export type Episode = components['schemas']['EpisodeResponse'];

/** One place of a journey and how the person came there. */
export type Leg = components['schemas']['LegResponse'];

/** What happened and how it began: the first card, and all that a new episode is asked. */
export const EPISODE_FIELDS = [
  ...(['countryOfExploitation', 'isCrossBorder', 'startedOn', 'endedOn', 'wayOfEntering'] as const),
  ...(['methodOfRecruitment', 'recruiterRelation', 'acts', 'means'] as const),
  ...(['typeOfExploitation', 'exploitationSector', 'methodsOfControl'] as const),
  ...(['isIntended', 'isStub', 'knownAs'] as const),
] as const;

/** Work, pay, debt and what was taken: the second card. */
export const WORK_FIELDS = [
  ...(['atSea', 'flagOfVessel', 'hoursPerDay', 'daysPerWeek', 'payPeriod'] as const),
  ...(['payPromisedMinor', 'payPromisedCurrency', 'payReceived'] as const),
  ...(['payReceivedMinor', 'payReceivedCurrency', 'hadDebt', 'debtMinor', 'debtCurrency'] as const),
  ...(['debtGrew', 'ransomDemanded', 'ransomMinor', 'ransomCurrency', 'phoneTaken'] as const),
] as const;

/** The fields that hold an amount, each with its currency beside it. */
export const AMOUNTS = EPISODE_AMOUNTS;

export const NO_LEG: LegInput = {
  ...{ partOfJourney: null, country: null, place: null, arrivedOn: null, leftOn: null },
  ...{ transport: null, borderCrossing: null },
};

/** The list each coded field takes its answers from. */
export const LIST_OF: Record<string, string> = {
  ...{ countryOfExploitation: 'country', wayOfEntering: 'wayOfEntering' },
  ...{ methodOfRecruitment: 'methodOfRecruitment', recruiterRelation: 'recruiterRelation' },
  ...{ acts: 'acts', means: 'means', typeOfExploitation: 'typeOfExploitation' },
  ...{ exploitationSector: 'exploitationSector', methodsOfControl: 'methodsOfControl' },
  ...{ atSea: 'yesNo', flagOfVessel: 'country', payReceived: 'payReceived' },
  ...{ payPeriod: 'payPeriod', hadDebt: 'yesNo', debtGrew: 'yesNo' },
  ...{ ransomDemanded: 'yesNo', phoneTaken: 'yesNo' },
  ...{ partOfJourney: 'partOfJourney', country: 'country', transport: 'transport' },
  borderCrossing: 'borderCrossing',
};
