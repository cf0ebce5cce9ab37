import {
  type AgeClass,
  ageClassWhenItBegan,
  earliest,
  type Findings,
  findingsOf,
  proposeDetermination,
  type TraffickingStatus,
} from '@teduh/domain';
import type { Desk } from './case-files';
import { Chance } from './chance';
import { type Day, isoOf, momentOf, parseDay } from './days';
import { tellElements } from './elements';
import type { Ids } from './ids';
import { supervisorOf } from './offices';
import type { InventedCase, InventedDetermination, InventedEpisode, InventedPerson } from './world';

/** How often the police decided too, something was undecided at first, and a slip was struck through. */
const POLICE_TOO = 0.08;
const UNDECIDED_FIRST = 0.06;
const SLIPS = 0.01;

/** Of the open cases in screening: their caseworker has proposed, and nobody answered yet. */
const WAITING = 0.7;

/**
 * Writes who decided what about the cases of a person, once she is told whole. Drawn from a stream of its own: nothing
 * that is counted of her depends on it.
 */
export function decideCases(person: InventedPerson, desk: Desk, ids: Ids): void {
  const letters = [person.id.slice(-8), person.id.slice(-12, -8)].map((part) => parseInt(part, 16));
  const chance = new Chance(desk.seed, 0xdec1de, ...letters);
  for (const episode of person.episodes) tellElements(episode, chance);
  for (const file of person.cases) {
    const episodes = person.episodes.filter(
      ({ id, caseId }) => caseId === file.id || file.alsoWorksOn.includes(id),
    );
    const age = ageOf(person, episodes, desk);
    file.determinations = decisionsOf({ file, episodes, age, today: desk.today, ids }, chance);
  }
}

interface Sitting {
  file: InventedCase;
  episodes: InventedEpisode[];
  age: AgeClass;
  today: Day;
  ids: Ids;
}

function ageOf({ birthDate }: InventedPerson, episodes: InventedEpisode[], { today }: Desk) {
  const begins = episodes.flatMap(({ startedOn }) => startedOn ?? []);
  const [first = null] = begins.sort((a, b) => (earliest(a) < earliest(b) ? -1 : 1));
  return ageClassWhenItBegan(birthDate, first, isoOf(today));
}

function decisionsOf(sitting: Sitting, chance: Chance): InventedDetermination[] {
  const { file, episodes } = sitting;
  const draws = [POLICE_TOO, UNDECIDED_FIRST, SLIPS, WAITING].map((often) => chance.happens(often));
  const [police, undecided, slip, waits] = draws;
  const [later, before, ago] = [chance.whole(3, 60), chance.whole(1, 9), chance.whole(0, 3)];
  const { traffickingStatus: status, statusDecidedOn } = file;
  if (status === null || statusDecidedOn === null) {
    const isAsked = file.stage === 'Screening' && episodes.length > 0;
    return waits && isAsked ? [proposal(sitting, sitting.today - ago)] : [];
  }
  const day = parseDay(statusDecidedOn);
  const until = file.closedOn === null ? sitting.today : parseDay(file.closedOn);
  const first = day - before;
  return [
    ...(undecided && status !== 'Undecided' && first >= parseDay(file.firstContactOn)
      ? [decision(sitting, 'Undecided', first)]
      : []),
    ...(slip && status === 'ActualVictimOfTrafficking'
      ? [struck(decision(sitting, 'NotAVictimOfTrafficking', day), day)]
      : []),
    decision(sitting, status, day),
    ...(police && day + later <= until ? [byPolice(sitting, status, day + later)] : []),
  ];
}

/** Proposed by whoever leads the case, and confirmed on the same day by a supervisor of the team. */
function decision(sitting: Sitting, status: TraffickingStatus, day: Day): InventedDetermination {
  const { file, age } = sitting;
  const findings = findingsFor(status, sitting);
  return {
    ...written(sitting, day),
    ...findings,
    state: 'decided',
    traffickingStatus: status,
    decidingBody: 'OwnProgramme',
    rule: proposeDetermination(findings, age).rule,
    settledBy: supervisorOf(file.teamId).id,
    settledAt: momentOf(day, 420),
    // Sealing takes time: only work that is going on has words beside its codes.
    reasons: file.closedOn === null ? reasonsFor(findings) : null,
  };
}

function proposal(sitting: Sitting, day: Day): InventedDetermination {
  const { file, episodes, age } = sitting;
  const findings = findingsOf({
    act: episodes.flatMap(({ acts }) => acts),
    means: episodes.flatMap(({ means }) => means),
    purpose: episodes.flatMap(({ typeOfExploitation }) => typeOfExploitation),
  });
  const { traffickingStatus, rule } = proposeDetermination(findings, age);
  return {
    ...written(sitting, Math.max(day, parseDay(file.registeredOn))),
    ...findings,
    ...{ state: 'proposed', traffickingStatus, decidingBody: 'OwnProgramme', rule },
    reasons: reasonsFor(findings),
  };
}

/** The police seldom see it otherwise, and say no more than what they decided. */
function byPolice(sitting: Sitting, ours: TraffickingStatus, day: Day): InventedDetermination {
  const theirs = ours === 'Undecided' ? 'NotAVictimOfTrafficking' : ours;
  return {
    ...written(sitting, day),
    ...{ act: 'unknown', means: 'unknown', purpose: 'unknown' },
    ...{ state: 'decided', traffickingStatus: theirs, decidingBody: 'Police' },
    ...{ settledBy: sitting.file.leadId, settledAt: momentOf(day, 120) },
  };
}

const struck = (slip: InventedDetermination, day: Day): InventedDetermination => ({
  ...slip,
  settledAt: momentOf(day, 300),
  struckBy: slip.settledBy,
  struckAt: momentOf(day, 360),
});

const written = ({ file, ids }: Sitting, day: Day) => ({
  ...{ id: ids.next(), decidedOn: isoOf(day), rule: null },
  ...{ recordedBy: file.leadId, recordedAt: momentOf(day, 120) },
  ...{ settledBy: null, settledAt: null, struckBy: null, struckAt: null, reasons: null },
});

/** Findings that add up to the status, by the rule for her age. */
function findingsFor(status: TraffickingStatus, { age, episodes }: Sitting): Findings {
  const recorded = findingsOf({
    ...{ act: [], purpose: [] },
    means: episodes.flatMap(({ means }) => means),
  });
  switch (status) {
    case 'ActualVictimOfTrafficking':
      return { act: 'yes', means: age === 'child' ? recorded.means : 'yes', purpose: 'yes' };
    case 'PossibleVictimOfTrafficking':
      return { act: age === 'child' ? 'unknown' : 'yes', means: 'unknown', purpose: 'yes' };
    case 'NotAVictimOfTrafficking':
      return { act: 'yes', means: 'unknown', purpose: 'no' };
    case 'Undecided':
      return { act: 'yes', means: 'unknown', purpose: 'unknown' };
  }
}

const TOLD: Readonly<Record<keyof Findings, Readonly<Record<string, string>>>> = {
  act: {
    yes: 'An acquaintance from the village found the work and arranged the journey.',
    no: 'Nobody found the work or arranged the journey.',
  },
  means: {
    yes: 'Another job and another wage had been promised.',
    no: 'Work, wage and place were as they had been told.',
  },
  purpose: {
    yes: 'Unpaid work, long hours, and nobody was let go before a debt was paid.',
    no: 'The wage was paid as agreed, and leaving was possible.',
  },
};

const reasonsFor = (findings: Findings): InventedDetermination['reasons'] => ({
  actReason: TOLD.act[findings.act] ?? null,
  meansReason: TOLD.means[findings.means] ?? null,
  purposeReason: TOLD.purpose[findings.purpose] ?? null,
});
