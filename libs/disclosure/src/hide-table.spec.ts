import * as fc from 'fast-check';

import { hideTable, type TableCell } from './index';

const THRESHOLD = 5;
const isSmall = (value: number) => value > 0 && value < THRESHOLD;

const cellsOf = (grid: readonly (readonly number[])[]): TableCell[] =>
  grid.flatMap((line, r) => line.map((value, c) => ({ row: `r${r}`, column: `c${c}`, value })));

function hiddenOf(grid: readonly (readonly number[])[]): boolean[][] {
  const shown = hideTable(cellsOf(grid), { threshold: THRESHOLD });
  return grid.map((line, r) =>
    line.map((_, c) => {
      const cell = shown.find((one) => one.row === `r${r}` && one.column === `c${c}`);
      return cell?.status === 'hidden';
    }),
  );
}

/** Every number each cell could hold with all shown cells and all row and column totals as they are. */
function possibleValues(
  grid: readonly (readonly number[])[],
  hidden: boolean[][],
): Set<number>[][] {
  const found = grid.map((line) => line.map(() => new Set<number>()));
  const columnRest = grid[0].map((_, c) =>
    grid.reduce((so, line, r) => so + (hidden[r][c] ? line[c] : 0), 0),
  );
  const rowRest = grid.map((line, r) =>
    line.reduce((so, value, c) => so + (hidden[r][c] ? value : 0), 0),
  );
  const guess = grid.map((line) => [...line]);
  const places = grid.flatMap((line, r) =>
    line.flatMap((_, c) => (hidden[r][c] ? [[r, c] as const] : [])),
  );
  const fill = (index: number): void => {
    if (index === places.length) {
      if (rowRest.some((rest) => rest > 0) || columnRest.some((rest) => rest > 0)) return;
      for (const [r, c] of places) found[r][c].add(guess[r][c]);
      return;
    }
    const [r, c] = places[index];
    const isLastOfRow = !places.slice(index + 1).some(([row]) => row === r);
    const highest = Math.min(rowRest[r], columnRest[c]);
    for (let value = isLastOfRow ? rowRest[r] : 0; value <= highest; value += 1) {
      guess[r][c] = value;
      rowRest[r] -= value;
      columnRest[c] -= value;
      fill(index + 1);
      rowRest[r] += value;
      columnRest[c] += value;
    }
  };
  fill(0);
  return found;
}

const table = (height: number, width: number) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(8)), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: height, maxLength: height },
  );

/** A small cell is given away when one value fits, unless the totals alone leave it no other. */
describe('a cross table', () => {
  it('is shown as it is when nothing is small', () => {
    const grid = [
      [9, 0],
      [7, 12],
    ];
    expect(hiddenOf(grid).flat()).toEqual([false, false, false, false]);
  });

  it('hides a rectangle round a single small cell', () => {
    const grid = [
      [3, 20, 30],
      [25, 21, 31],
      [40, 50, 60],
    ];
    const hidden = hiddenOf(grid);
    expect(hidden.flat().filter(Boolean)).toHaveLength(4);
    expect(hidden[0][0]).toBe(true);
  });

  it('gives back combinations that were left out', () => {
    const cells = [
      { row: 'women', column: '18--20', value: 9 },
      { row: 'men', column: '21--23', value: 9 },
    ];
    expect(hideTable(cells, { threshold: THRESHOLD })).toHaveLength(4);
  });

  it('refuses the same cell twice', () => {
    const cell = { row: 'women', column: '18--20', value: 9 };
    expect(() => hideTable([cell, cell], { threshold: THRESHOLD })).toThrow('same row and column');
  });

  it.each([
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 4],
  ])('of %i by %i keeps no lone hidden cell and gives no small one away', (height, width) => {
    fc.assert(
      fc.property(table(height, width), (grid) => {
        const hidden = hiddenOf(grid);
        const columns = grid[0].map((_, c) => hidden.map((line) => line[c]));
        for (const line of [...hidden, ...columns]) {
          expect(line.filter(Boolean)).not.toHaveLength(1);
        }
        const possible = possibleValues(grid, hidden);
        const everything = grid.map((line) => line.map(() => true));
        grid.forEach((line, r) =>
          line.forEach((value, c) => {
            if (!isSmall(value)) return;
            expect(hidden[r][c]).toBe(true);
            if (possible[r][c].size > 1) return;
            expect(possibleValues(grid, everything)[r][c].size).toBe(1);
          }),
        );
      }),
      { numRuns: height * width < 10 ? 200 : 60 },
    );
  });

  it('of a realistic size is done at once', () => {
    const grid = Array.from({ length: 11 }, (_, r) =>
      Array.from({ length: 60 }, (_x, c) => (r * 31 + c * 17) % 23),
    );
    const started = performance.now();
    const shown = hideTable(cellsOf(grid), { threshold: THRESHOLD });
    expect(shown.some((cell) => cell.status === 'shown')).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
