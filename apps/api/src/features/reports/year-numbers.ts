import { yearOf } from '@teduh/domain';
import type { YearNumber } from './answer';
import type { Counts } from './figure-sql';
import { type Scope, workedIn } from './reach';

/** The number above each bar of a window, also where it is zero or nobody worked. */
export function yearNumbers(
  scope: Scope,
  { from, to }: { from: number; to: number },
  counts: Counts,
): YearNumber[] {
  const thisYear = yearOf(scope.today);
  const byYear = new Map(counts.years.map((one) => [one.year, one]));
  const perYear: YearNumber[] = [];
  for (let year = from; year <= to; year++) {
    const value = byYear.get(year)?.value ?? 0;
    // A number where nobody worked, by the dates of the programme, is shown all the same.
    const isKnown = value > 0 || workedIn(scope, year);
    perYear.push({
      year,
      value: isKnown ? value : null,
      status: isKnown ? 'shown' : 'none',
      soFar: year === thisYear,
    });
  }
  return perYear;
}
