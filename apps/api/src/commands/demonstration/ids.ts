import { Chance } from './chance';

/** 2006-01-01: before the id of anything that is entered by hand later. */
const BEGINNING = Date.UTC(2006, 0, 1);

const hex = (bits: number, digits: number) =>
  (bits >>> 0).toString(16).padStart(8, '0').slice(-digits);

function idAt(milliseconds: number, chance: Chance): string {
  const time = (BEGINNING + milliseconds).toString(16).padStart(12, '0');
  const variant = (8 + (chance.bits() & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(chance.bits(), 3)}-${variant}${hex(chance.bits(), 3)}-${hex(chance.bits(), 8)}${hex(chance.bits(), 4)}`;
}

/** Repeatable ids in rising order (the shape of UUID version 7), so that indexes grow at their end. */
export class Ids {
  private count = 0;
  private readonly chance: Chance;

  constructor(seed: number) {
    this.chance = new Chance(seed, 0x1d5);
  }

  next(): string {
    return idAt(1_000 + this.count++, this.chance);
  }
}

/** The id of something that is the same in every demonstration: an office, a user, a project. */
export function fixedId(name: string): string {
  const letters = [...name].map((letter) => letter.codePointAt(0) ?? 0);
  return idAt(letters.length, new Chance(0x7ed0, ...letters));
}
