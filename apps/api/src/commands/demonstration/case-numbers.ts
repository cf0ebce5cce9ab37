import { makeCaseNumber } from '@teduh/domain';
import type { ProgrammeCode } from './world';

const SHORTEST = 4;
const STEP = 0x9e3779b1;
const START: Readonly<Record<ProgrammeCode, number>> = { IDN: 7, THA: 1291, KHM: 4099, MMR: 9001 };

/**
 * Case numbers of invented cases, none twice and in no order: a counter sent through a one-to-one mixing of its
 * bits, so that a million of them need no memory of those given out.
 */
export class CaseNumbers {
  private readonly given = new Map<ProgrammeCode, number>();
  private readonly length: number;

  constructor(expected: number) {
    let length = SHORTEST;
    while (32 ** (length - 1) < 4 * expected) length += 1;
    this.length = length;
  }

  next(programme: ProgrammeCode): string {
    const count = this.given.get(programme) ?? 0;
    this.given.set(programme, count + 1);
    const digits = this.length - 1;
    const mixed = scatter(count + START[programme], 5 * digits);
    const drawn = Array.from({ length: digits }, (_, at) => (mixed >>> (5 * at)) & 31);
    return makeCaseNumber(programme, Uint8Array.from([0, ...drawn]), {
      demonstration: true,
      length: this.length,
    });
  }
}

/** One-to-one on numbers of so many bits: an odd factor and a folding of the upper half, twice. */
function scatter(value: number, bits: number): number {
  const mask = 2 ** bits - 1;
  let mixed = value & mask;
  for (let round = 0; round < 2; round++) {
    mixed = (Math.imul(mixed, STEP) >>> 0) & mask;
    mixed ^= mixed >>> (bits >> 1);
  }
  return mixed;
}
