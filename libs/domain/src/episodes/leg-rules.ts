import { type CalendarDate, earliest, isPartialDate, latest, type PartialDate } from '../dates';
import { type Problem, problem } from '../problems';
import type { LegInput } from './leg-input';

type Dated = Pick<LegInput, 'arrivedOn' | 'leftOn'>;

/** What does not fit together in a journey; a field is named with the place of its leg: `legs.0.leftOn`. */
export function legProblems(legs: readonly LegInput[], today: CalendarDate): Problem[] {
  return legs.flatMap((leg, at) => {
    const named = (found: Problem): Problem => ({ ...found, field: `legs.${at}.${found.field}` });
    const own = [...emptyProblems(leg), ...dateProblems(leg, today)];
    return (own.length ? own : orderProblems(leg, legs[at - 1])).map(named);
  });
}

/** Was anything told of this place? Nothing is left of a leg whose only word was erased with its case. */
export const isToldLeg = (leg: LegInput): boolean =>
  Object.values(leg).some((told) => told !== null);

const emptyProblems = (leg: LegInput): Problem[] =>
  isToldLeg(leg) ? [] : [problem('country', 'emptyLeg')];

function dateProblems(leg: Dated, today: CalendarDate): Problem[] {
  const found = (['arrivedOn', 'leftOn'] as const).flatMap((field) => {
    const date = leg[field];
    if (date === null) return [];
    if (!isPartialDate(date)) return [problem(field, 'notAPartialDate')];
    return earliest(date) > today ? [problem(field, 'inTheFuture', { today })] : [];
  });
  if (found.length === 0 && isSurelyBefore(leg.leftOn, leg.arrivedOn))
    found.push(problem('leftOn', 'endBeforeStart'));
  return found;
}

/** Legs stand in the order they were travelled: a later one that is surely earlier was put in the wrong place. */
function orderProblems(leg: Dated, before: Dated | undefined): Problem[] {
  if (!before || !isReadable(before)) return [];
  const last = before.leftOn ?? before.arrivedOn;
  const field = leg.arrivedOn === null ? 'leftOn' : 'arrivedOn';
  return isSurelyBefore(leg[field], last) ? [problem(field, 'beforeLegBefore')] : [];
}

const isReadable = ({ arrivedOn, leftOn }: Dated): boolean =>
  [arrivedOn, leftOn].every((date) => date === null || isPartialDate(date));

/** Dates that can overlap (2015 and 2015-03) are no contradiction. */
const isSurelyBefore = (one: PartialDate | null, other: PartialDate | null): boolean =>
  one !== null && other !== null && latest(one) < earliest(other);
