import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@teduh/testing';

/** `docs/asvs.md` says what is met, and shows it: what it counts, names and points at must be so. */
const text = readFileSync(join(repository, 'docs/asvs.md'), 'utf8');

const VERDICTS = ['met', 'partly', 'not met', 'not applicable'] as const;
type Verdict = (typeof VERDICTS)[number];

interface Row {
  readonly id: string;
  readonly level: number;
  readonly verdict: Verdict;
  readonly why: string;
}

const rows = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([123]) +\| (\w[\w ]*?) +\| (.+?) *\|$/gm),
].map(([, id, level, verdict, why]) => ({ id, level: Number(level), verdict, why }) as Row);

const [, listed = ''] = text.split('## All ids');
const ids = listed.match(/\d+\.\d+\.\d+/g) ?? [];

/** The ids between a heading in bold and the end of its paragraph, in the order of the text. */
const idsAfter = (heading: string): string[] =>
  text
    .split(`**${heading}**`)[1]
    ?.split('\n\n')[0]
    ?.match(/\d+\.\d+\.\d+/g) ?? [];

const inOrder = (some: readonly string[]) => [...some].sort();

it('judges every row once, with a verdict and a reason', () => {
  expect(ids).toHaveLength(295);
  expect(new Set(ids).size).toBe(295);
  expect(inOrder(rows.map(({ id }) => id))).toEqual(inOrder(ids));
  expect(rows.filter(({ verdict }) => !VERDICTS.includes(verdict))).toEqual([]);
});

/** The standard's own table, which is not ours to ship: looked at where somebody has laid it. */
const file = join(process.env.TEDUH_CTDC_DIR ?? repository, '../asvs.csv');

(existsSync(file) ? it : it.skip)('knows the rows and levels of the standard', () => {
  const wanted = [...readFileSync(file, 'utf8').matchAll(/^(\d+\.\d+\.\d+),([123]),/gm)];
  expect(wanted).toHaveLength(295);
  expect(inOrder(rows.map(({ id, level }) => `${id} ${level}`))).toEqual(
    inOrder(wanted.map(([, id, level]) => `${id} ${level}`)),
  );
});

it('counts at the top what stands in the tables', () => {
  const counted = (of: Row[]) => [
    ...VERDICTS.map((verdict) => of.filter((row) => row.verdict === verdict).length),
    of.length,
  ];
  const told = (name: string) =>
    new RegExp(`^\\| ${name} +((?:\\| +\\d+ +)+)\\|$`, 'm')
      .exec(text)?.[1]
      ?.match(/\d+/g)
      ?.map(Number);
  for (const level of [1, 2, 3]) {
    expect([level, told(`${level}`)]).toEqual([
      level,
      counted(rows.filter((row) => row.level === level)),
    ]);
  }
  expect(told('all')).toEqual(counted(rows));
});

it('names at the top every row of levels 1 and 2 that is not met, and of level 1 that is only partly', () => {
  const idsOf = (verdict: Verdict, most: number) =>
    rows.filter((row) => row.verdict === verdict && row.level <= most).map(({ id }) => id);
  expect(inOrder(idsAfter('Not met at levels 1 and 2, worst first:'))).toEqual(
    inOrder(idsOf('not met', 2)),
  );
  expect(inOrder(idsAfter('Partly met at level 1:'))).toEqual(inOrder(idsOf('partly', 1)));
});

it('points only at what is there, and at something wherever a row is met', () => {
  // A path begins in a folder of ours, or is a file beside package.json.
  const paths = (some: string) =>
    [...some.matchAll(/`([\w.-]+(?:\/[\w.-]+)*)`/g)]
      .map(([, path]) => path as string)
      .filter((path) =>
        /^(apps|libs|tests|docs)\/|^[\w.-]+\.(json|mjs|yml)$|^Dockerfile$/.test(path),
      );
  const missing = paths(text).filter((path) => !existsSync(join(repository, path)));
  expect(missing).toEqual([]);
  const unshown = rows.filter(({ verdict, why }) => verdict === 'met' && !paths(why).length);
  expect(unshown.map(({ id }) => id)).toEqual([]);
});
