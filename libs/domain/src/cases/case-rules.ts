import type { ClosureReason, Stage } from '../code-lists';
import { type CalendarDate, earliest, type Precision } from '../dates';
import { type Problem, problem } from '../problems';
import { isOpenStage } from './stages';

/** The dates of a case and the people on it, as the rules look at them. */
export interface CaseFacts {
  readonly firstContactOn: CalendarDate | null;
  readonly firstContactPrecision: Precision | null;
  readonly registeredOn: CalendarDate;
  /** The day of the decision the case stands on; nobody moves it here. */
  readonly statusDecidedOn: CalendarDate | null;
  readonly stage: Stage;
  readonly closedOn: CalendarDate | null;
  readonly closureReason: ClosureReason | null;
  readonly leadId: string | null;
  readonly deputyId: string | null;
}

/**
 * The first day contact can have been made on: the month's or year's first day when no more is known, and no
 * bound at all when the day is a guess.
 */
export function earliestFirstContact(
  firstContactOn: CalendarDate | null,
  precision: Precision | null,
): CalendarDate | null {
  if (firstContactOn === null || precision === 'estimated' || precision === 'unknown') return null;
  if (precision === 'year') return earliest(firstContactOn.slice(0, 4));
  if (precision === 'month') return earliest(firstContactOn.slice(0, 7));
  return firstContactOn;
}

/** What does not fit together in a case. */
export function caseProblems(facts: CaseFacts, today: CalendarDate): Problem[] {
  return [
    ...futureProblems(facts, today),
    ...orderProblems(facts),
    ...closingProblems(facts),
    ...(facts.deputyId !== null && facts.deputyId === facts.leadId
      ? [problem('deputyId', 'deputyIsLead')]
      : []),
  ];
}

function futureProblems(facts: CaseFacts, today: CalendarDate): Problem[] {
  const days = ['firstContactOn', 'registeredOn', 'closedOn'] as const;
  return days
    .filter((field) => {
      const day = field === 'firstContactOn' ? firstContact(facts) : facts[field];
      return day !== null && day > today;
    })
    .map((field) => problem(field, 'inTheFuture', { today }));
}

function firstContact(facts: CaseFacts): CalendarDate | null {
  return earliestFirstContact(facts.firstContactOn, facts.firstContactPrecision);
}

function orderProblems(facts: CaseFacts): Problem[] {
  const contact = firstContact(facts);
  const found: Problem[] = [];
  if (contact !== null && facts.registeredOn < contact) {
    found.push(problem('registeredOn', 'beforeFirstContact', { firstContactOn: contact }));
  }
  if (contact !== null && facts.statusDecidedOn !== null && facts.statusDecidedOn < contact) {
    found.push(problem('firstContactOn', 'afterDecision', { decidedOn: facts.statusDecidedOn }));
  }
  if (facts.closedOn !== null && facts.closedOn < facts.registeredOn) {
    const { registeredOn } = facts;
    found.push(problem('closedOn', 'beforeRegistration', { registeredOn }));
  }
  return found;
}

/** A closed case has a day and a reason; an open one has neither. */
function closingProblems({ stage, closedOn, closureReason }: CaseFacts): Problem[] {
  if (isOpenStage(stage)) {
    return [
      ...(closedOn === null ? [] : [problem('closedOn', 'onlyWhenClosed')]),
      ...(closureReason === null ? [] : [problem('closureReason', 'onlyWhenClosed')]),
    ];
  }
  return [
    ...(closedOn === null ? [problem('closedOn', 'neededToClose')] : []),
    ...(closureReason === null ? [problem('closureReason', 'neededToClose')] : []),
  ];
}
