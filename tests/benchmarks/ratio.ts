/** Two medians set against each other, with the interval that resampling gives 19 times in 20. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1_000;

/** What was measured side by side, in the same moment: resampled together. */
export function ratioOf(pairs: readonly (readonly [ours: number, theirs: number])[]): Ratio {
  const chance = chances();
  const resampled = Array.from({ length: RESAMPLES }, () =>
    medianRatio(pairs.map(() => pairs[Math.floor(chance() * pairs.length)] ?? [NaN, NaN])),
  ).sort((one, other) => one - other);
  const at = (share: number) => resampled[Math.floor(share * (RESAMPLES - 1))] ?? NaN;
  return { value: medianRatio(pairs), low: at(0.025), high: at(0.975) };
}

const medianRatio = (pairs: readonly (readonly [number, number])[]) =>
  quantile(
    pairs.map(([ours]) => ours),
    0.5,
  ) /
  quantile(
    pairs.map(([, theirs]) => theirs),
    0.5,
  );

export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The same numbers in every run. */
export function chances(seed = 12_345): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000;
}
