import * as fc from 'fast-check';

import { type Cell, hideSmallCells, type LineOptions, preferredOrder } from './index';

const THRESHOLD = 5;
const isSmall = (value: number) => value > 0 && value < THRESHOLD;
const named = (values: readonly number[]): Cell[] =>
  values.map((value, index) => ({ name: String.fromCharCode(65 + index), value }));
const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

function seen(values: readonly number[], partition: boolean, total: number | null): string {
  const options: LineOptions = { threshold: THRESHOLD, partition, total };
  return hideSmallCells(named(values), options)
    .map((cell) => (cell.status === 'hidden' ? '*' : String(cell.value)))
    .join(' ');
}

/** Every line of so many cells that has this total. */
function* linesWithTotal(cells: number, total: number): Generator<number[]> {
  if (cells === 1) yield [total];
  else {
    for (let first = 0; first <= total; first += 1) {
      for (const rest of linesWithTotal(cells - 1, total - first)) yield [first, ...rest];
    }
  }
}

/** Every line of overlapping classes so many people can be in, each of them in one or more. */
function* overlappingLines(cells: number, total: number): Generator<number[]> {
  const grow = function* (done: number[]): Generator<number[]> {
    if (done.length === cells) {
      if (sum(done) >= total) yield done;
      return;
    }
    for (let value = 0; value <= total; value += 1) yield* grow([...done, value]);
  };
  yield* grow([]);
}

/**
 * The attacker: knows the total, sees what is shown, knows the rule, and so runs it over every line that could be. Answers
 * with each small cell that only one number fits.
 */
function workedOut(
  lines: Iterable<number[]>,
  look: (line: number[]) => string,
  threshold = THRESHOLD,
): string[] {
  const alike = new Map<string, number[][]>();
  for (const line of lines) {
    const picture = look(line);
    alike.set(picture, [...(alike.get(picture) ?? []), line]);
  }
  return [...alike].flatMap(([picture, group]) =>
    group[0].flatMap((_, place) => {
      const possible = new Set(group.map((line) => line[place]));
      const value = group[0][place];
      const givenAway = possible.size === 1 && value > 0 && value < threshold;
      return givenAway ? [`${picture}: cell ${place} can only be ${value}`] : [];
    }),
  );
}

describe('one line of a breakdown', () => {
  it('hides a small cell together with the one that tells a reader least', () => {
    const cells = [
      { name: 'Feminine', value: 500 },
      { name: 'Masculine', value: 3 },
      { name: 'Unknown', value: 20 },
    ];
    const shown = hideSmallCells(cells, { threshold: 5, partition: true, total: 523 });
    expect(shown).toEqual([
      { name: 'Feminine', value: 500, status: 'shown' },
      { name: 'Masculine', value: null, status: 'hidden' },
      { name: 'Unknown', value: null, status: 'hidden' },
    ]);
  });

  it('keeps what else a cell carries', () => {
    const cells = [{ name: 'A', value: 7, year: 2016 }];
    const options = { threshold: 5, partition: true, total: 7 };
    expect(hideSmallCells(cells, options)).toEqual([
      { name: 'A', value: 7, year: 2016, status: 'shown' },
    ]);
  });

  it.each([
    ['nothing is small', [5, 0, 12], '5 0 12'],
    ['nobody is there', [0, 0, 0], '0 0 0'],
    ['two small cells protect each other', [2, 3, 9, 0], '* * 9 0'],
    ['one small cell needs another', [9, 3, 30, 0], '* * 30 0'],
    ['two ones give themselves away, so a third is hidden', [1, 1, 40, 9], '* * * 9'],
    ['two fours as well', [40, 9, 4, 4], '* 9 * *'],
    ['a single cell that is not zero takes the zeros with it', [0, 3, 0], '* * *'],
    ['only small cells: where nobody is would tell where they are', [2, 3, 0], '* * *'],
    ['zeros beside shown cells stay', [2, 3, 0, 7], '* * 0 7'],
  ])('when %s', (_, values, expected) => {
    expect(seen(values, true, sum(values))).toBe(expected);
  });

  it('hides only the small cells when nobody can know the total', () => {
    expect(seen([2, 30, 0], true, null)).toBe('* 30 0');
  });

  it('gives up cells in the order the caller asks for', () => {
    const options = { threshold: 5, partition: true, total: 43, order: ['C', 'B', 'A'] };
    const hidden = hideSmallCells(named([20, 3, 20]), options).filter((c) => c.status === 'hidden');
    expect(hidden.map((cell) => cell.name)).toEqual(['B', 'C']);
  });

  it('hides classes that say little first, then by name', () => {
    expect(preferredOrder(['sexual', 'other', 'both', 'NotCollected', 'Unknown'])).toEqual([
      'Unknown',
      'NotCollected',
      'other',
      'both',
      'sexual',
    ]);
  });

  it('refuses lines that cannot be right', () => {
    const options = { threshold: 5, partition: true, total: 9 };
    expect(() => hideSmallCells(named([1, 2]), options)).toThrow('add the class Unknown');
    expect(() => hideSmallCells(named([-1, 10]), options)).toThrow('whole numbers');
    expect(() => hideSmallCells(named([9]), { ...options, threshold: 3 })).toThrow('threshold');
    const twice = [...named([4]), ...named([5])];
    expect(() => hideSmallCells(twice, options)).toThrow('same name');
  });
});

describe('an attacker who knows the total and the rule', () => {
  it.each([
    [2, 40],
    [3, 40],
    [4, 26],
    [5, 20],
  ])('works out no small cell of %i classes, for every total up to %i', (cells, highest) => {
    for (let total = 1; total <= highest; total += 1) {
      const found = workedOut(linesWithTotal(cells, total), (line) => seen(line, true, total));
      expect(found).toEqual([]);
    }
  });

  it.each([
    [2, 14],
    [3, 11],
    [4, 7],
  ])('nor of %i classes that overlap, up to %i people', (cells, highest) => {
    for (let total = 1; total <= highest; total += 1) {
      const found = workedOut(overlappingLines(cells, total), (line) => seen(line, false, total));
      expect(found).toEqual([]);
    }
  });

  it('nor with another threshold', () => {
    const look = (line: number[], total: number) =>
      hideSmallCells(named(line), { threshold: 4, partition: true, total })
        .map((cell) => cell.value ?? '*')
        .join(' ');
    for (let total = 1; total <= 30; total += 1) {
      const lines = linesWithTotal(3, total);
      expect(workedOut(lines, (line) => look(line, total), 4)).toEqual([]);
    }
  });

  it('cannot shift people between the hidden cells of a long line and see another picture', () => {
    const line = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(400)), {
      minLength: 6,
      maxLength: 24,
    });
    fc.assert(
      fc.property(line, (values) => {
        const picture = seen(values, true, sum(values));
        const marks = picture.split(' ');
        values.forEach((value, place) => {
          if (!isSmall(value)) return;
          expect(marks[place]).toBe('*');
          expect(hasAnotherValue(values, place, marks, picture)).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/**
 * Looks for a line that looks the same with another number in that cell, the rest shared among the hidden cells in three
 * ways: one of them takes the difference; all but one are equal; all as even as can be.
 */
function hasAnotherValue(
  values: readonly number[],
  place: number,
  marks: readonly string[],
  picture: string,
): boolean {
  const others = marks.flatMap((mark, index) => (mark === '*' && index !== place ? [index] : []));
  const looksAlike = (line: number[]) =>
    line.every((value) => value >= 0) && seen(line, true, sum(values)) === picture;
  const total = sum(values);
  return [0, 1, 2, 3, 4, 5].some((to) => {
    if (to === values[place]) return false;
    const line = values.map((value, index) => (index === place ? to : value));
    const flat = (equal: number) =>
      line.map((value, index) => (others.includes(index) ? equal : value));
    return (
      looksAlike(evened(line, others, total)) ||
      others.some((taker) => looksAlike(taking(line, taker, total))) ||
      others.some((taker) =>
        [1, THRESHOLD - 1].some((equal) => looksAlike(taking(flat(equal), taker, total))),
      )
    );
  });
}

/** The line with one cell taking what is missing to the total. */
function taking(line: readonly number[], taker: number, total: number): number[] {
  return line.map((value, index) => (index === taker ? value + total - sum(line) : value));
}

/** The line with the hidden cells as equal as the total allows. */
function evened(line: readonly number[], hidden: readonly number[], total: number): number[] {
  const result = line.map((value, index) => (hidden.includes(index) ? 0 : value));
  let rest = total - sum(result);
  hidden.forEach((index, done) => {
    result[index] = Math.floor(rest / (hidden.length - done));
    rest -= result[index];
  });
  return result;
}

describe('what is shown', () => {
  it('is never a small count, and every number shown is the true one', () => {
    const line = fc.array(fc.oneof(fc.nat(8), fc.nat(1000)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(line, fc.boolean(), (values, partition) => {
        const total = partition ? sum(values) : Math.max(...values);
        const cells = named(values);
        hideSmallCells(cells, { threshold: THRESHOLD, partition, total }).forEach((cell, index) => {
          if (cell.status === 'hidden') return;
          expect(cell.value).toBe(values[index]);
          expect(isSmall(cell.value)).toBe(false);
        });
      }),
    );
  });

  it('is everything when nothing is small', () => {
    const line = fc.array(fc.constantFrom(0, 5, 6, 100), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(line, (values) => {
        expect(seen(values, true, sum(values))).toBe(values.join(' '));
      }),
    );
  });
});
