import { type CalendarDate, daysBetween } from '../dates';
import { problem, type Problem } from '../problems';

/** Why a case is opened to a colleague who does not work on it. */
export const GRANT_REASONS = ['advice', 'interpreting', 'handOver', 'safety'] as const;
export type GrantReason = (typeof GRANT_REASONS)[number];

/** A case opened to one colleague of its programme, to read, until a day. */
export interface CaseGrantInput {
  readonly caseId: string;
  readonly userId: string;
  readonly untilOn: CalendarDate;
  readonly reason: GrantReason;
}

/** The longest grant, in days. */
export const LONGEST_GRANT = 90;

/** What is wrong with a grant given on this day of the programme. */
export function grantProblems(
  { untilOn }: Pick<CaseGrantInput, 'untilOn'>,
  today: CalendarDate,
): Problem[] {
  if (untilOn < today) return [problem('untilOn', 'inThePast')];
  return daysBetween(today, untilOn) > LONGEST_GRANT
    ? [problem('untilOn', 'grantTooLong', { days: LONGEST_GRANT })]
    : [];
}
