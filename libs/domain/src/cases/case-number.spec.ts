import * as fc from 'fast-check';

import {
  CASE_NUMBER_ALPHABET,
  checkCharacter,
  isCaseNumber,
  isDemonstrationCaseNumber,
  makeCaseNumber,
} from './index';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const EVERYTHING = `${LETTERS}0123456789-`;

const bytes = (...values: number[]) => Uint8Array.from(values);
const drawn = fc.uint8Array({ minLength: 8, maxLength: 8 });
const samples = fc
  .sample(drawn, { numRuns: 40, seed: 7 })
  .flatMap((random, index) =>
    ['IDN', 'THA', 'KHM', 'IOI'].map((prefix) =>
      makeCaseNumber(prefix, random, { demonstration: index % 2 === 0, length: 4 + (index % 5) }),
    ),
  );

describe('a case number', () => {
  it('is country, four characters and a check character', () => {
    const number = makeCaseNumber('IDN', bytes(5, 18, 2, 22), { demonstration: false });
    expect(number).toMatch(/^IDN-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]$/);
    expect(isCaseNumber(number)).toBe(true);
    expect(number.at(-1)).toBe(checkCharacter('IDN', number.slice(4, 8)));
  });

  it('has no character that is taken for another', () => {
    expect(CASE_NUMBER_ALPHABET).toHaveLength(32);
    expect(new Set(CASE_NUMBER_ALPHABET).size).toBe(32);
    expect(CASE_NUMBER_ALPHABET).not.toMatch(/[01IO]/);
  });

  it('begins with D in a demonstration and never otherwise', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const random = bytes(byte, 1, 2, 3);
      const invented = makeCaseNumber('THA', random, { demonstration: true });
      const real = makeCaseNumber('THA', random, { demonstration: false });
      expect(invented[4]).toBe('D');
      expect(real[4]).not.toBe('D');
      expect(isDemonstrationCaseNumber(invented)).toBe(true);
      expect(isDemonstrationCaseNumber(real)).toBe(false);
    }
  });

  it('uses every character in every drawn place', () => {
    const seen = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1) {
      const number = makeCaseNumber('MMR', bytes(byte, byte, byte, byte), { demonstration: false });
      [...number.slice(4, 8)].forEach((character, place) => seen.add(`${place}${character}`));
    }
    expect(seen.size).toBe(31 + 3 * 32);
  });

  it('catches every slip of one character', () => {
    const slips = samples.flatMap((number) =>
      [...number].flatMap((character, place) =>
        [...EVERYTHING.replace(character, '')].map(
          (other) => number.slice(0, place) + other + number.slice(place + 1),
        ),
      ),
    );
    expect(slips.length).toBeGreaterThan(50_000);
    expect(slips.filter(isCaseNumber)).toEqual([]);
  });

  it('catches every swap of two neighbours', () => {
    const swaps = samples.flatMap((number) =>
      [...number].slice(1).flatMap((second, place) => {
        const first = number[place];
        const swapped = number.slice(0, place) + second + first + number.slice(place + 2);
        return second === first ? [] : [swapped];
      }),
    );
    expect(swaps.length).toBeGreaterThan(1_500);
    expect(swaps.filter(isCaseNumber)).toEqual([]);
  });

  it('catches a swap across a dash', () => {
    for (const number of samples) {
      const [prefix, body, check] = number.split('-');
      const swaps = [
        `${prefix.slice(0, 2)}${body[0]}-${prefix[2]}${body.slice(1)}-${check}`,
        `${prefix}-${body.slice(0, -1)}${check}-${body.at(-1)}`,
      ];
      for (const swapped of swaps) {
        if (swapped !== number) expect(isCaseNumber(swapped)).toBe(false);
      }
    }
  });

  it('is one only whole, in capitals, with its dashes', () => {
    const number = makeCaseNumber('IDN', bytes(9, 8, 7, 6), { demonstration: true });
    for (const text of [number.toLowerCase(), ` ${number}`, number.replace(/-/g, ''), '', null]) {
      expect(isCaseNumber(text)).toBe(false);
    }
  });

  it('may grow longer where a country has used up the short ones', () => {
    const random = bytes(1, 2, 3, 4, 5, 6);
    const number = makeCaseNumber('IDN', random, { demonstration: false, length: 6 });
    expect(number).toHaveLength(12);
    expect(isCaseNumber(number)).toBe(true);
  });

  it('refuses what cannot make one', () => {
    const four = bytes(1, 2, 3, 4);
    expect(() => makeCaseNumber('ID', four, { demonstration: false })).toThrow('country code');
    expect(() => makeCaseNumber('IDN', bytes(1), { demonstration: false })).toThrow('random bytes');
    const short = { demonstration: false, length: 3 };
    expect(() => makeCaseNumber('IDN', four, short)).toThrow('random bytes');
  });
});
