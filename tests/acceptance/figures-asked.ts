import {
  findFigure,
  findSplit,
  hidesSmallCells,
  INTERNAL_THRESHOLD,
  type Split,
} from '@teduh/domain';
import type { ApiClient } from '@teduh/testing';
import type { Numbers } from './figures-by-hand';

export interface Asked {
  figure: 'persons-assisted' | 'persons-registered';
  /** A programme's id, or `all`. */
  scope: string;
  splits: readonly string[];
}

interface Cell {
  year: number;
  value: number | null;
  status: string;
  [split: string]: string | number | null;
}

interface Report {
  cells: Cell[];
  perYear: Cell[];
  besides: ({ year: number } & Record<string, number>)[];
  total: number;
  sumOfBars: number;
}

export const FROM = 2006;

export async function ask(
  who: ApiClient,
  { figure, scope, splits }: Asked,
  [from, to]: readonly [number, number],
): Promise<Report> {
  const split = splits.length ? `&split=${splits.join(',')}` : '';
  const path = `/reports/${figure}?from=${from}&to=${to}&programme=${scope}${split}`;
  const { status, body } = await who.get<Report>(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** What of an answer does not agree with the numbers counted otherwise; nothing when all of it does. */
export function disagreements({ cells }: Report, asked: Asked, numbers: Numbers): string[] {
  const { figure, scope, splits } = asked;
  const kinds = splits.map((id) => findSplit(id) as Split);
  const mayHide = hidesSmallCells(findFigure(figure) ?? { runsOn: 'ownCases' }, kinds);
  const seen = new Set<string>();
  const found: string[] = [];
  for (const cell of cells) {
    const classes = splits.map((split) => `${split}=${cell[split]}`).join(' ');
    const name = `${figure} ${scope} ${cell.year} ${classes || 'value'}`;
    const expected = numbers.get(name) ?? 0;
    seen.add(name);
    const isSmall = expected > 0 && expected < INTERNAL_THRESHOLD;
    if (cell.status === 'hidden' ? !mayHide : (cell.value ?? 0) !== expected) {
      found.push(`${name}: answered ${cell.value ?? cell.status}, counted ${expected}`);
    }
    if (mayHide && isSmall && cell.status !== 'hidden') found.push(`${name}: ${expected} is shown`);
  }
  const wanted = new RegExp(
    `^${figure} ${scope} \\d+ ${splits.map((split) => `${split}=[^ ]+`).join(' ') || 'value'}$`,
  );
  for (const [name, value] of numbers) {
    if (value > 0 && wanted.test(name) && !seen.has(name))
      found.push(`${name}: ${value} is missing`);
  }
  return found;
}

/** The same for the numbers beside a figure. */
export function besidesDisagreements(report: Report, scope: string, numbers: Numbers): string[] {
  return report.besides.flatMap(({ year, ...besides }) =>
    Object.entries(besides).flatMap(([name, value]) => {
      const expected = numbers.get(`persons-assisted ${scope} ${year} ${name}`) ?? 0;
      return value === expected ? [] : [`${scope} ${year} ${name}: ${value}, counted ${expected}`];
    }),
  );
}

/** Works through a list, a few at a time, as several people would. */
export async function together<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) await work(items[next++] as Item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
