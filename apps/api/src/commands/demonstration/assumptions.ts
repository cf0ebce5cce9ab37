import type { Spread, Weighted } from './chance';
import type { ProgrammeCode } from './world';

/**
 * Our assumptions about a counter-trafficking caseload, invented and never a fact about a country. They are listed
 * in docs/figures.md; nothing is scaled to a published chart.
 */
export interface Assumptions {
  /** Part of all cases. Half of Myanmar's arrive with a hand-over from Thailand and are not in its share. */
  share: number;
  womenMenGirlsBoys: Weighted<Group>;
  citizenship: Weighted<string>;
  exploitedIn: Weighted<string>;
  shelterNights: Spread;
  decisionToReturn: Spread;
}

export type Group = 'women' | 'men' | 'girls' | 'boys';

export const FIRST_YEAR = 2006;

/** The number of cases asked for is spread over these years; years after them add cases of their own. */
export const LAST_YEAR_OF_SHARES = 2025;

export const OPEN_CASES_PER_PROGRAMME = 60;
export const RE_TRAFFICKED = 0.03;

/** Of the cases of Thailand: as many as half of Myanmar's cases. */
export const HANDED_OVER_TO_MYANMAR = 0.3;

const who = (women: number, men: number, girls: number, boys: number): Weighted<Group> => [
  ['women', women],
  ['men', men],
  ['girls', girls],
  ['boys', boys],
];

export const ASSUMPTIONS: Readonly<Record<ProgrammeCode, Assumptions>> = {
  IDN: {
    share: 0.45,
    womenMenGirlsBoys: who(55, 30, 12, 3),
    citizenship: [
      ...([
        ['IDN', 90],
        ['MMR', 4],
        ['KHM', 2],
        ['VNM', 2],
        ['PHL', 1],
        ['THA', 1],
      ] as const),
    ],
    exploitedIn: [
      ...([
        ['MYS', 42],
        ['IDN', 24],
        ['SAU', 9],
        ['SGP', 6],
        ['TWN', 5],
        ['ARE', 4],
      ] as const),
      ...([
        ['HKG', 4],
        ['JOR', 2],
        ['BRN', 2],
        ['ZAF', 2],
      ] as const),
    ],
    shelterNights: [3, 10, 30],
    decisionToReturn: [3, 14, 60],
  },
  THA: {
    share: 0.25,
    womenMenGirlsBoys: who(35, 45, 12, 8),
    citizenship: [
      ...([
        ['MMR', 48],
        ['KHM', 24],
        ['LAO', 16],
        ['THA', 7],
        ['VNM', 3],
        ['PHL', 2],
      ] as const),
    ],
    exploitedIn: [
      ['THA', 90],
      ['MYS', 6],
      ['IDN', 4],
    ],
    shelterNights: [30, 150, 400],
    decisionToReturn: [30, 120, 300],
  },
  KHM: {
    share: 0.15,
    womenMenGirlsBoys: who(35, 35, 20, 10),
    citizenship: [
      ['KHM', 88],
      ['VNM', 9],
      ['THA', 3],
    ],
    exploitedIn: [
      ['THA', 46],
      ['KHM', 26],
      ['MYS', 14],
      ['VNM', 8],
      ['SGP', 6],
    ],
    shelterNights: [14, 90, 365],
    decisionToReturn: [5, 30, 120],
  },
  MMR: {
    share: 0.075,
    womenMenGirlsBoys: who(35, 45, 14, 6),
    citizenship: [
      ['MMR', 98],
      ['LAO', 2],
    ],
    exploitedIn: [
      ['THA', 58],
      ['MYS', 22],
      ['MMR', 14],
      ['IDN', 6],
    ],
    shelterNights: [1, 3, 7],
    decisionToReturn: [2, 10, 40],
  },
};

/** How many cases a year brings compared with the others: slow growth, the fishers' wave, 2020, the scam wave. */
export function weightOfYear(programme: ProgrammeCode, year: number): number {
  const growth = 1 + 0.025 * (year - FIRST_YEAR);
  const fishers = { IDN: 1.45, THA: 1.3, KHM: 1.15, MMR: 1.35 }[programme];
  if (year >= 2014 && year <= 2016) return growth * fishers;
  if (year === 2020) return growth * 0.55;
  if (year >= 2021) return growth * (year === 2021 ? 1.1 : 1.3);
  return growth;
}

export type Harm =
  'labour' | 'sexual' | 'both' | 'forcedCrime' | 'begging' | 'marriage' | 'other' | 'unknown';

/** Together: labour 60, sexual 20, both 4, begging 5, marriage 4, other 3, unknown 4 in a hundred. */
export const HARM: Readonly<Record<Group, Weighted<Harm>>> = {
  women: [
    ...([
      ['labour', 48],
      ['sexual', 32],
      ['both', 6],
      ['begging', 1],
    ] as const),
    ...([
      ['marriage', 6],
      ['other', 3],
      ['unknown', 4],
    ] as const),
  ],
  men: [
    ...([
      ['labour', 86],
      ['sexual', 2],
      ['both', 1],
      ['begging', 3],
    ] as const),
    ...([
      ['other', 4],
      ['unknown', 4],
    ] as const),
  ],
  girls: [
    ...([
      ['labour', 30],
      ['sexual', 34],
      ['both', 6],
      ['begging', 13],
    ] as const),
    ...([
      ['marriage', 10],
      ['other', 3],
      ['unknown', 4],
    ] as const),
  ],
  boys: [
    ...([
      ['labour', 45],
      ['sexual', 6],
      ['both', 2],
      ['begging', 38],
    ] as const),
    ...([
      ['other', 5],
      ['unknown', 4],
    ] as const),
  ],
};

/** From 2021 a third of what was labour before is forced crime: twenty in a hundred of all. */
export const FORCED_CRIME_SINCE = 2021;
export const FORCED_CRIME_OF_LABOUR = 1 / 3;

export const STATUS = [
  ['ActualVictimOfTrafficking', 72],
  ['PossibleVictimOfTrafficking', 12],
  ['NotAVictimOfTrafficking', 14],
  ['Undecided', 2],
] as const;

export const REFERRAL_TO_SCREENING: Spread = [0, 1, 7];
export const REFERRAL_TO_DECISION: Spread = [0, 5, 30];

/** Days from registration to closing: half within eleven months, a tenth over two years. */
export const OPEN_TO_CLOSE = { median: 335, sigma: 0.61 } as const;

/** Lines that count: half of the cases up to six, a twentieth one only, a twentieth over 25. */
export const LINES = { median: 6, sigma: 0.9, most: 70 } as const;

export const STAYS_IN_SHELTER = 0.55;
export const NOT_GIVEN = 0.04;

export const SOLUTION = [
  ['return', 60],
  ['stay', 25],
  ['thirdCountry', 1],
  ['none', 14],
] as const;

/** Contacts after closure of the main help: month and how often the person was reached. */
export const FOLLOW_UP = [
  [1, 0.85],
  [3, 0.75],
  [6, 0.65],
  [12, 0.5],
] as const;

/** How often an answer is missing; twice that before 2010. */
export const UNKNOWN = {
  sex: 0.01,
  age: 0.03,
  citizenship: 0.01,
  country: 0.06,
  sector: 0.08,
  means: 0.12,
} as const;
export const UNKNOWN_TWICE_BEFORE = 2010;

/** What stands where an answer is missing; null = nobody recorded anything. */
export const MISSING: Weighted<string | null> = [
  ['Unknown', 60],
  ['Declined', 12],
  ['NotAsked', 16],
  [null, 12],
];
