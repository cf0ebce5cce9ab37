import { ADULT_AGE, type CalendarDate, earliest, latest, type PartialDate, yearOf } from '../dates';
import type { AgeClass } from './elements';

/**
 * Was the person a child when it began? Only what the dates leave no doubt of: a year of birth and a year of beginning
 * that allow both are `unknown`. Without a beginning, whoever is surely a child on `today` was one then.
 */
export function ageClassWhenItBegan(
  birthDate: PartialDate | null,
  startedOn: PartialDate | null,
  today: CalendarDate,
): AgeClass {
  if (birthDate === null) return 'unknown';
  const firstDay = startedOn === null ? earliest(birthDate) : earliest(startedOn);
  const lastDay = startedOn === null ? today : latest(startedOn);
  if (lastDay < comesOfAge(earliest(birthDate))) return 'child';
  return firstDay >= comesOfAge(latest(birthDate)) ? 'adult' : 'unknown';
}

/** The eighteenth birthday. Of somebody born on 29 February it may be a day that is not there, which compares rightly. */
function comesOfAge(birth: CalendarDate): CalendarDate {
  return `${yearOf(birth) + ADULT_AGE}`.padStart(4, '0') + birth.slice(4);
}
