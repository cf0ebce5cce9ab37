import { ageOn, initialsOf, type Precision } from '@teduh/domain';
import { ASSUMPTIONS, type Group, MISSING, UNKNOWN, UNKNOWN_TWICE_BEFORE } from './assumptions';
import type { Chance, Weighted } from './chance';
import { type Day, isoOf, momentOf, yearOfDay } from './days';
import { inventName } from './names';
import type { InventedPerson, ProgrammeCode } from './world';

/** What an answer becomes when it is missing as often as the assumptions say for that year. */
export function orMissing(
  value: string,
  rate: number,
  registered: Day,
  chance: Chance,
): string | null {
  const often = yearOfDay(registered) < UNKNOWN_TWICE_BEFORE ? 2 * rate : rate;
  const [missing, instead] = [chance.happens(often), chance.weighted(MISSING)];
  return missing ? instead : value;
}

const PRECISION: Weighted<Precision> = [
  ['exact', 58],
  ['month', 9],
  ['year', 24],
  ['estimated', 9],
];

const SEXES: Readonly<Record<Group, Weighted<string>>> = {
  women: [
    ['Feminine', 992],
    ['TransgenderFeminine', 6],
    ['NonConforming', 2],
  ],
  men: [
    ['Masculine', 995],
    ['TransgenderMasculine', 3],
    ['NonConforming', 2],
  ],
  girls: [['Feminine', 1]],
  boys: [['Masculine', 1]],
};

export interface Beginning {
  programme: ProgrammeCode;
  registered: Day;
  registeredBy: string;
  group: Group;
  /** Where the story fixes it: a person who goes home to Myanmar is from Myanmar. */
  citizenship?: string;
}

/** Somebody who does not exist, with a name that says so. */
export function inventPerson(id: string, from: Beginning, chance: Chance): InventedPerson {
  const { programme, registered, registeredBy, group } = from;
  const home = from.citizenship ?? chance.weighted(ASSUMPTIONS[programme].citizenship);
  const nameStatus = chance.weighted([
    ['known', 97],
    ['notKnown', 1],
    ['declined', 1],
    ['withheld', 1],
  ] as const);
  const name = inventName(home, chance);
  const fullName = nameStatus === 'known' ? name : null;
  const sex = orMissing(chance.weighted(SEXES[group]), UNKNOWN.sex, registered, chance);
  const citizenship = orMissing(home, UNKNOWN.citizenship, registered, chance);
  const birth = inventBirth(group, registered, chance);
  return {
    id,
    programme,
    registeredBy,
    fullName,
    nameStatus,
    initials: fullName ? initialsOf(fullName) : null,
    sex,
    ...birth,
    citizenship: from.citizenship ? home : citizenship,
    createdAt: momentOf(registered, chance.whole(0, 400)),
    cases: [],
    episodes: [],
    details: null,
  };
}

function inventBirth(
  group: Group,
  registered: Day,
  chance: Chance,
): Pick<InventedPerson, 'birthDate' | 'birthYear' | 'birthDatePrecision'> {
  const age = inventAge(group, chance);
  const exact = isoOf(registered - Math.floor(age * 365.25) - chance.whole(1, 360));
  const precision = chance.weighted(PRECISION);
  const missing = orMissing(exact, UNKNOWN.age, registered, chance) !== exact;
  const wasAsked = chance.happens(0.75);
  if (missing) {
    return { birthDate: null, birthYear: null, birthDatePrecision: wasAsked ? 'unknown' : null };
  }
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10;
  return {
    birthDate: exact.slice(0, length),
    birthYear: Number(exact.slice(0, 4)),
    birthDatePrecision: precision,
  };
}

function inventAge(group: Group, chance: Chance): number {
  if (group === 'women' || group === 'men') return Math.min(66, 18 + chance.around(8.5, 0.75));
  return group === 'girls' ? chance.spread([5, 15, 17]) : chance.spread([4, 13, 17]);
}

export const ageAt = (person: InventedPerson, day: Day): number | null =>
  person.birthDate === null ? null : ageOn(person.birthDate, isoOf(day));
