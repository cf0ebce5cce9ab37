import type { Cell, Shown } from './cell';
import { hideSmallCells, type LineOptions, preferredOrder } from './hide-small-cells';

/** One line of an answer, such as a year, with its cells and its number of people. */
export interface Line<C extends Cell> {
  readonly cells: readonly C[];
  readonly total: number | null;
}

/**
 * Hides the small cells of several lines of the same classes (a breakdown over the years). Which cell is given up for
 * another's sake follows the *other* lines: the class that is rarest there, so that the bars readers came for stay. Its
 * own counts play no part in it, which keeps the promise of {@link hideSmallCells} for each line.
 */
export function hideLines<C extends Cell>(
  lines: readonly Line<C>[],
  options: Pick<LineOptions, 'threshold' | 'partition'>,
): Shown<C>[][] {
  const sums = new Map<string, number>();
  for (const { cells } of lines) {
    for (const { name, value } of cells) sums.set(name, (sums.get(name) ?? 0) + value);
  }
  return lines.map(({ cells, total }) => {
    const names = preferredOrder(cells.map((cell) => cell.name));
    const elsewhere = new Map(
      cells.map(({ name, value }) => [name, (sums.get(name) ?? 0) - value]),
    );
    // A class that says nothing goes first even when it is common; a stable sort keeps ties in order.
    const rarity = (name: string) => (isOpenClass(name) ? -1 : (elsewhere.get(name) ?? 0));
    const order = [...names].sort((a, b) => rarity(a) - rarity(b));
    return hideSmallCells(cells, { ...options, total, order });
  });
}

function isOpenClass(name: string): boolean {
  return name === 'Unknown' || name === 'NotCollected';
}
