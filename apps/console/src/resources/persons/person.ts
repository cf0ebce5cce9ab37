import { precisionOf, type Precision } from '@teduh/domain';

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
  cases: string[];
}

/** How exactly a date of birth is known: what its own form says, unless it is a guess. */
export const precisionOfBirth = (birthDate: string | null, isGuess: boolean): Precision | null => {
  if (!birthDate) return null;
  return isGuess ? 'estimated' : precisionOf(birthDate);
};
