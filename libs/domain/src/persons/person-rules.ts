import { type CalendarDate, earliest, isPartialDate, precisionOf, yearOf } from '../dates';
import { type Problem, problem } from '../problems';
import type { PersonInput } from './person-input';

/** The oldest person believable, and so the first believable year of birth. */
const OLDEST_AGE = 120;

/** What does not fit together in a person's registration. */
export function personProblems(
  person: Pick<PersonInput, 'fullName' | 'nameStatus' | 'birthDate' | 'birthDatePrecision'>,
  today: CalendarDate,
): Problem[] {
  return [...nameProblems(person), ...birthProblems(person, today)];
}

function nameProblems({ fullName, nameStatus }: Pick<PersonInput, 'fullName' | 'nameStatus'>) {
  const named = (fullName ?? '').trim() !== '';
  const saysWhyNot = nameStatus !== null && nameStatus !== 'known';
  if (named && saysWhyNot) return [problem('nameStatus', 'nameAndReasonWhyNone')];
  return named || saysWhyNot ? [] : [problem('fullName', 'nameOrReasonNeeded')];
}

function birthProblems(
  { birthDate, birthDatePrecision }: Pick<PersonInput, 'birthDate' | 'birthDatePrecision'>,
  today: CalendarDate,
): Problem[] {
  if (birthDate === null) {
    const needsDate = birthDatePrecision !== null && birthDatePrecision !== 'unknown';
    return needsDate ? [problem('birthDate', 'dateNeededForPrecision')] : [];
  }
  if (!isPartialDate(birthDate)) return [problem('birthDate', 'notADate')];
  if (earliest(birthDate) > today) return [problem('birthDate', 'inTheFuture', { today })];
  if (yearOf(birthDate) < yearOf(today) - OLDEST_AGE) {
    return [problem('birthDate', 'tooLongAgo', { years: OLDEST_AGE })];
  }
  const claimsMore =
    (birthDatePrecision === 'exact' && precisionOf(birthDate) !== 'exact') ||
    (birthDatePrecision === 'month' && precisionOf(birthDate) === 'year');
  const claimsNothing = birthDatePrecision === 'unknown';
  return claimsMore || claimsNothing
    ? [problem('birthDatePrecision', 'precisionDoesNotFitDate')]
    : [];
}
