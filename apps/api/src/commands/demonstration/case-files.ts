import type { ClosureReason, Stage, TraffickingStatus } from '@teduh/domain';
import { writeLine, type Writing } from './assistances';
import {
  ASSUMPTIONS,
  FOLLOW_UP,
  type Group,
  LINES,
  OPEN_TO_CLOSE,
  REFERRAL_TO_DECISION,
  REFERRAL_TO_SCREENING,
  SOLUTION,
  STAYS_IN_SHELTER,
} from './assumptions';
import type { CaseNumbers } from './case-numbers';
import type { Chance, Spread, Weighted } from './chance';
import { type Day, isoOf, momentOf } from './days';
import { type HelpPlan, planHelp, type PlannedLine } from './help-plan';
import type { Ids } from './ids';
import { type Colleague, leadsOf } from './offices';
import { ageAt } from './persons';
import type { InventedAssistance, InventedCase, InventedPerson, ProgrammeCode } from './world';

/** What all stories are written with. */
export interface Desk {
  seed: number;
  ids: Ids;
  numbers: CaseNumbers;
  today: Day;
}

/** What is decided about a case before it is written. */
export interface CasePlan {
  programme: ProgrammeCode;
  registered: Day;
  group: Group;
  status: TraffickingStatus | null;
  lead: Colleague;
  /** An open case stands at this stage; without one the case is closed. */
  stage?: Stage;
  deputy?: Colleague;
  solution?: HelpPlan['solution'];
  closureReason?: ClosureReason;
  referredBy?: string;
  /** Not a victim, and helped all the same. */
  helpedAnyway?: boolean;
}

export interface WrittenCase {
  file: InventedCase;
  exitOn: Day;
  closedOn: Day | null;
}

export function writeCase(
  person: InventedPerson,
  plan: CasePlan,
  desk: Desk,
  chance: Chance,
): WrittenCase {
  const id = desk.ids.next();
  const caseNumber = desk.numbers.next(plan.programme);
  const course = courseOf(plan, desk, chance);
  const until = course.closedOn ?? desk.today;
  const writing: Writing = {
    ids: desk.ids,
    programme: plan.programme,
    recordedBy: plan.lead.id,
    until,
    isOpen: course.closedOn === null,
  };
  const lines = planLines(plan, course, chance);
  const assistances = lines
    .map((line) =>
      line.type === 'FOLLOWUP' ? followUp(line, writing, chance) : writeLine(line, writing, chance),
    )
    .filter((line): line is InventedAssistance => line !== null);
  const isDecided = plan.status !== null && course.decidedOn <= until;
  const precision = chance.weighted(CONTACT_PRECISION);
  const contact = isoOf(course.contact);
  const minute = chance.whole(0, 500);
  const file: InventedCase = {
    id,
    caseNumber,
    programme: plan.programme,
    teamId: plan.lead.team ?? '',
    leadId: plan.lead.id,
    deputyId: plan.deputy?.id ?? deputyOf(plan, chance),
    level: chance.happens(isChild(plan.group) ? 0.5 : 0.05) ? 'C2' : 'C1',
    stage: plan.stage ?? (handsOn(course.closureReason) ? 'ClosedReferred' : 'Closed'),
    traffickingStatus: isDecided ? plan.status : null,
    statusDecidedOn: isDecided ? isoOf(course.decidedOn) : null,
    firstContactOn: precision === 'month' ? `${contact.slice(0, 7)}-01` : contact,
    firstContactPrecision: precision,
    registeredOn: isoOf(plan.registered),
    ageAtRegistration: ageAt(person, plan.registered),
    referredBy: plan.referredBy ?? chance.weighted(REFERRED_BY),
    placeOfFirstContact: chance.weighted(PLACES),
    closedOn: course.closedOn === null ? null : isoOf(course.closedOn),
    closureReason: course.closedOn === null ? null : course.closureReason,
    registeredBy: plan.lead.id,
    changedAt: momentOf(until, minute),
    assistances,
    alsoWorksOn: [],
  };
  person.cases.push(file);
  return { file, exitOn: course.solutionOn, closedOn: course.closedOn };
}

/** The days on which things happen in a case. Drawn before anybody looks at what day it is. */
interface Course {
  contact: Day;
  screenedOn: Day;
  decidedOn: Day;
  solutionOn: Day;
  solution: HelpPlan['solution'];
  /** When the work would end. */
  end: Day;
  closedOn: Day | null;
  closureReason: ClosureReason;
  count: number;
  inShelter: boolean;
}

const CONTACT_PRECISION = [
  ['exact', 90],
  ['month', 6],
  ['estimated', 4],
] as const;

function courseOf(plan: CasePlan, desk: Desk, chance: Chance): Course {
  const contact = plan.registered - chance.spread([0, 1, 9]);
  const screenedOn = plan.registered + chance.spread(REFERRAL_TO_SCREENING);
  const decidedOn = Math.max(screenedOn, plan.registered + chance.spread(REFERRAL_TO_DECISION));
  const solution = plan.solution ?? chance.weighted(SOLUTION);
  const toReturn: Spread = ASSUMPTIONS[plan.programme].decisionToReturn;
  const solutionOn = decidedOn + chance.spread(toReturn);
  const days = lengthOf(plan, chance);
  const count = linesOf(plan, chance);
  const inShelter = chance.happens(STAYS_IN_SHELTER);
  const drawnReason = chance.weighted(CLOSURE);
  const quiet = chance.whole(0, 20);
  const isLeaving = plan.solution === 'return';
  const end = isLeaving
    ? Math.max(solutionOn, plan.registered) + chance.whole(1, 12)
    : Math.max(decidedOn, plan.registered + days);
  return {
    ...{ contact, screenedOn, decidedOn, solution, count, inShelter, end },
    solutionOn: Math.min(solutionOn, end),
    closedOn: plan.stage ? null : closingDay(end, desk.today, quiet),
    closureReason: plan.closureReason ?? (isVictimSide(plan) ? drawnReason : 'NotAVictim'),
  };
}

/** What would still be open today is closed quietly in this year: the open work is a set of its own. */
function closingDay(end: Day, today: Day, quiet: number): Day {
  if (end <= today) return end;
  const daysOfThisYear =
    today - Date.UTC(new Date(today * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000;
  return today - Math.min(quiet, daysOfThisYear);
}

const isVictimSide = ({ status }: CasePlan) => status !== 'NotAVictimOfTrafficking';
const isChild = (group: Group) => group === 'girls' || group === 'boys';
const handsOn = (reason: ClosureReason) =>
  reason === 'HandedOver' || reason === 'ReferredToOtherBody';

function lengthOf({ status }: CasePlan, chance: Chance): number {
  const { median, sigma } = OPEN_TO_CLOSE;
  const days = chance.around(median, sigma);
  if (status === 'NotAVictimOfTrafficking') return Math.min(60, Math.round(days / 12));
  if (status === 'Undecided') return Math.round(days / 2);
  return Math.min(5 * 365, Math.round(days));
}

function linesOf({ status, helpedAnyway }: CasePlan, chance: Chance): number {
  const drawn = Math.max(1, Math.round(chance.around(LINES.median, LINES.sigma)));
  const fewer = chance.happens(0.7);
  if (status === 'ActualVictimOfTrafficking') return Math.min(LINES.most, drawn);
  if (status === 'PossibleVictimOfTrafficking') return fewer ? Math.ceil(drawn / 2) : 0;
  if (status === 'NotAVictimOfTrafficking') return helpedAnyway ? Math.min(4, drawn) : 0;
  return fewer ? 1 : 0;
}

function planLines(plan: CasePlan, course: Course, chance: Chance): PlannedLine[] {
  const help: HelpPlan = {
    count: course.count,
    from: course.screenedOn,
    to: course.end,
    isChild: isChild(plan.group),
    inShelter: course.inShelter,
    shelterNights: ASSUMPTIONS[plan.programme].shelterNights,
    solution: course.solution,
    solutionOn: course.solutionOn,
  };
  const refers = chance.happens(0.25);
  return [
    { type: 'SCREENING', from: course.screenedOn, to: null },
    ...(refers ? [{ type: 'REFERRAL', from: course.decidedOn, to: null }] : []),
    ...(course.count > 0 ? planHelp(help, chance) : []),
    ...(course.count > 1 ? contactsAfter(course) : []),
  ];
}

function contactsAfter({ solution, solutionOn, end }: Course): PlannedLine[] {
  if (solution === 'none') return [];
  return FOLLOW_UP.map(([month]) => ({
    type: 'FOLLOWUP',
    from: solutionOn + month * 30,
    to: null,
  })).filter(({ from }) => from <= end);
}

/** A contact after the help: reached, or tried and not reached. */
function followUp(line: PlannedLine, writing: Writing, chance: Chance): InventedAssistance | null {
  const written = writeLine(line, writing, chance);
  const isReached = chance.happens(0.72);
  if (!written || isReached) return written;
  return { ...written, status: 'notAvailable', notGivenReason: 'lostContact', ...NOTHING_GIVEN };
}

const NOTHING_GIVEN = {
  ...{ quantity: null, unit: null, receiptKind: null, result: null, costMinor: null },
  ...{ currency: null, projects: [] },
};

function deputyOf({ programme, lead }: CasePlan, chance: Chance): string | null {
  const others = leadsOf(programme).filter(({ id, team }) => id !== lead.id && team === lead.team);
  const other = chance.pick(others);
  return chance.happens(0.8) ? (other?.id ?? null) : null;
}

const CLOSURE: Weighted<ClosureReason> = [
  ...([
    ['PlanCompleted', 56],
    ['LostContact', 15],
    ['OwnWish', 13],
  ] as const),
  ...([
    ['ReferredToOtherBody', 10],
    ['Other', 5],
    ['Died', 1],
  ] as const),
];

const REFERRED_BY: Weighted<string | null> = [
  ...([
    ['Police', 24],
    ['EmbassyOrConsulate', 18],
    ['NGO', 18],
    ['OtherGovernment', 10],
  ] as const),
  ...([
    ['Immigration', 9],
    ['Hotline', 6],
    ['FamilyOrFriend', 5],
    ['Self', 4],
  ] as const),
  ...([
    ['InternationalOrganisation', 2],
    ['HealthService', 1],
    ['Unknown', 1],
  ] as const),
  ...([[null, 2]] as const),
];

const PLACES: Weighted<string | null> = [
  ...([
    ['Shelter', 24],
    ['PoliceStation', 18],
    ['EmbassyOrConsulate', 14],
  ] as const),
  ...([
    ['PortOrAirport', 12],
    ['DetentionCentre', 9],
    ['Office', 8],
    ['Community', 6],
  ] as const),
  ...([
    ['PhoneOrOnline', 4],
    ['Workplace', 2],
    ['Unknown', 1],
    [null, 2],
  ] as const),
];
