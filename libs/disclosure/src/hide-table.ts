import { checkCounts, checkThreshold, isSmall, show, type Shown } from './cell';
import { findMovable } from './movable-cells';

/** One cell of a cross table. */
export interface TableCell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** A table in the making: what its cells hold, which are hidden, and which are small and could be kept secret. */
interface Table {
  readonly cells: readonly (readonly TableCell[])[];
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
  readonly secret: readonly (readonly boolean[])[];
  readonly lines: readonly (readonly Place[])[];
}

interface TableOptions {
  readonly threshold: number;
  readonly alsoHidden?: (cell: TableCell) => boolean;
}

type Place = readonly [row: number, column: number];

/**
 * Hides the small cells of a cross table whose row and column totals everybody knows, and as few others as it takes:
 * no row or column keeps exactly one hidden cell, and no small cell can be worked out by adding and subtracting rows and
 * columns (unless the totals alone tell it, as they do when all of a row stand in one column). Combinations left out of
 * the input are zeros, and come back as cells. `alsoHidden` names cells that must be hidden whatever they hold, because
 * another answer hides their row or column. Both ways of splitting must be partitions; where several classes may
 * apply there are no totals to subtract from, and each line is hidden by itself.
 */
export function hideTable<C extends TableCell>(
  cells: readonly C[],
  { threshold, alsoHidden = () => false }: TableOptions,
): Shown<TableCell>[] {
  checkThreshold(threshold);
  checkCounts(cells.map((cell) => cell.value));
  const table = tableOf(gridOf(cells), threshold, alsoHidden);
  let changed = true;
  while (changed) changed = pairLonelyCell(table) || freePinnedCell(table);
  return table.cells.flatMap((line, r) => line.map((cell, c) => show(cell, table.hidden[r][c])));
}

function gridOf(cells: readonly TableCell[]): TableCell[][] {
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const key = (row: string, column: string) => JSON.stringify([row, column]);
  const known = new Map(cells.map(({ row, column, value }) => [key(row, column), value]));
  if (known.size < cells.length) {
    throw new RangeError('Two cells stand in the same row and column.');
  }
  return rows.map((row) =>
    columns.map((column) => ({ row, column, value: known.get(key(row, column)) ?? 0 })),
  );
}

function tableOf(
  cells: TableCell[][],
  threshold: number,
  alsoHidden: (cell: TableCell) => boolean,
): Table {
  const values = cells.map((line) => line.map((cell) => cell.value));
  const small = values.map((line) => line.map((value) => isSmall(value, threshold)));
  const openToChange = findMovable(
    values,
    values.map((line) => line.map(() => true)),
  );
  const rows = values.map((line, r) => line.map((_, c): Place => [r, c]));
  const columns = (values[0] ?? []).map((_, c) => values.map((_line, r): Place => [r, c]));
  return {
    cells,
    values,
    hidden: small.map((line, r) => line.map((isOne, c) => isOne || alsoHidden(cells[r][c]))),
    secret: small.map((line, r) => line.map((isOne, c) => isOne && openToChange[r][c])),
    lines: [...rows, ...columns],
  };
}

/** A lone hidden cell of a line is its total less the rest: it gets company. Says whether it hid anything. */
function pairLonelyCell(table: Table): boolean {
  const lonely = table.lines.find(
    (line) => line.length > 1 && line.filter(([r, c]) => table.hidden[r][c]).length === 1,
  );
  return lonely !== undefined && hideOneOf(lonely, table);
}

/** A small cell that only one value fits gets another hidden cell in its lines, or, when they are full, elsewhere. */
function freePinnedCell(table: Table): boolean {
  const movable = findMovable(table.values, table.hidden);
  const pinned = table.lines.flat().find(([r, c]) => table.secret[r][c] && !movable[r][c]);
  if (!pinned) return false;
  const own = table.lines.filter((line) =>
    line.some(([r, c]) => r === pinned[0] && c === pinned[1]),
  );
  return hideOneOf(own.flat(), table) || hideOneOf(table.lines.flat(), table);
}

/**
 * Hides the cheapest cell that is still to be seen among these: non-zero before zero, one whose other line hides
 * something already (it needs no company of its own there), the smallest, then by name.
 */
function hideOneOf(places: readonly Place[], { cells, values, hidden }: Table): boolean {
  const company = ([r, c]: Place) =>
    Number(hidden[r].some(Boolean)) + Number(hidden.some((line) => line[c]));
  const name = ([r, c]: Place) => JSON.stringify([cells[r][c].row, cells[r][c].column]);
  const value = ([r, c]: Place) => values[r][c];
  const [cheapest] = places
    .filter(([r, c]) => !hidden[r][c])
    .sort(
      (a, b) =>
        Number(value(a) === 0) - Number(value(b) === 0) ||
        company(b) - company(a) ||
        value(a) - value(b) ||
        (name(a) < name(b) ? -1 : 1),
    );
  if (!cheapest) return false;
  hidden[cheapest[0]][cheapest[1]] = true;
  return true;
}
