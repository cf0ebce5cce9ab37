import {
  ASSUMPTIONS,
  FORCED_CRIME_OF_LABOUR,
  FORCED_CRIME_SINCE,
  type Group,
  HARM,
  type Harm,
  MISSING,
  UNKNOWN,
} from './assumptions';
import type { Chance, Weighted } from './chance';
import { type Day, isoOf, yearOfDay } from './days';
import { orMissing } from './persons';
import type { InventedEpisode, InventedPerson, ProgrammeCode } from './world';

/** What somebody lived through before the programme met her. */
export interface Told {
  programme: ProgrammeCode;
  group: Group;
  harm: Harm;
  /** First contact: an episode ends before it, or on its day. */
  contact: Day;
  exploitedIn?: string;
  sector?: string;
}

export function drawHarm(group: Group, registered: Day, chance: Chance): Harm {
  const harm = chance.weighted(HARM[group]);
  const turned = chance.happens(FORCED_CRIME_OF_LABOUR);
  const isScamWave = yearOfDay(registered) >= FORCED_CRIME_SINCE;
  return harm === 'labour' && isScamWave && turned ? 'forcedCrime' : harm;
}

const LABOUR_SECTORS: Readonly<Record<Group, Weighted<string>>> = {
  women: [
    ...([
      ['DomesticWork', 52],
      ['Manufacturing', 14],
      ['Agriculture', 12],
    ] as const),
    ...([
      ['Hospitality', 12],
      ['Construction', 4],
      ['Other', 6],
    ] as const),
  ],
  men: [
    ...([
      ['Fishing', 34],
      ['Agriculture', 24],
      ['Construction', 20],
    ] as const),
    ...([
      ['Manufacturing', 12],
      ['Mining', 4],
      ['Transportation', 3],
      ['Other', 3],
    ] as const),
  ],
  girls: [
    ...([
      ['DomesticWork', 60],
      ['Manufacturing', 14],
      ['Hospitality', 14],
      ['Agriculture', 12],
    ] as const),
  ],
  boys: [
    ...([
      ['Agriculture', 40],
      ['Fishing', 26],
      ['Construction', 18],
      ['Peddling', 16],
    ] as const),
  ],
};

const SEXUAL_SECTORS: Weighted<string> = [
  ['Prostitution', 74],
  ['PrivateSexualServices', 14],
  ['RemoteInteractiveServices', 7],
  ['Pornography', 5],
];

const MEANS: Weighted<string> = [
  ...([
    ['FalsePromises', 22],
    ['WithholdsDocuments', 15],
    ['ExcessiveWorkingHours', 14],
  ] as const),
  ...([
    ['RestrictsMovement', 14],
    ['TakesEarnings', 13],
    ['DebtBondage', 12],
  ] as const),
  ...([
    ['PsychologicalAbuse', 11],
    ['PhysicalThreats', 9],
    ['PhysicalAbuse', 8],
  ] as const),
  ...([
    ['ThreatsLawEnforcement', 6],
    ['WithholdsNecessities', 5],
    ['SexualAbuse', 4],
  ] as const),
  ...([
    ['RestrictsMedicalCare', 3],
    ['ThreatensChildrenFamily', 3],
    ['Other', 1],
  ] as const),
];

const WAYS: Weighted<string> = [
  ...([
    ['LabourMigration', 68],
    ['Marriage', 6],
    ['FamilyMember', 9],
  ] as const),
  ...([
    ['StudyOrInternship', 4],
    ['Kidnapping', 3],
    ['Travel', 5],
    ['Other', 5],
  ] as const),
];

/** Where online scam compounds stand in this invented world. */
const SCAM_COUNTRIES: Weighted<string> = [
  ['KHM', 45],
  ['MMR', 35],
  ['PHL', 12],
  ['LAO', 8],
];

export function inventEpisode(
  id: string,
  caseId: string,
  person: InventedPerson,
  told: Told,
  chance: Chance,
): InventedEpisode {
  const { programme, harm, contact } = told;
  const types = typesOf(told, chance);
  const country =
    told.exploitedIn ??
    (harm === 'forcedCrime'
      ? chance.weighted(SCAM_COUNTRIES)
      : chance.weighted(ASSUMPTIONS[programme].exploitedIn));
  const noType = chance.weighted(MISSING);
  const months = Math.min(120, Math.max(1, Math.round(chance.around(9, 0.9))));
  const ended = contact - chance.spread([0, 12, 240]);
  const [startedOn, endedOn] = [isoOf(ended - months * 30), isoOf(ended)];
  return {
    id,
    caseId,
    countryOfExploitation: orMissing(country, UNKNOWN.country, contact, chance),
    startedOn: startedOn.slice(0, chance.pick([4, 7, 7, 10])),
    endedOn: endedOn.slice(0, chance.pick([7, 10, 10])),
    wayOfEntering: orMissing(
      harm === 'marriage' ? 'Marriage' : chance.weighted(WAYS),
      UNKNOWN.country,
      contact,
      chance,
    ),
    isIntended: chance.happens(0.02),
    isStub: false,
    isCrossBorder: person.citizenship === null ? null : person.citizenship !== country,
    methodOfRecruitment: [],
    recruiterRelation: [],
    acts: [],
    means: [],
    typeOfExploitation: harm === 'unknown' ? (noType === null ? [] : [noType]) : types,
    exploitationSector: sectorsOf(told, chance),
    methodsOfControl: meansOf(contact, chance),
    more: null,
    legs: [],
  };
}

function typesOf({ harm, group }: Told, chance: Chance): string[] {
  const isChild = group === 'girls' || group === 'boys';
  const labour =
    isChild && chance.happens(0.6)
      ? 'ChildLabour'
      : chance.weighted([
          ['ForcedLabour', 88],
          ['Servitude', 9],
          ['SlaveryLikePractices', 3],
        ] as const);
  const extra = chance.happens(0.2);
  const other = chance.weighted([
    ['Other', 70],
    ['ForcedAdoption', 12],
    ['Surrogacy', 8],
    ['ForcedMilitaryByNonStateActors', 10],
  ] as const);
  switch (harm) {
    case 'labour':
      return [labour];
    case 'sexual':
      return ['SexualExploitation'];
    case 'both':
      return [labour, 'SexualExploitation'];
    case 'forcedCrime':
      return extra ? ['ForcedCriminality', 'ForcedLabour'] : ['ForcedCriminality'];
    case 'begging':
      return ['ForcedBegging'];
    case 'marriage':
      return extra ? ['ForcedMarriage', 'SexualExploitation'] : ['ForcedMarriage'];
    case 'other':
      return [other];
    case 'unknown':
      return [];
  }
}

function sectorsOf({ harm, group, contact, sector }: Told, chance: Chance): string[] {
  const labour = sector ?? chance.weighted(LABOUR_SECTORS[group]);
  const sexual = chance.weighted(SEXUAL_SECTORS);
  const told: Partial<Record<Harm, string[]>> = {
    labour: [labour],
    sexual: [sexual],
    both: [labour, sexual],
    forcedCrime: ['OnlineScam'],
    begging: ['Begging'],
  };
  const sectors = told[harm] ?? [];
  const kept = orMissing('told', UNKNOWN.sector, contact, chance);
  return kept === 'told' ? sectors : kept === null ? [] : [kept];
}

function meansOf(contact: Day, chance: Chance): string[] {
  const drawn = Array.from({ length: chance.spread([1, 3, 6]) }, () => chance.weighted(MEANS));
  const kept = orMissing('told', UNKNOWN.means, contact, chance);
  return kept === 'told' ? [...new Set(drawn)] : kept === null ? [] : [kept];
}
