import { type CalendarDate, daysBetween } from '../dates';
import { problem, type Problem } from '../problems';

/** A colleague works on all cases that somebody leads, while that one is away. */
export interface CoverInput {
  readonly programmeId: string;
  readonly absentId: string;
  readonly coveringId: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
}

/** The longest cover, in days: whoever is away longer hands the cases over. */
export const LONGEST_COVER = 60;

/** What is wrong with a cover on this day of the programme. */
export function coverProblems(cover: CoverInput, today: CalendarDate): Problem[] {
  const { absentId, coveringId, fromOn, untilOn } = cover;
  const found: Problem[] = [];
  if (absentId === coveringId) found.push(problem('coveringId', 'coversOneself'));
  if (untilOn < fromOn) found.push(problem('untilOn', 'endBeforeStart'));
  else if (untilOn < today) found.push(problem('untilOn', 'inThePast'));
  else if (daysBetween(fromOn, untilOn) >= LONGEST_COVER)
    found.push(problem('untilOn', 'coverTooLong', { days: LONGEST_COVER }));
  return found;
}
