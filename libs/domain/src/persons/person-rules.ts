import { isAnswer } from '../code-lists';
import {
  type CalendarDate,
  daysBetween,
  earliest,
  isPartialDate,
  precisionOf,
  yearOf,
} from '../dates';
import { type Problem, problem } from '../problems';
import { MOST_ALIASES, type PersonInput } from './person-input';

/** The oldest person believable, and so the first believable year of birth. */
const OLDEST_AGE = 120;

type Names = Pick<PersonInput, 'fullName' | 'ownScriptName' | 'aliases' | 'nameStatus'>;
type Birth = Pick<PersonInput, 'birthDate' | 'birthDatePrecision' | 'toldAge' | 'toldAgeOn'>;
type Origin = Pick<PersonInput, 'citizenship' | 'furtherCitizenships'>;
type Speech = Pick<PersonInput, 'languages' | 'needsInterpreter' | 'interpreterLanguage'>;

/** What does not fit together in a person's registration. */
export function personProblems(
  person: Names & Birth & Origin & Speech,
  today: CalendarDate,
): Problem[] {
  return [
    ...nameProblems(person),
    ...aliasProblems(person),
    ...ageProblems(person, today),
    ...birthProblems(person, today),
    ...originProblems(person),
    ...speechProblems(person),
  ];
}

function nameProblems({ fullName, ownScriptName, nameStatus }: Names): Problem[] {
  const isNamed = isWritten(fullName);
  const saysWhyNot = nameStatus !== null && nameStatus !== 'known';
  // A name in another script is a name: beside it "not known" would be untrue.
  if ((isNamed || isWritten(ownScriptName)) && saysWhyNot)
    return [problem('nameStatus', 'nameAndReasonWhyNone')];
  return isNamed || saysWhyNot ? [] : [problem('fullName', 'nameOrReasonNeeded')];
}

const isWritten = (name: string | null) => (name ?? '').trim() !== '';

function aliasProblems({ aliases }: Names): Problem[] {
  if (aliases.length > MOST_ALIASES) return [problem('aliases', 'tooMany', { max: MOST_ALIASES })];
  const folded = aliases.map((name) => name.trim().toLowerCase());
  return new Set(folded).size < folded.length ? [problem('aliases', 'namedTwice')] : [];
}

function ageProblems({ birthDate, toldAge, toldAgeOn }: Birth, today: CalendarDate): Problem[] {
  if (toldAge === null) return toldAgeOn === null ? [] : [problem('toldAgeOn', 'onlyWithAge')];
  if (birthDate !== null) return [problem('toldAge', 'ageBesideBirthDate')];
  if (toldAgeOn !== null && daysBetween(today, toldAgeOn) > 0)
    return [problem('toldAgeOn', 'inTheFuture', { today })];
  return toldAge > OLDEST_AGE ? [problem('toldAge', 'tooLongAgo', { years: OLDEST_AGE })] : [];
}

function birthProblems(
  { birthDate, birthDatePrecision, toldAge }: Birth,
  today: CalendarDate,
): Problem[] {
  if (birthDate === null) {
    const needsDate = birthDatePrecision !== null && birthDatePrecision !== 'unknown';
    return needsDate && toldAge === null ? [problem('birthDate', 'dateNeededForPrecision')] : [];
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

function originProblems({ citizenship, furtherCitizenships }: Origin): Problem[] {
  if (citizenship !== null && furtherCitizenships.includes(citizenship))
    return [problem('furtherCitizenships', 'namedTwice')];
  return listProblems('furtherCitizenships', furtherCitizenships);
}

function speechProblems({ languages, needsInterpreter, interpreterLanguage }: Speech): Problem[] {
  const isNotNeeded = interpreterLanguage !== null && needsInterpreter !== 'Yes';
  return [
    ...listProblems('languages', languages),
    ...(isNotNeeded ? [problem('interpreterLanguage', 'onlyWithInterpreter')] : []),
  ];
}

/** "Unknown" and the other answers stand alone: beside a code they would contradict it. */
function listProblems(field: string, values: readonly string[]): Problem[] {
  if (new Set(values).size < values.length) return [problem(field, 'namedTwice')];
  return values.length > 1 && values.some(isAnswer) ? [problem(field, 'answerBesideCodes')] : [];
}
