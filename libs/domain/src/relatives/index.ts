import type { Coded, CountryCode, Relation, Sex, YesNo } from '../code-lists';
import { type CalendarDate, mayBeChildOn, yearOf } from '../dates';
import { type Problem, problem } from '../problems';

/** Somebody of the person's family, a dependant, or a guardian who is no relative. The name identifies both. */
export interface RelativeInput {
  readonly personId: string;
  readonly relation: Relation;
  readonly name: string | null;
  readonly sex: Coded<Sex>;
  readonly birthYear: number | null;
  readonly livesIn: Coded<CountryCode>;
  readonly isDependant: boolean;
  readonly isGuardian: boolean;
  /** Whether they had a part in what happened to her. */
  readonly implicated: Coded<YesNo>;
}

type Guardian = Pick<RelativeInput, 'isGuardian' | 'implicated' | 'birthYear'>;

/**
 * May this person consent for the child on this day? Only a guardian of whom somebody said that they had no part in what
 * happened: an implicated one never, and one nobody asked about not yet. Who may be a child answers for nobody.
 */
export function mayConsent(
  { isGuardian, implicated, birthYear }: Guardian,
  on: CalendarDate,
): boolean {
  const mayBeChild = birthYear !== null && mayBeChildOn(String(birthYear), on);
  return isGuardian && implicated === 'No' && !mayBeChild;
}

/** Nobody's relatives are older. */
const OLDEST_AGE = 120;

/** What is wrong with a relative on this day of the programme. */
export function relativeProblems(
  { birthYear }: Pick<RelativeInput, 'birthYear'>,
  today: CalendarDate,
): Problem[] {
  if (birthYear === null) return [];
  if (birthYear > yearOf(today)) return [problem('birthYear', 'inTheFuture', { today })];
  return birthYear < yearOf(today) - OLDEST_AGE
    ? [problem('birthYear', 'tooLongAgo', { years: OLDEST_AGE })]
    : [];
}
