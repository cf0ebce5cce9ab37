import {
  ageAnswerOf,
  ageGroupOf,
  type CalendarDate,
  counts,
  exploitationGroupOf,
  figureClassOf,
  findAssistanceType,
  isDelivered,
  womenMenGirlsBoysOf,
  yearOf,
  yearsAssisted,
} from '@teduh/domain';
import type { InventedAssistance, InventedCase, InventedPerson, ProgrammeCode } from './world';

/**
 * Counts one person by the definitions of the figures, with nothing but her own story in hand: no database, no
 * facts. What the system answers must be the sum of this over everybody.
 */

/** Today on the calendar of each programme: an ongoing stay reaches this day. */
export type Todays = Readonly<Record<ProgrammeCode, CalendarDate>>;

/** The classes somebody is in, by split; more than one where several may apply. */
export type Classes = Record<string, string[]>;

/** What one person adds to one year of a scope (a programme, or all of them). */
export interface YearOfPerson {
  year: number;
  /** A victim of trafficking who was assisted, with her classes; null = not counted in this year. */
  assisted: Classes | null;
  /** Assisted, and not known to be a victim of trafficking. */
  beside: 'possibleVictims' | 'undecided' | 'notVictims' | null;
  familyMembers: number;
  registered: Classes | null;
  onlyScreened: boolean;
}

const STRENGTH = ['ActualVictimOfTrafficking', 'PossibleVictimOfTrafficking', 'Undecided', null];

/** Her case that speaks for her in a year: the strongest determination, then the earliest registration. */
function speaking(cases: readonly InventedCase[]): InventedCase | null {
  const rank = ({ traffickingStatus }: InventedCase) => {
    const at = STRENGTH.indexOf(traffickingStatus);
    return at === -1 ? STRENGTH.length : at;
  };
  const [first] = [...cases].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.registeredOn < other.registeredOn
        ? -1
        : one.registeredOn > other.registeredOn
          ? 1
          : 0) ||
      (one.id < other.id ? -1 : 1),
  );
  return first ?? null;
}

/** Every year in which she appears in the given cases, in order. */
export function yearsOf(
  person: InventedPerson,
  cases: readonly InventedCase[],
  todays: Todays,
): YearOfPerson[] {
  const helped = cases.map((file) => ({ file, lines: countingLines(file, todays) }));
  const delivered = cases.flatMap(({ assistances, programme }) =>
    assistances.flatMap((line) => yearsAssisted(line, todays[programme])),
  );
  const years = new Set([...delivered, ...cases.map(({ registeredOn }) => yearOf(registeredOn))]);
  let wasCounted = false;
  return [...years].sort().map((year) => {
    const lines = helped.flatMap((one) => one.lines.filter((line) => line.years.includes(year)));
    const assistedIn = helped.filter((one) => one.lines.some((line) => line.years.includes(year)));
    const registeredIn = cases.filter(({ registeredOn }) => yearOf(registeredOn) === year);
    const speaks = speaking(assistedIn.map(({ file }) => file));
    const isCounted = speaks?.traffickingStatus === 'ActualVictimOfTrafficking';
    const assisted =
      speaks && isCounted
        ? { ...classesOf(person, speaks), ...classesOfHelp(lines), ...newOrNot(wasCounted) }
        : null;
    wasCounted ||= isCounted;
    const opened = speaking(registeredIn);
    return {
      year,
      assisted,
      beside: speaks && !isCounted ? besideOf(speaks) : null,
      familyMembers: cases.reduce((sum, file) => sum + familyIn(file, year, todays), 0),
      registered: opened ? classesOf(person, opened) : null,
      onlyScreened: registeredIn.length > 0 && !speaks,
    };
  });
}

interface CountingLine {
  years: number[];
  type: string;
  projects: string[];
}

function countingLines(file: InventedCase, todays: Todays): CountingLine[] {
  return file.assistances.filter(makesAssisted).map((line) => ({
    years: yearsAssisted(line, todays[file.programme]),
    type: line.type,
    projects: line.projects.map(({ id }) => id),
  }));
}

function makesAssisted(line: InventedAssistance): boolean {
  const type = findAssistanceType(line.type);
  return type !== null && counts(line, type);
}

function classesOf(person: InventedPerson, file: InventedCase): Classes {
  const age = ageAnswerOf(file.ageAtRegistration, person.birthDatePrecision);
  const episodes = person.episodes.filter(
    ({ id, caseId }) => caseId === file.id || file.alsoWorksOn.includes(id),
  );
  const types = episodes.flatMap(({ typeOfExploitation }) => typeOfExploitation);
  const countries = episodes
    .filter(({ countryOfExploitation }) => countryOfExploitation !== null)
    .sort((one, other) => ((one.startedOn ?? '') < (other.startedOn ?? '') ? 1 : -1));
  return {
    womenMenGirlsBoys: [womenMenGirlsBoysOf(person.sex, age)],
    sex: [figureClassOf(person.sex)],
    ageGroup: [ageGroupOf(age)],
    typeOfExploitation: typeClasses(types),
    exploitationGroup: [exploitationGroupOf(types)],
    citizenship: [figureClassOf(person.citizenship)],
    countryOfExploitation: [figureClassOf(countries[0]?.countryOfExploitation ?? null)],
  };
}

/** Every type that was named; only when none was, whether somebody asked. */
function typeClasses(types: string[]): string[] {
  const classes = [...new Set(types.map((type) => figureClassOf(type)))];
  const named = classes.filter((one) => one !== 'Unknown' && one !== 'NotCollected');
  if (named.length) return named;
  return [classes.includes('Unknown') ? 'Unknown' : 'NotCollected'];
}

function classesOfHelp(lines: readonly CountingLine[]): Classes {
  const projects = lines.flatMap((line) =>
    line.projects.length ? line.projects : ['NotCollected'],
  );
  return {
    assistanceType: [...new Set(lines.map(({ type }) => type))],
    project: [...new Set(projects)],
  };
}

const newOrNot = (wasCounted: boolean): Classes => ({
  newOrCarriedOver: [wasCounted ? 'carriedOver' : 'new'],
});

function besideOf({ traffickingStatus }: InventedCase): YearOfPerson['beside'] {
  if (traffickingStatus === 'PossibleVictimOfTrafficking') return 'possibleVictims';
  return traffickingStatus === 'NotAVictimOfTrafficking' ? 'notVictims' : 'undecided';
}

/** The largest number of family members helped at one time in the year. */
function familyIn(file: InventedCase, year: number, todays: Todays): number {
  const helped = file.assistances.filter(
    (line) => isDelivered(line) && yearsAssisted(line, todays[file.programme]).includes(year),
  );
  return Math.max(0, ...helped.map(({ familyMembers }) => familyMembers));
}
