import { hideLines, hideSmallCells, hideTable } from '@teduh/disclosure';
import { INTERNAL_THRESHOLD, partsWithKnownSum, type Split } from '@teduh/domain';

/** One year of an answer as a table of counts; a single split has one column, without a name. */
export interface YearTable {
  year: number;
  /** Distinct persons of the year. */
  total: number;
  rows: readonly string[];
  columns: readonly string[];
  count: (row: string, column: string) => number;
}

/** Name of a hidden cell; of a single split, the column is left out. */
export const cellKey = (year: number, row: string, column = ''): string =>
  JSON.stringify([year, row, column]);

const threshold = INTERNAL_THRESHOLD;

/**
 * The cells of one breakdown a reader must not see: small ones, and those that would give them away. Each part of the
 * classes whose sum another answer tells is a line of its own; else the whole year is one.
 */
export function hiddenOfOne(split: Split, years: readonly YearTable[]): Set<string> {
  const hidden = new Set<string>();
  for (const part of partsWithKnownSum(split, years[0]?.rows ?? [])) {
    const lines = years.map(({ count, total }) => {
      const cells = part.map((name) => ({ name, value: count(name, '') }));
      const sum = cells.reduce((all, { value }) => all + value, 0);
      return { cells, total: split.partition ? sum : total };
    });
    hideLines(lines, { threshold, partition: split.partition }).forEach((cells, at) => {
      for (const { name, status } of cells) {
        if (status === 'hidden') hidden.add(cellKey(years[at]?.year ?? 0, name));
      }
    });
  }
  return hidden;
}

/** What the breakdowns of a crossing hide when each is asked by itself. */
export interface HiddenSides {
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
}

/**
 * The cells of two crossed breakdowns a reader must not see. A class that one of them hides by itself is hidden in all
 * of its cells, whose sum would tell it.
 */
export function hiddenOfTwo(
  [first, second]: readonly [Split, Split],
  years: readonly YearTable[],
  sides: HiddenSides,
): Set<string> {
  return first.partition && second.partition
    ? ofTables(years, sides)
    : ofCrossing(years, [first.partition, second.partition], sides);
}

function ofTables(years: readonly YearTable[], sides: HiddenSides): Set<string> {
  const hidden = new Set<string>();
  for (const { year, rows, columns, count } of years) {
    const cells = rows.flatMap((row) =>
      columns.map((column) => ({ row, column, value: count(row, column) })),
    );
    const alsoHidden = (cell: { row: string; column: string; value: number }) =>
      cell.value > 0 && isOnHiddenSide(year, cell, sides);
    for (const { row, column, status } of hideTable(cells, { threshold, alsoHidden })) {
      if (status === 'hidden') hidden.add(cellKey(year, row, column));
    }
  }
  return hidden;
}

const isOnHiddenSide = (
  year: number,
  { row, column }: { row: string; column: string },
  { rows, columns }: HiddenSides,
): boolean => rows.has(cellKey(year, row)) || columns.has(cellKey(year, column));

/**
 * Where several classes may apply along one side or both, each line is hidden by itself: along a partition its total is
 * known from the other split; across, the lines overlap and no sum tells a cell, but a lone hidden one gets company.
 */
function ofCrossing(
  years: readonly YearTable[],
  [rowsArePartition, columnsArePartition]: readonly [boolean, boolean],
  sides: HiddenSides,
): Set<string> {
  const hidden = new Set<string>();
  for (const { year, rows, columns, count } of years) {
    for (const row of rows) {
      const cells = columns.map((name) => ({ name, value: count(row, name) }));
      for (const column of hiddenIn(cells, columnsArePartition)) {
        hidden.add(cellKey(year, row, column));
      }
    }
    for (const column of columns) {
      const cells = rows.map((name) => ({ name, value: count(name, column) }));
      for (const row of hiddenIn(cells, rowsArePartition)) hidden.add(cellKey(year, row, column));
      for (const { name: row, value } of cells) {
        if (value > 0 && isOnHiddenSide(year, { row, column }, sides)) {
          hidden.add(cellKey(year, row, column));
        }
      }
    }
  }
  return hidden;
}

function hiddenIn(cells: { name: string; value: number }[], partition: boolean): string[] {
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  return hideSmallCells(cells, { threshold, partition, total })
    .filter(({ status }) => status === 'hidden')
    .map(({ name }) => name);
}
