import { type Cell, checkCounts, checkThreshold, isSmall, show, type Shown } from './cell';

export interface LineOptions {
  /** Counts from 1 to one less are hidden. Inside a programme 5. */
  readonly threshold: number;
  /** Everybody is in exactly one cell, so that the cells add up to the total; otherwise in one or more. */
  readonly partition: boolean;
  /** The number of people of the line, shown beside it; null when nobody can know it. */
  readonly total: number | null;
  /**
   * Which cells to give up first when more must be hidden, by name. It may follow anything but the counts of this line:
   * a reader who knows the order must not learn from it what was small. Left out: see {@link preferredOrder}.
   */
  readonly order?: readonly string[];
}

/** Classes that tell a reader least are hidden first, then by name. */
const FIRST_TO_HIDE = ['Unknown', 'NotCollected', 'other', 'Other'];

/** The order in which cells are hidden for the sake of others when the caller has none. */
export function preferredOrder(names: readonly string[]): string[] {
  const rank = (name: string) => FIRST_TO_HIDE.indexOf(name) + 1 || FIRST_TO_HIDE.length + 1;
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Hides the small cells of one line of counts, and as few others as it takes that nobody can work a small one out, not
 * even a reader who knows the total, every shown cell, the threshold and this very rule: for each hidden small cell
 * at least two lines exist that would look the same and differ in it. (A line of a single cell *is* its total.)
 *
 * 1. Small cells are hidden.
 * 2. Other non-zero cells follow, in an order that does not depend on the counts, until the hidden ones keep their secret.
 *    Taking the smallest, as is often done, tells a careful reader something when two cells are nearly equal.
 * 3. When no non-zero cell is left to be seen, the zeros are hidden as well: they would show where everybody is.
 */
export function hideSmallCells<C extends Cell>(
  cells: readonly C[],
  options: LineOptions,
): Shown<C>[] {
  checkLine(cells, options);
  const hidden = hiddenNames(cells, options);
  return cells.map((cell) => show(cell, hidden.has(cell.name)));
}

function checkLine(cells: readonly Cell[], { threshold, partition, total }: LineOptions): void {
  checkThreshold(threshold);
  checkCounts(cells.map((cell) => cell.value));
  if (new Set(cells.map((cell) => cell.name)).size < cells.length) {
    throw new RangeError('Two cells of a line have the same name.');
  }
  const sum = cells.reduce((so, cell) => so + cell.value, 0);
  if (partition && total !== null && sum !== total) {
    throw new RangeError(
      'The classes of a partition must add up to the total: add the class Unknown.',
    );
  }
}

function hiddenNames(cells: readonly Cell[], options: LineOptions): ReadonlySet<string> {
  const small = cells.filter((cell) => isSmall(cell.value, options.threshold));
  const hidden = new Set(small.map((cell) => cell.name));
  if (hidden.size === 0 || options.total === null) return hidden;

  const order = options.order ?? preferredOrder(cells.map((cell) => cell.name));
  const place = new Map(order.map((name, index) => [name, index]));
  const placeOf = (cell: Cell) => place.get(cell.name) ?? order.length;
  const shownNonZero = cells
    .filter((cell) => cell.value >= options.threshold)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));

  while (shownNonZero.length > 0) {
    const inHiding = cells.filter((cell) => hidden.has(cell.name));
    const isKept = options.partition
      ? keepsSecretOfPartition(inHiding, options.threshold - 1)
      : inHiding.length > small.length;
    if (isKept) break;
    hidden.add(shownNonZero.shift()!.name);
  }
  return shownNonZero.length > 0 ? hidden : new Set(cells.map((cell) => cell.name));
}

/**
 * Do hidden cells of a partition keep their secret, given their sum, their number and places (all known to a reader)?
 * With `most` the largest small count and n hidden cells:
 * - one cell, or a sum of n (all are 1), or of `most` × n (all may be at the top): no;
 * - a sum between: yes, small counts can be shared out so that each cell has at least two;
 * - a sum over it: one cell is large and hidden for the others' sake, and it would be the one hidden whatever its size.
 *   There is one other, of any small count; or the others are all 1 or all `most`, and either fits.
 */
function keepsSecretOfPartition(hidden: readonly Cell[], most: number): boolean {
  const count = hidden.length;
  const sum = hidden.reduce((so, cell) => so + cell.value, 0);
  return count > 1 && sum !== count && sum !== most * count;
}
