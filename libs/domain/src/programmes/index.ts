import type { CountryCode } from '../code-lists';
import type { CalendarDate } from '../dates';
import { type Problem, problem } from '../problems';

/**
 * Counter-trafficking work in one country over some years, `IDN`; or headquarters, `HQ`, the programme above all, which
 * has no country. The time zone decides which day an assistance belongs to.
 */
export interface ProgrammeInput {
  readonly code: string;
  readonly name: string;
  readonly country: CountryCode | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly timeZone: string;
  readonly isHeadquarters: boolean;
}

/** What does not fit together in a programme. */
export function programmeProblems(programme: ProgrammeInput): Problem[] {
  const { country, isHeadquarters, startedOn, endedOn } = programme;
  const found: Problem[] = [];
  if (isHeadquarters && country !== null) found.push(problem('country', 'headquartersHasNone'));
  if (!isHeadquarters && country === null) found.push(problem('country', 'needed'));
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
    found.push(problem('endedOn', 'endBeforeStart', { startedOn }));
  }
  return found;
}
