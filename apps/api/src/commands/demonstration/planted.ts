import type { Desk } from './case-files';
import type { Chance } from './chance';
import { dayOf, momentOf, yearOfDay } from './days';
import { misheard } from './names';
import { type Opening, type Story, tellStory } from './stories';
import type { InventedPerson, Planted, ProgrammeCode } from './world';

/** One place in the caseload of a programme and year. */
export interface Slot {
  programme: ProgrammeCode;
  year: number;
  index: number;
  /** How many cases were asked for, as a part of the usual six thousand. */
  size: number;
}

const INTAKE_DAY = dayOf(2015, 5, 12);
const INTAKE_EVENT = 140;
const CELL = { programme: 'IDN', year: 2012, typeOfExploitation: 'OrganRemoval' } as const;

export const nothingPlanted = (): Planted => ({
  duplicates: [],
  reTrafficked: [],
  handedOver: [],
  lateEntries: [],
  contradictions: [],
  notVictimsHelped: [],
  cellOfThree: { figure: 'persons-assisted', ...CELL },
  intakeEvent: { programme: 'IDN', on: '2015-05-12', persons: 0 },
});

export const isOfIntakeEvent = ({ programme, year, index, size }: Slot): boolean =>
  programme === 'IDN' && year === 2015 && index < Math.round(INTAKE_EVENT * Math.min(1, size));

const isCellOfThree = ({ programme, year, index }: Slot) =>
  programme === CELL.programme && year === CELL.year && index < 3;

/** Eight persons in eight years who were found not to be victims and were helped all the same. */
const isNotVictimHelped = ({ programme, year, index }: Slot) =>
  index === 2 && year >= 2008 && year <= 2022 && year % 2 === 0 && programme === 'IDN';

/** What the story of this place in the caseload must begin with. */
export function openingOf(slot: Slot, usual: Opening, chance: Chance): Opening {
  if (isOfIntakeEvent(slot)) {
    return {
      ...usual,
      registered: INTAKE_DAY + (slot.index % 3),
      group: 'men',
      citizenship: chance.weighted([
        ['MMR', 60],
        ['KHM', 20],
        ['LAO', 12],
        ['THA', 8],
      ] as const),
      status: 'ActualVictimOfTrafficking',
      told: { harm: 'labour', sector: 'Fishing', exploitedIn: 'IDN' },
    };
  }
  if (isCellOfThree(slot)) {
    return {
      ...usual,
      registered: dayOf(2012, 2, 3 + slot.index * 9),
      status: 'ActualVictimOfTrafficking',
      told: { harm: 'other' },
    };
  }
  if (isNotVictimHelped(slot)) {
    return { ...usual, status: 'NotAVictimOfTrafficking', helpedAnyway: true };
  }
  return usual;
}

/** What is put into the story once it is told, and noted for the class that looks for it. */
export function plant(story: Story, slot: Slot, desk: Desk, planted: Planted): void {
  const { person, first } = story;
  const number = first.file.caseNumber;
  if (isOfIntakeEvent(slot)) planted.intakeEvent.persons += 1;
  if (isCellOfThree(slot)) makeCellOfThree(person);
  if (isNotVictimHelped(slot)) planted.notVictimsHelped.push(number);
  if (slot.index === 3 && slot.programme === 'THA' && slot.year >= 2009 && slot.year < 2024) {
    if (contradict(person, slot.year)) planted.contradictions.push(number);
  }
  const lastYear = yearOfDay(desk.today) - 1;
  if (slot.year === lastYear - 1 && planted.lateEntries.length < 25 && enterLate(person)) {
    planted.lateEntries.push(number);
  }
}

function makeCellOfThree(person: InventedPerson): void {
  for (const episode of person.episodes) {
    episode.typeOfExploitation = [CELL.typeOfExploitation];
    episode.exploitationSector = [];
  }
  // Help of this year only, so that the cell stands alone.
  for (const { assistances } of person.cases) {
    const [first] = assistances.filter(({ type }) => type !== 'SCREENING');
    const kept = assistances.filter(
      (line) =>
        line === first ||
        (line.startedOn < `${CELL.year + 1}` && (line.endedOn ?? '') < `${CELL.year + 1}`),
    );
    if (first)
      Object.assign(first, {
        status: 'given',
        forWhom: 'person',
        familyMembers: 0,
        notGivenReason: null,
        endedOn: null,
        type: 'MEDICAL',
        subType: null,
        unit: null,
        quantity: null,
      });
    assistances.splice(0, assistances.length, ...kept);
  }
}

/** Three kinds of things that cannot both be true. */
function contradict({ episodes, citizenship }: InventedPerson, year: number): boolean {
  const [episode] = episodes;
  if (!episode) return false;
  if (year % 3 === 0) [episode.startedOn, episode.endedOn] = [episode.endedOn, '1999'];
  else if (year % 3 === 1) episode.isCrossBorder = episode.countryOfExploitation === citizenship;
  else episode.wayOfEntering = 'Marriage';
  if (year % 3 === 2) episode.typeOfExploitation = ['ChildLabour', 'ForcedMarriage'];
  return true;
}

/** Something given in a year that was closed by the time somebody wrote it down. */
function enterLate(person: InventedPerson): boolean {
  const line = person.cases[0]?.assistances.find(
    ({ type, status }) => type !== 'SCREENING' && status === 'given',
  );
  if (!line) return false;
  const year = Number(line.startedOn.slice(0, 4));
  line.recordedAt = momentOf(dayOf(year + 1, 3, 10), 120);
  return true;
}

/** The same person registered a second time by somebody who heard her name otherwise. */
export function duplicate(
  story: Story,
  opening: Opening,
  desk: Desk,
  chance: Chance,
): Story | null {
  const { person, first } = story;
  const registered = opening.registered + chance.whole(20, 300);
  if (registered >= dayOf(yearOfDay(desk.today)) || !person.fullName) return null;
  const { programme } = opening;
  const status = 'ActualVictimOfTrafficking' as const;
  const second = tellStory({ programme, registered, status, group: story.group }, desk, chance);
  Object.assign(second.person, {
    fullName: misheard(person.fullName),
    nameStatus: 'known',
    initials: person.initials,
    sex: person.sex,
    birthDate: person.birthDate?.slice(0, 4) ?? null,
    birthYear: person.birthYear,
    birthDatePrecision: person.birthDate === null ? person.birthDatePrecision : 'year',
    citizenship: person.citizenship,
  });
  second.first.file.ageAtRegistration = first.file.ageAtRegistration;
  return second;
}
