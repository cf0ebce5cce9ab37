/** A class and how often it is drawn, in parts of the table's sum. */
export type Weighted<Value> = readonly (readonly [value: Value, weight: number])[];

/** The smallest, the usual and the largest value of something that varies. */
export type Spread = readonly [low: number, median: number, high: number];

/**
 * A stream of repeatable chance (sfc32): the same seed and path give the same numbers on every machine, so that a
 * demonstration can be made again, and one person's story does not depend on the others'.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: number, ...path: number[]) {
    this.a = 0x9e3779b9;
    this.b = seed >>> 0;
    this.c = 0x243f6a88;
    for (const step of path) {
      this.a = mix(this.a ^ step);
      this.b = mix(this.b + this.a);
      this.c = mix(this.c ^ this.b);
    }
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.next() * values.length)] as Value;
  }

  weighted<Value>(table: Weighted<Value>): Value {
    let left = this.next() * table.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    return (table.at(-1) as readonly [Value, number])[0];
  }

  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return radius * Math.cos(2 * Math.PI * this.next());
  }

  /** Around a median, never negative, with a long tail to the right. */
  around(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** A whole number that is half of the time under the median and never outside the ends. */
  spread([low, median, high]: Spread): number {
    const share = this.next();
    const value =
      share < 0.5
        ? low + (median - low) * Math.sqrt(share * 2)
        : median + (high - median) * (share * 2 - 1) ** 2;
    return Math.round(value);
  }
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Whether the next of a row of things is taken so that the share is kept exactly over the row. */
export const isInShare = (index: number, share: number): boolean =>
  Math.floor((index + 1) * share) > Math.floor(index * share);
