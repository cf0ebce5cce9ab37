/**
 * Which hidden cells of a table could hold another number with every total and every shown cell unchanged.
 *
 * Another table with the same totals differs from this one by closed tours: a cell goes up, the next one in its column
 * goes down, the next one in that row goes up, and so on back to the start. A hidden cell can always go up; it can go
 * down when it is above the least a reader believes possible. So rows and columns are points, a cell is a road from its
 * row to its column (up), and back as well when it may go down; a cell can change when a tour passes over it
 * without merely turning round on it.
 */
export function findMovable(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): boolean[][] {
  // No tour counts that would empty a non-zero cell, because a reader often knows that zeros are not hidden; only when
  // nothing but zeros is left to be seen may a hidden cell be zero for all she knows.
  const strict = tours(values, hidden, (r, c) => (values[r][c] > 0 ? 1 : 0));
  const nothingElse = hidden.every((line, r) => line.every((h, c) => h || values[r][c] === 0));
  return nothingElse ? tours(values, hidden, () => 0) : strict;
}

function tours(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  least: (row: number, column: number) => number,
): boolean[][] {
  const height = values.length;
  const width = values[0]?.length ?? 0;
  const mayFall = (r: number, c: number) => values[r][c] > least(r, c);

  /** Is there a way between two points that does not use the cell itself? Rows come first, then columns. */
  const connected = (from: number, to: number, skip: readonly [number, number]): boolean => {
    const seen = new Set([from]);
    const queue = [from];
    for (let point = queue.pop(); point !== undefined; point = queue.pop()) {
      if (point === to) return true;
      const isRow = point < height;
      for (let other = 0; other < (isRow ? width : height); other += 1) {
        const [r, c] = isRow ? [point, other] : [other, point - height];
        const next = isRow ? height + other : other;
        const isRoad = hidden[r][c] && (isRow || mayFall(r, c));
        if (!isRoad || seen.has(next) || (r === skip[0] && c === skip[1])) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    return false;
  };

  return values.map((line, r) =>
    line.map((_, c) => {
      if (!hidden[r][c]) return false;
      const canRise = connected(height + c, r, [r, c]);
      return canRise || (mayFall(r, c) && connected(r, height + c, [r, c]));
    }),
  );
}
