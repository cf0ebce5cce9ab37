import type { CalendarDate } from '../dates';
import { type Problem, problem } from '../problems';

/** A project or fund of a programme: what pays for assistance, between two days, in one currency (ISO 4217). */
export interface ProjectInput {
  readonly programmeId: string;
  readonly code: string;
  readonly name: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly currency: string | null;
}

/** What does not fit together in a project. */
export function projectProblems({ startsOn, endsOn }: ProjectInput): Problem[] {
  const backwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return backwards ? [problem('endsOn', 'endBeforeStart', { startedOn: startsOn })] : [];
}
