import type { Figure, Split } from '@teduh/domain';
import type { Cell, YearNumber } from './answer';
import { classesOf } from './classes';
import type { Counts } from './figure-sql';
import { cellKey, hiddenCells, type YearTable } from './hiding';

/** The one column of an answer with a single split. */
const ONE = '';

/** Every cell of the answer: each year with each class, zeros and hidden ones included. */
export function cellsOf(
  figure: Figure,
  splits: readonly Split[],
  perYear: readonly YearNumber[],
  { cells }: Counts,
): Cell[] {
  const [first, second] = splits;
  if (!first) return perYear.map(({ year, value, status }) => ({ year, value, status }));
  const rows = classesOf(
    first,
    cells.map((cell) => cell.first ?? ''),
  );
  const columns = second
    ? classesOf(
        second,
        cells.map((cell) => cell.second ?? ''),
      )
    : [ONE];
  const counts = new Map(
    cells.map((cell) => [cellKey(cell.year, cell.first ?? '', cell.second ?? ONE), cell.value]),
  );
  const tables = perYear
    .filter(({ status }) => status === 'shown')
    .map(({ year, value }): YearTable => {
      const count = (row: string, column: string) => counts.get(cellKey(year, row, column)) ?? 0;
      return { year, total: value ?? 0, rows, columns, count };
    });
  const hidden = hiddenCells(figure, splits, tables);
  const classes = (row: string, column: string) =>
    second ? { [first.id]: row, [second.id]: column } : { [first.id]: row };
  return perYear.flatMap(({ year, status }) =>
    rows.flatMap((row) =>
      columns.map((column): Cell => {
        const key = cellKey(year, row, column);
        if (status !== 'shown') return { year, ...classes(row, column), value: null, status };
        if (hidden.has(key))
          return { year, ...classes(row, column), value: null, status: 'hidden' };
        return { year, ...classes(row, column), value: counts.get(key) ?? 0, status: 'shown' };
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
