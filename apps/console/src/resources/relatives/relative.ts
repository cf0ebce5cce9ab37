import { mayConsent, type CalendarDate, type Coded, type YesNo } from '@teduh/domain';
import type { components } from '../../api/openapi';

/** Somebody of a person's family, as the API sends them: without the name. */
export type Relative = components['schemas']['RelativeResponse'];

export const RELATIVE_FIELDS = [
  ...['relation', 'name', 'sex', 'birthYear', 'livesIn', 'isDependant', 'isGuardian', 'implicated'],
] as const;

/** The list each coded field takes its answers from. */
export const LIST_OF: Record<string, string> = {
  relation: 'relation',
  sex: 'sex',
  livesIn: 'country',
  implicated: 'yesNo',
};

/** What a guardian is good for: consents, never, or only once somebody asked whether they had a part in it. */
export const guardianship = (
  { isGuardian, implicated, birthYear }: Relative,
  today: CalendarDate,
): 'consents' | 'never' | 'askFirst' | null => {
  if (!isGuardian) return null;
  const guardian = { isGuardian, birthYear, implicated: implicated as Coded<YesNo> };
  if (mayConsent(guardian, today)) return 'consents';
  return implicated === null || implicated === 'NotAsked' || implicated === 'Unknown'
    ? 'askFirst'
    : 'never';
};
