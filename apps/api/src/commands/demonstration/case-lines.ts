import { writeLine, type Writing } from './assistances';
import { ASSUMPTIONS, FOLLOW_UP } from './assumptions';
import { type CasePlan, type Course, isChild } from './case-course';
import type { Chance } from './chance';
import { type HelpPlan, planHelp, type PlannedLine } from './help-plan';
import type { InventedAssistance } from './world';

/** A contact some months after the help, and how often such a one reaches the person. */
interface Contact extends PlannedLine {
  reached: number;
}

/** Everything that is logged on a case, in a fixed order, whatever day it is. */
export function planLines(
  plan: CasePlan,
  course: Course,
  chance: Chance,
): (PlannedLine | Contact)[] {
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

function contactsAfter({ solution, solutionOn, end }: Course): Contact[] {
  if (solution === 'none') return [];
  return FOLLOW_UP.map(([month, reached]) => ({
    type: 'FOLLOWUP',
    from: solutionOn + month * 30,
    to: null,
    reached,
  })).filter(({ from }) => from <= end);
}

/** A contact after the help: reached, or tried and not reached. */
function followUp(line: Contact, writing: Writing, chance: Chance): InventedAssistance | null {
  const written = writeLine(line, writing, chance);
  const isReached = chance.happens(line.reached);
  if (!written || isReached) return written;
  return { ...written, status: 'notAvailable', notGivenReason: 'lostContact', ...NOTHING_GIVEN };
}

const NOTHING_GIVEN = {
  ...{ quantity: null, unit: null, receiptKind: null, result: null, costMinor: null },
  ...{ currency: null, projects: [] },
};

/** Writes a planned line down; null when its day has not come. */
export const writePlanned = (
  line: PlannedLine | Contact,
  writing: Writing,
  chance: Chance,
): InventedAssistance | null =>
  'reached' in line ? followUp(line, writing, chance) : writeLine(line, writing, chance);
