import type { ClosureReason, Stage, TraffickingStatus } from '@teduh/domain';
import {
  ASSUMPTIONS,
  type Group,
  LINES,
  OPEN_TO_CLOSE,
  REFERRAL_TO_DECISION,
  REFERRAL_TO_SCREENING,
  SOLUTION,
  STAYS_IN_SHELTER,
} from './assumptions';
import type { CaseNumbers } from './case-numbers';
import type { Chance, Weighted } from './chance';
import { type Day, dayOf, yearOfDay } from './days';
import type { HelpPlan } from './help-plan';
import type { Ids } from './ids';
import type { Colleague } from './offices';
import type { ProgrammeCode } from './world';

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

/** The days on which things happen in a case. Drawn before anybody looks at what day it is. */
export interface Course {
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

export function courseOf(plan: CasePlan, desk: Desk, chance: Chance): Course {
  const contact = plan.registered - chance.spread([0, 1, 9]);
  const screenedOn = plan.registered + chance.spread(REFERRAL_TO_SCREENING);
  const decidedOn = Math.max(screenedOn, plan.registered + chance.spread(REFERRAL_TO_DECISION));
  const solution = plan.solution ?? chance.weighted(SOLUTION);
  const solutionOn = decidedOn + chance.spread(ASSUMPTIONS[plan.programme].decisionToReturn);
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
  return today - Math.min(quiet, today - dayOf(yearOfDay(today)));
}

export const isChild = (group: Group) => group === 'girls' || group === 'boys';
const isVictimSide = ({ status }: CasePlan) => status !== 'NotAVictimOfTrafficking';

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
