import { yearOf } from '@teduh/domain';
import {
  ASSUMPTIONS,
  FIRST_YEAR,
  HANDED_OVER_TO_MYANMAR,
  LAST_YEAR_OF_SHARES,
  RE_TRAFFICKED,
  weightOfYear,
} from './assumptions';
import { CaseNumbers } from './case-numbers';
import type { Desk } from './case-files';
import { Chance, isInShare } from './chance';
import { decideCases } from './decisions';
import { dayOf, parseDay } from './days';
import { Ids } from './ids';
import { tellJourneys } from './journeys';
import { OPEN_FROM_LAST_YEAR, openStories, pastLead } from './open-work';
import { inventDetails } from './person-details';
import { duplicate, isOfIntakeEvent, openingOf, plant, type Slot } from './planted';
import { handOver, type Opening, tellStory, trafficAgain } from './stories';
import {
  CASE_PROGRAMMES,
  type DemonstrationOptions,
  type InventedPerson,
  type Planted,
  type ProgrammeCode,
} from './world';

const USUAL_SIZE = 6_000;
const DUPLICATES = 20 / USUAL_SIZE;
const BATCH = 400;

/**
 * The whole invented caseload, batch by batch and each person whole, so that a million cases need no more memory
 * than a thousand. Years up to last year are the same whatever day it is; open work lies around today.
 */
export function* inventCaseload(
  options: DemonstrationOptions,
  planted: Planted,
): Generator<InventedPerson[]> {
  const desk: Desk = {
    seed: options.seed,
    ids: new Ids(options.seed),
    numbers: new CaseNumbers(options.cases * 0.6),
    today: parseDay(options.today),
  };
  const decisions = new Ids(options.seed + 1);
  let batch: InventedPerson[] = [];
  for (const person of everybody(options, desk, planted)) {
    decideCases(person, desk, decisions);
    batch.push({
      ...person,
      episodes: tellJourneys(person, options.seed),
      details: inventDetails(person, options.seed, options.today),
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function* everybody(
  options: DemonstrationOptions,
  desk: Desk,
  planted: Planted,
): Generator<InventedPerson> {
  for (let year = FIRST_YEAR; year < yearOf(options.today); year++) {
    for (const programme of CASE_PROGRAMMES) {
      const isLast = year === yearOf(options.today) - 1;
      const all = placesIn(programme, year, options.cases);
      // Some of last year's cases are still open: those are told with the open work.
      const places = isLast ? Math.max(Math.ceil(all / 2), all - OPEN_FROM_LAST_YEAR) : all;
      for (let index = 0; index < places; index++) {
        const slot = { programme, year, index, size: options.cases / USUAL_SIZE };
        yield* personsOf(slot, desk, planted);
      }
    }
  }
  for (const programme of CASE_PROGRAMMES) {
    for (const { person } of openStories(programme, desk)) yield person;
  }
}

function* personsOf(slot: Slot, desk: Desk, planted: Planted): Generator<InventedPerson> {
  const { programme, year, index } = slot;
  const chance = new Chance(
    desk.seed,
    year,
    programme.charCodeAt(0),
    programme.charCodeAt(1),
    index,
  );
  const registered = dayOf(year) + chance.whole(0, 364);
  const goesHome = programme === 'THA' && isInShare(index + year, HANDED_OVER_TO_MYANMAR);
  const lead = pastLead(programme, year, index, desk);
  const usual: Opening = { programme, registered, lead, ...(goesHome ? HANDED_OVER : {}) };
  const opening = openingOf(slot, usual, chance);
  const story = tellStory(opening, desk, chance);
  plant(story, slot, desk, planted);
  const { person, first } = story;
  if (goesHome) {
    handOver(story, desk, chance);
    const [, second] = person.cases;
    if (second) planted.handedOver.push([first.file.caseNumber, second.caseNumber]);
  } else if (isInShare(index + year * 7, RE_TRAFFICKED / 0.9) && !isOfIntakeEvent(slot)) {
    if (trafficAgain(story, desk, chance)) planted.reTrafficked.push(first.file.caseNumber);
  }
  yield person;
  if (programme === 'MMR' || !isInShare(index + year * 3, DUPLICATES / 0.85)) return;
  const twin = duplicate(story, opening, desk, chance);
  if (!twin) return;
  planted.duplicates.push([first.file.caseNumber, twin.first.file.caseNumber]);
  yield twin.person;
}

const HANDED_OVER = {
  citizenship: 'MMR',
  status: 'ActualVictimOfTrafficking',
  solution: 'return',
  closureReason: 'HandedOver',
} as const;

/** How many persons a programme registers for the first time in a year. */
function placesIn(programme: ProgrammeCode, year: number, cases: number): number {
  const years = Array.from(
    { length: LAST_YEAR_OF_SHARES - FIRST_YEAR + 1 },
    (_, at) => FIRST_YEAR + at,
  );
  const all = years.reduce((sum, one) => sum + weightOfYear(programme, one), 0);
  const persons = (cases * ASSUMPTIONS[programme].share) / (1 + RE_TRAFFICKED);
  return Math.round((persons * weightOfYear(programme, year)) / all);
}
