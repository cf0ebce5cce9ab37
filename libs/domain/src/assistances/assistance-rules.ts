import { earliestFirstContact } from '../cases';
import type { CalendarDate, Precision } from '../dates';
import { type Problem, problem } from '../problems';
import type { AssistanceInput } from './assistance-input';
import { isDelivered } from './counting';

/** What the rules must know of the case an assistance is logged on. */
export interface AssistanceContext {
  readonly today: CalendarDate;
  readonly firstContactOn: CalendarDate | null;
  readonly firstContactPrecision: Precision | null;
}

/** What does not fit together in a logged assistance. */
export function assistanceProblems(
  assistance: AssistanceInput,
  context: AssistanceContext,
): Problem[] {
  return [
    ...dayProblems(assistance, context),
    ...kindProblems(assistance),
    ...amountProblems(assistance),
  ];
}

function dayProblems(assistance: AssistanceInput, context: AssistanceContext): Problem[] {
  const { startedOn, endedOn, status } = assistance;
  const { today } = context;
  const found: Problem[] = [];
  if (isDelivered(assistance) && startedOn > today) {
    found.push(problem('startedOn', 'givenInTheFuture', { today }));
  }
  // An ongoing stay may have a day of leaving ahead of it; what is given is over.
  if (status === 'given' && endedOn !== null && endedOn > today) {
    found.push(problem('endedOn', 'givenInTheFuture', { today }));
  }
  if (endedOn !== null && endedOn < startedOn) {
    found.push(problem('endedOn', 'endBeforeStart', { startedOn }));
  }
  const contact = earliestFirstContact(context.firstContactOn, context.firstContactPrecision);
  if (contact !== null && startedOn < contact) {
    found.push(problem('startedOn', 'beforeFirstContact', { firstContactOn: contact }));
  }
  return found;
}

function kindProblems(assistance: AssistanceInput): Problem[] {
  const { type, subType, forWhom, familyMembers, notGivenReason } = assistance;
  const found: Problem[] = [];
  // By the code's beginning, so that sub-types a programme added are understood as well.
  if (subType !== null && !subType.startsWith(`${type}_`)) {
    found.push(problem('subType', 'subTypeOfOtherType', { type }));
  }
  if (forWhom === 'person' && familyMembers > 0) {
    found.push(problem('familyMembers', 'familyMembersForPersonOnly'));
  }
  if (notGivenReason !== null && isDelivered(assistance)) {
    found.push(problem('notGivenReason', 'reasonButGiven'));
  }
  return found;
}

function amountProblems(assistance: AssistanceInput): Problem[] {
  const { familyMembers, quantity, unit, costMinor, currency } = assistance;
  const found: Problem[] = [];
  if (!Number.isInteger(familyMembers) || familyMembers < 0) {
    found.push(problem('familyMembers', 'wholeNumberNeeded'));
  }
  if (quantity !== null && !(quantity >= 0)) found.push(problem('quantity', 'negative'));
  if (quantity !== null && unit === null) found.push(problem('unit', 'neededForQuantity'));
  if (costMinor !== null && !(Number.isSafeInteger(costMinor) && costMinor >= 0)) {
    found.push(problem('costMinor', 'wholeNumberNeeded'));
  }
  if (costMinor !== null && currency === null) found.push(problem('currency', 'neededForCost'));
  return found;
}
