import type { AssistanceType } from '../code-lists';
import { type CalendarDate, yearsTouched } from '../dates';
import type { AssistanceInput } from './assistance-input';

type Period = Pick<AssistanceInput, 'status' | 'startedOn' | 'endedOn'>;

/** Did it happen, or is it happening? Planned, declined, not available and cancelled did not. */
export function isDelivered({ status }: Pick<AssistanceInput, 'status'>): boolean {
  return status === 'given' || status === 'ongoing';
}

/**
 * Does this assistance make the person a person assisted? It was given or is ongoing, its type counts, and it
 * reached the person and not a dependant alone.
 */
export function counts(
  assistance: Pick<AssistanceInput, 'status' | 'forWhom'>,
  type: Pick<AssistanceType, 'countsAsAssisted'>,
): boolean {
  return isDelivered(assistance) && type.countsAsAssisted && assistance.forWhom !== 'dependant';
}

/**
 * The years a delivered assistance lies in. A period counts in every year it touches, up to today; an ongoing one
 * without an end reaches today; what only begins tomorrow has not reached anybody.
 */
export function yearsAssisted(assistance: Period, today: CalendarDate): number[] {
  if (!isDelivered(assistance)) return [];
  const { status, startedOn, endedOn } = assistance;
  const end = endedOn ?? (status === 'ongoing' ? today : startedOn);
  return yearsTouched(startedOn, end < today ? end : today);
}
