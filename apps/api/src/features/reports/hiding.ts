import { hideLines, hideSmallCells, hideTable } from '@teduh/disclosure';
import {
  type Figure,
  hidesSmallCells,
  INTERNAL_THRESHOLD,
  partsWithKnownSum,
  type Split,
} from '@teduh/domain';

/** One year of an answer as a table of counts; a single split has one column. */
export interface YearTable {
  year: number;
  /** Distinct persons of the year. */
  total: number;
  rows: readonly string[];
  columns: readonly string[];
  count: (row: string, column: string) => number;
}

/** Names of a hidden cell. */
export const cellKey = (year: number, row: string, column: string): string =>
  JSON.stringify([year, row, column]);

const threshold = INTERNAL_THRESHOLD;

/** The cells a reader must not see: small ones of sensitive or two-way splits, and those that would give them away. */
export function hiddenCells(
  figure: Figure,
  splits: readonly Split[],
  years: readonly YearTable[],
): Set<string> {
  if (!hidesSmallCells(figure, splits)) return new Set();
  const [first, second] = splits;
  if (!first) return new Set();
  if (!second) return ofOneSplit(years, first);
  if (first.partition && second.partition) return ofTables(years);
  return ofCrossing(years, first.partition, second.partition);
}

/** Each part of the classes whose sum another answer tells is a line of its own; else the whole year is one. */
function ofOneSplit(years: readonly YearTable[], split: Split): Set<string> {
  const hidden = new Set<string>();
  for (const part of partsWithKnownSum(split, years[0]?.rows ?? [])) {
    const lines = years.map(({ columns: [column = ''], count, total }) => {
      const cells = part.map((name) => ({ name, value: count(name, column) }));
      const sum = cells.reduce((all, { value }) => all + value, 0);
      return { cells, total: split.partition ? sum : total };
    });
    hideLines(lines, { threshold, partition: split.partition }).forEach((cells, at) => {
      const { year = 0, columns: [column = ''] = [] } = years[at] ?? {};
      for (const { name, status } of cells) {
        if (status === 'hidden') hidden.add(cellKey(year, name, column));
      }
    });
  }
  return hidden;
}

function ofTables(years: readonly YearTable[]): Set<string> {
  const hidden = new Set<string>();
  for (const { year, rows, columns, count } of years) {
    const cells = rows.flatMap((row) =>
      columns.map((column) => ({ row, column, value: count(row, column) })),
    );
    for (const { row, column, status } of hideTable(cells, { threshold })) {
      if (status === 'hidden') hidden.add(cellKey(year, row, column));
    }
  }
  return hidden;
}

/**
 * Where several classes may apply along one side or both, each line is hidden by itself: along a partition its total is
 * known from the other split; across, the lines overlap and no sum tells a cell, but a lone hidden one gets company.
 */
function ofCrossing(
  years: readonly YearTable[],
  rowsArePartition: boolean,
  columnsArePartition: boolean,
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
