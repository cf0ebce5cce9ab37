import type { Stage } from '@teduh/domain';
import { writeLine } from './assistances';
import type { Desk } from './case-files';
import { Chance, type Weighted } from './chance';
import { type Day, dayOf, isoOf, momentOf, yearOfDay } from './days';
import { type Colleague, colleagueNamed, leadsOf } from './offices';
import { type Story, tellStory } from './stories';
import { OPEN_CASES_PER_PROGRAMME } from './assumptions';
import type { ProgrammeCode } from './world';

/** So many of a programme's open cases were registered last year, on days that do not move with today. */
export const OPEN_FROM_LAST_YEAR = 20;

/** A signing-in colleague leads so many open cases and stands in as deputy on some others. */
const LED = 18;
const DEPUTISED = 6;

const LATER_STAGES: Weighted<Stage> = [
  ['Active', 40],
  ['ReturnInProgress', 12],
  ['Reintegration', 30],
  ['FollowUp', 18],
];
const STAGES: Weighted<Stage> = [
  ['ReferredIn', 18],
  ['Screening', 20],
  ['Active', 46],
  ['ReturnInProgress', 9],
  ['Reintegration', 7],
];

const SIGNS_IN: Readonly<Partial<Record<ProgrammeCode, string>>> = {
  IDN: 'caseworker',
  THA: 'caseworker.th',
};

/** Who signs in has led a dozen of the closed cases of each of the last three years too. */
export function pastLead(
  programme: ProgrammeCode,
  year: number,
  index: number,
  desk: Desk,
): Colleague | undefined {
  const username = SIGNS_IN[programme];
  const isRecent = year >= yearOfDay(desk.today) - 3;
  return username && isRecent && index >= 5 && index < 17 ? colleagueNamed(username) : undefined;
}

/** The cases that are worked on now: new ones, running ones, things due today and things overdue. */
export function* openStories(programme: ProgrammeCode, desk: Desk): Generator<Story> {
  for (let index = 0; index < OPEN_CASES_PER_PROGRAMME; index++) {
    const chance = new Chance(
      desk.seed,
      9,
      programme.charCodeAt(0),
      programme.charCodeAt(1),
      index,
    );
    const isFromLastYear = index % 3 === 0 && index / 3 < OPEN_FROM_LAST_YEAR;
    const registered = isFromLastYear
      ? dayOf(yearOfDay(desk.today) - 1, 7) + chance.whole(0, 183)
      : recentDay(desk.today, chance);
    const stage = chance.weighted(isFromLastYear ? LATER_STAGES : STAGES);
    const isNew = stage === 'ReferredIn' || stage === 'Screening';
    const { lead, deputy } = staffing(programme, index, chance);
    const story = tellStory(
      {
        ...{ programme, registered, lead, deputy, stage },
        ...(isNew ? { status: null } : { status: chance.weighted(DECIDED) }),
      },
      desk,
      chance,
    );
    planAhead(story, lead, desk, chance);
    yield story;
  }
}

const DECIDED = [
  ['ActualVictimOfTrafficking', 85],
  ['PossibleVictimOfTrafficking', 11],
  ['Undecided', 4],
] as const;

/** In this year, the nearer the likelier. */
function recentDay(today: Day, chance: Chance): Day {
  const days = Math.min(240, today - dayOf(yearOfDay(today)));
  return today - Math.floor(days * chance.next() ** 1.4);
}

function staffing(programme: ProgrammeCode, index: number, chance: Chance) {
  const username = SIGNS_IN[programme];
  const drawn = chance.pick(leadsOf(programme));
  if (!username) return { lead: drawn, deputy: undefined };
  const user = colleagueNamed(username);
  if (index < LED) return { lead: user, deputy: undefined };
  const mates = leadsOf(programme).filter(({ team }) => team === user.team);
  if (index < LED + DEPUTISED) return { lead: chance.pick(mates), deputy: user };
  return { lead: drawn, deputy: undefined };
}

const PLANNED_TYPES = ['PSYCHOSOCIAL', 'MEDICAL', 'LEGAL', 'BASIC', 'REINTEGRATION', 'FAMILY'];

/** Help that is arranged: some of it overdue, some due today, some in the days to come. */
function planAhead({ first }: Story, lead: Colleague, desk: Desk, chance: Chance): void {
  const registered = Date.parse(`${first.file.registeredOn}T00:00:00Z`) / 86_400_000;
  const days = [chance.whole(-12, -1), 0, chance.whole(1, 6), chance.whole(7, 24)];
  for (const [index, offset] of days.entries()) {
    const isWanted = chance.happens([0.3, 0.2, 0.5, 0.6][index] ?? 0);
    const type = first.file.stage === 'Screening' ? 'SCREENING' : chance.pick(PLANNED_TYPES);
    const from = Math.max(desk.today + offset, registered);
    const writing = {
      ...{ ids: desk.ids, programme: first.file.programme, recordedBy: lead.id },
      ...{ until: from, isOpen: true },
    };
    const line = writeLine({ type, from, to: null }, writing, chance);
    if (!line || !isWanted) continue;
    first.file.assistances.push({
      ...line,
      status: 'planned',
      notGivenReason: null,
      result: null,
      receiptKind: null,
      startedOn: isoOf(from),
      recordedAt: momentOf(Math.min(from, desk.today) - 1, 60),
    });
  }
}
