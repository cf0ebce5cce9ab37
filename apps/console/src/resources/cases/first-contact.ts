import { precisionOf, type Precision } from '@teduh/domain';
import type { Case } from './case';

type Values = Record<string, unknown>;

/** The day of first contact as far as it is known: the server keeps a partial date as its first day and its precision. */
export const firstContactTold = ({
  firstContactOn,
  firstContactPrecision,
}: Pick<Case, 'firstContactOn' | 'firstContactPrecision'>): string | null => {
  if (!firstContactOn || firstContactPrecision === 'unknown') return null;
  const length = { year: 4, month: 7 }[firstContactPrecision as string] ?? 10;
  return firstContactOn.slice(0, length);
};

/** What the form holds, as it is sent: a guess is a guess, otherwise the date's own form says how sure it is. */
export const firstContactSent = ({ firstContactOn, firstContactSureness }: Values) => {
  const told = (firstContactOn as string | null | undefined) || null;
  const precision: Precision | null = !told
    ? null
    : firstContactSureness === 'estimated'
      ? 'estimated'
      : precisionOf(told);
  return { firstContactOn: told, firstContactPrecision: precision };
};
