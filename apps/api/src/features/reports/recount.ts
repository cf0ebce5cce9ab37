import { FIGURES, findSplit, type SplitId } from '@teduh/domain';
import { type Counting, type Counts, figureSql } from './figure-sql';
import { RECOUNT_SPLITS, RECOUNT_TABLES, RECOUNT_YEARS, recountWindow } from './recount-sql';

/** Runs a statement; the caller decides as whom. */
export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** One number the facts and the cases do not agree on. */
export interface Difference {
  what: string;
  facts: number;
  cases: number;
}

interface Recounted {
  scope: string;
  year: number;
  class?: string;
  name?: string;
  value: number;
}

const FIRST = 1980;
const LAST = 2100;

/** Windows whose distinct persons are compared too, beside each single year. */
const WINDOWS = [
  [FIRST, LAST],
  [2006, 2016],
  [2014, 2016],
] as const;

/**
 * Counts every figure again from the cases and compares each number with what the facts say, for every programme, year
 * and split. Runs inside a transaction that sees every row.
 */
export async function recount(
  query: Query,
  report: (what: string) => void,
): Promise<{ compared: number; differences: Difference[] }> {
  for (const statement of RECOUNT_TABLES) await query(statement);
  const programmes = await query<{ id: string; code: string }>(
    'select id, code from programmes where not is_headquarters order by code',
  );
  const scopes = [...programmes.map(({ id, code }) => ({ id, code })), { id: 'all', code: 'all' }];
  const comparison = new Comparison();
  for (const figure of FIGURES) {
    if (figure.runsOn !== 'ownCases') continue;
    const id = figure.id as Counting['figure'];
    await compareYears(query, id, scopes, comparison);
    for (const split of figure.splits) {
      await compareSplit(query, id, split, scopes, comparison);
      report(`${id} by ${split}`);
    }
  }
  return comparison;
}

type Scopes = readonly { id: string; code: string }[];

/** Numbers of both sides by what they are about; what one side lacks is zero. */
class Comparison {
  compared = 0;
  readonly differences: Difference[] = [];

  compare(facts: ReadonlyMap<string, number>, cases: ReadonlyMap<string, number>): void {
    for (const what of new Set([...facts.keys(), ...cases.keys()])) {
      const [left, right] = [facts.get(what) ?? 0, cases.get(what) ?? 0];
      this.compared += 1;
      if (left !== right) this.differences.push({ what, facts: left, cases: right });
    }
  }
}

async function factsOf(
  query: Query,
  counting: Omit<Counting, 'programme' | 'from' | 'to'>,
  scope: string,
  [from, to]: readonly [number, number] = [FIRST, LAST],
): Promise<Counts> {
  const programme = scope === 'all' ? null : scope;
  const { text, values } = figureSql({ ...counting, programme, from, to });
  const [counts] = await query<Counts>(text, values);
  return counts ?? { cells: [], years: [] };
}

async function compareSplit(
  query: Query,
  figure: Counting['figure'],
  id: SplitId,
  scopes: Scopes,
  comparison: Comparison,
): Promise<void> {
  const { grain } = findSplit(id) ?? { grain: 'person' as const };
  const rows = await query<Recounted>(RECOUNT_SPLITS[figure]?.[id] ?? '');
  for (const scope of scopes) {
    const { cells } = await factsOf(query, { figure, splits: [{ id, grain }] }, scope.id);
    const name = (year: number, one: string | null) =>
      `${figure} ${scope.code} ${year} ${id}=${one}`;
    comparison.compare(
      new Map(cells.map((cell) => [name(cell.year, cell.first), cell.value])),
      new Map(
        rows
          .filter((row) => row.scope === scope.id)
          .map((row) => [name(row.year, row.class ?? null), row.value]),
      ),
    );
  }
}

async function compareYears(
  query: Query,
  figure: Counting['figure'],
  scopes: Scopes,
  comparison: Comparison,
): Promise<void> {
  const rows = await query<Recounted>(RECOUNT_YEARS[figure] ?? '');
  for (const scope of scopes) {
    const { years } = await factsOf(query, { figure, splits: [] }, scope.id);
    const name = (year: number, one: string) => `${figure} ${scope.code} ${year} ${one}`;
    const facts = years.flatMap(({ year, firstInWindow: _, ...numbers }) =>
      Object.entries(numbers).map(([one, value]): [string, number] => [name(year, one), value]),
    );
    const cases = rows
      .filter((row) => row.scope === scope.id)
      .map((row): [string, number] => [name(row.year, row.name ?? ''), row.value]);
    comparison.compare(new Map(facts), new Map(cases));
    await compareWindows(query, figure, scope, comparison);
  }
}

async function compareWindows(
  query: Query,
  figure: Counting['figure'],
  scope: Scopes[number],
  comparison: Comparison,
): Promise<void> {
  for (const window of WINDOWS) {
    const what = `${figure} ${scope.code} ${window[0]}-${window[1]} distinct persons`;
    const { years } = await factsOf(query, { figure, splits: [] }, scope.id, window);
    const total = years.reduce((sum, { firstInWindow }) => sum + firstInWindow, 0);
    const rows = await query<Recounted>(recountWindow(figure), [...window]);
    const cases = rows.find((row) => row.scope === scope.id)?.value ?? 0;
    comparison.compare(new Map([[what, total]]), new Map([[what, cases]]));
  }
}
