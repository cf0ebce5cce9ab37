import { type CalendarDate, mayBeChildOn, precisionOf, type Precision } from '@teduh/domain';

/** Who it is about, without the name: that is only ever opened on purpose (`CoveredName`). */
export interface Person {
  id: string;
  version: number;
  programmeId: string;
  initials: string;
  sex: string | null;
  birthYear: number | null;
  birthDatePrecision: Precision | null;
  citizenship: string | null;
  furtherCitizenships: string[];
  languages: string[];
  needsInterpreter: string | null;
  interpreterLanguage: string | null;
  highestLevelOfEducation: string | null;
  maritalStatus: string | null;
  accompaniment: string | null;
  cases: string[];
}

/** How exactly a date of birth is known: what its own form says, unless it is a guess. */
export const precisionOfBirth = (birthDate: string | null, isGuess: boolean): Precision | null => {
  if (!birthDate) return null;
  return isGuess ? 'estimated' : precisionOf(birthDate);
};

/** What is sent of birth date or age: a date as far as it is known, or about how many years. */
export const birthBody = ({ birthDate, birthSureness, toldAge }: Record<string, unknown>) => {
  const date = (birthDate as string | null) || null;
  const age = date === null && toldAge ? Number(toldAge) : null;
  return {
    birthDate: date,
    birthDatePrecision: precisionOfBirth(date, birthSureness === 'estimated'),
    toldAge: age,
  };
};

/** The list each coded field of a person takes its answers from. */
export const LIST_OF: Record<string, string> = {
  sex: 'sex',
  citizenship: 'country',
  furtherCitizenships: 'country',
  languages: 'language',
  needsInterpreter: 'yesNo',
  interpreterLanguage: 'language',
  highestLevelOfEducation: 'highestLevelOfEducation',
  maritalStatus: 'maritalStatus',
  accompaniment: 'accompaniment',
};

/** Whether it is asked with whom she was found: of everybody who may be a child, and where it was recorded once. */
export const isAskedAsChild = ({ birthYear, accompaniment }: Person, today: CalendarDate) =>
  accompaniment !== null || mayBeChildOn(birthYear === null ? null : String(birthYear), today);
