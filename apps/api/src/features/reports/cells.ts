import type { Split } from '@teduh/domain';
import type { Cell, YearNumber } from './answer';
import { classesOf } from './classes';
import type { Counts } from './figure-sql';
import { cellKey, type YearTable } from './hiding';

/** The years somebody worked in, as tables of the splits' classes; one column without a name for a single split. */
export function tablesOf(
  [first, second]: readonly [Split, Split?],
  perYear: readonly YearNumber[],
  { cells }: Counts,
): YearTable[] {
  const [rows, columns] = sidesOf([first, second], cells);
  const counts = new Map(
    cells.map((cell) => [cellKey(cell.year, cell.first ?? '', cell.second ?? ''), cell.value]),
  );
  return perYear
    .filter(({ status }) => status === 'shown')
    .map(({ year, value }) => {
      const count = (row: string, column: string) => counts.get(cellKey(year, row, column)) ?? 0;
      return { year, total: value ?? 0, rows, columns, count };
    });
}

function sidesOf(
  [first, second]: readonly [Split, Split?],
  cells: Counts['cells'],
): [rows: string[], columns: string[]] {
  const found = (at: 'first' | 'second') => cells.map((cell) => cell[at] ?? '');
  return [classesOf(first, found('first')), second ? classesOf(second, found('second')) : ['']];
}

/** Every cell of the answer: each year with each class, zeros and hidden ones included. */
export function cellsOf(
  splits: readonly Split[],
  perYear: readonly YearNumber[],
  counts: Counts,
  hidden: ReadonlySet<string>,
): Cell[] {
  const [first, second] = splits;
  if (!first) return perYear.map(({ year, value, status }) => ({ year, value, status }));
  const tables = new Map(
    tablesOf([first, second], perYear, counts).map((table) => [table.year, table]),
  );
  const [rows, columns] = sidesOf([first, second], counts.cells);
  return perYear.flatMap(({ year, status }) =>
    rows.flatMap((row) =>
      columns.map((column): Cell => {
        const classes = second ? { [first.id]: row, [second.id]: column } : { [first.id]: row };
        const table = tables.get(year);
        if (!table) return { year, ...classes, value: null, status };
        if (hidden.has(cellKey(year, row, column)))
          return { year, ...classes, value: null, status: 'hidden' };
        return { year, ...classes, value: table.count(row, column), status: 'shown' };
      }),
    ),
  );
}

/**
 * The cells of the years asked for, out of those of all years. A class that nobody is in during these years is left out,
 * unless a cell of it is hidden or its list is always shown whole.
 */
export function cutTo(
  { from, to }: { from: number; to: number },
  { splits }: { splits: readonly Split[] },
  all: readonly Cell[],
  counts: Counts,
): Cell[] {
  const asked = all.filter(({ year }) => Number(year) >= from && Number(year) <= to);
  const kept = splits.map((split, at) => {
    const found = counts.cells.map((cell) => (at === 0 ? cell.first : cell.second) ?? '');
    const hidden = asked
      .filter(({ status }) => status === 'hidden')
      .map((cell) => String(cell[split.id]));
    return { split, classes: new Set([...classesOf(split, found), ...hidden]) };
  });
  return asked.filter((cell) =>
    kept.every(({ split, classes }) => classes.has(String(cell[split.id]))),
  );
}

export const hiddenCount = (cells: readonly Cell[]): number =>
  cells.filter(({ status }) => status === 'hidden').length;
