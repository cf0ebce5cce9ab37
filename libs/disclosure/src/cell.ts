/** One count of a breakdown: how many are in a class. */
export interface Cell {
  readonly name: string;
  readonly value: number;
}

/** What may be seen of it. A hidden value is neither zero nor empty: it is hidden. */
export type Shown<C extends { readonly value: number }> = Omit<C, 'value'> &
  (
    | { readonly value: number; readonly status: 'shown' }
    | { readonly value: null; readonly status: 'hidden' }
  );

export function show<C extends { readonly value: number }>(cell: C, isHidden: boolean): Shown<C> {
  const { value, ...rest } = cell;
  return isHidden
    ? { ...rest, value: null, status: 'hidden' }
    : { ...rest, value, status: 'shown' };
}

/** A count so small that it may point at somebody: one or more, and under the threshold. */
export function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

/** Under four, two small cells can have so few sums that hiding them hides nothing. */
export const LOWEST_THRESHOLD = 4;

export function checkThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < LOWEST_THRESHOLD) {
    throw new RangeError(`The threshold must be a whole number of ${LOWEST_THRESHOLD} or more.`);
  }
}

export function checkCounts(values: readonly number[]): void {
  if (!values.every((value) => Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError('Counts must be whole numbers of zero or more.');
  }
}
