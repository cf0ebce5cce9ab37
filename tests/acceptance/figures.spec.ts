import { readFileSync } from 'node:fs';
import { findFigure, findSplit } from '@teduh/domain';
import {
  type ApiClient,
  asOperator,
  createDatabase,
  ownerQuery,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import {
  ask,
  type Asked,
  besidesDisagreements,
  disagreements,
  FROM,
  together,
} from './figures-asked';
import { countByHand, type Numbers } from './figures-by-hand';
import { Attack, breakdownsOf } from './figures-attack';
import { Deeds, dice } from './figures-writes';

/** Three hundred changes; by night ten times as many. */
const CHANGES = process.env.TEDUH_NIGHTLY ? 3_000 : 300;

/** Hundreds of answers and changes: a busy machine takes its time. */
jest.setTimeout(CHANGES > 300 ? 900_000 : 180_000);

/**
 * The numbers of the demonstration counted three ways: by its generator, which invented the people; by the API, from
 * the facts; and by hand from the tables. Then hundreds of changes, and again.
 */
describe('Figures', () => {
  const thisYear = new Date().getUTCFullYear();
  const everything = [FROM, thisYear] as const;
  const windows = [
    [2006, 2016],
    [2014, 2016],
  ] as const;

  let database: TestDatabase;
  let server: TestServer;
  let headquarters: ApiClient;
  let scopes: { id: string; code: string }[];

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    server = await startServer({ databaseUrl: database.url });
    headquarters = await signIn(server, 'manager.hq');
    scopes = await ownerQuery(
      database.url,
      'select id, code from programmes where not is_headquarters order by code',
    );
    scopes.push({ id: 'all', code: 'all' });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const oneWay = (): Asked[] =>
    (['persons-assisted', 'persons-registered'] as const).flatMap((figure) =>
      scopes.flatMap(({ id: scope }) =>
        [[], ...(findFigure(figure)?.splits ?? []).map((split) => [split])].map((splits) => ({
          ...{ figure, scope, splits },
        })),
      ),
    );

  const twoWay = (): Asked[] =>
    [
      ...['sex,ageGroup', 'womenMenGirlsBoys,citizenship', 'citizenship,countryOfExploitation'],
      ...['assistanceType,sex', 'assistanceType,project', 'project,newOrCarriedOver'],
      ...['typeOfExploitation,sex', 'exploitationGroup,newOrCarriedOver'],
      ...['assistanceType,typeOfExploitation', 'programme,womenMenGirlsBoys'],
      ...['programme,assistanceType', 'programme,newOrCarriedOver'],
    ].map((splits) => ({ figure: 'persons-assisted', scope: 'all', splits: splits.split(',') }));

  /** Every answer that differs from the numbers. */
  async function compare(questions: Asked[], numbers: Numbers): Promise<string[]> {
    const found: string[] = [];
    await together(questions, 3, async (question) => {
      const report = await ask(headquarters, question, everything);
      found.push(...disagreements(report, question, numbers));
      if (question.figure === 'persons-assisted' && question.splits.length === 0) {
        found.push(...besidesDisagreements(report, question.scope, numbers));
      }
    });
    return found;
  }

  async function compareWindows(numbers: Numbers): Promise<string[]> {
    const found: string[] = [];
    for (const figure of ['persons-assisted', 'persons-registered'] as const) {
      for (const { id: scope } of scopes) {
        for (const [from, to] of windows) {
          const { total } = await ask(headquarters, { figure, scope, splits: [] }, [from, to]);
          const expected = numbers.get(`${figure} ${scope} ${from} total to ${to}`) ?? 0;
          if (total !== expected)
            found.push(`${figure} ${scope} ${from}-${to}: ${total}, counted ${expected}`);
        }
      }
    }
    return found;
  }

  it('are what the generator of the demonstration says they are', async () => {
    const numbers = numbersOfKey(scopes);
    expect(numbers.size).toBeGreaterThan(3_000);
    expect(await compare(oneWay(), numbers)).toEqual([]);
    expect(await compareWindows(numbers)).toEqual([]);
  });

  it('are what counting by hand from the cases gives', async () => {
    const numbers = await countByHand(database.url, windows);
    expect(await compare([...oneWay(), ...twoWay()], numbers)).toEqual([]);
    expect(await compareWindows(numbers)).toEqual([]);
  });

  it(`stay right through ${CHANGES} changes`, async () => {
    const supervisors = [await signIn(server, 'supervisor'), await signIn(server, 'supervisor.th')];
    const deeds = await Deeds.prepare(database.url, supervisors, dice(20_261_124));
    const answers: number[] = [];
    await together(Array.from({ length: CHANGES }), 3, async () => {
      answers.push(await deeds.next());
    });
    // A type of assistance that begins to count changes every year it was given in.
    await asOperator(database.url, (client) =>
      client.query("update assistance_types set counts_as_assisted = true where code = 'FOLLOWUP'"),
    );
    expect(answers.filter((status) => status < 300).length).toBeGreaterThan(CHANGES * (2 / 3));
    expect(answers.filter((status) => status >= 500)).toEqual([]);

    const numbers = await countByHand(database.url, windows);
    expect(await compare([...oneWay(), ...twoWay()], numbers)).toEqual([]);
    expect(await compareWindows(numbers)).toEqual([]);
  });

  it('hide the same cells whatever years are asked for', async () => {
    const found: string[] = [];
    let hidden = 0;
    const sensitive = oneWay().filter(
      ({ figure, splits: [split] }) =>
        figure === 'persons-assisted' && split && findSplit(split)?.sensitive,
    );
    await together(sensitive, 3, async (question) => {
      const [split = ''] = question.splits;
      const statusIn = async (window: readonly [number, number]) =>
        new Map(
          (await ask(headquarters, question, window)).cells.map((cell) => [
            `${question.scope} ${cell.year} ${split}=${cell[split]}`,
            cell.status,
          ]),
        );
      const whole = await statusIn(everything);
      hidden += [...whole.values()].filter((status) => status === 'hidden').length;
      for (const window of [
        [2014, 2016],
        [thisYear - 1, thisYear - 1],
      ] as const) {
        for (const [cell, status] of await statusIn(window)) {
          if (status !== (whole.get(cell) ?? 'shown')) found.push(`${cell}: ${status}`);
        }
      }
    });
    expect(hidden).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('tell no hidden cell to who solves all breakdowns together', async () => {
    const numbers = await countByHand(database.url, windows);
    const told: string[] = [];
    let hidden = 0;
    for (const figure of ['persons-assisted', 'persons-registered'] as const) {
      for (const { id: scope } of scopes) {
        const answers = await breakdownsOf(headquarters, { figure, scope }, everything);
        for (let year = FROM; year <= thisYear; year++) {
          const attack = new Attack(answers, year, (name) =>
            Number(numbers.get(`${figure} ${scope} ${year} ${name}`) ?? 0),
          );
          hidden += attack.hidden.size;
          told.push(...attack.solved().map((cell) => `${figure} ${scope} ${year} ${cell}`));
        }
      }
    }
    expect(hidden).toBeGreaterThan(500);
    expect(told).toEqual([]);
  });

  it('cross no breakdown in a way that tells what it hides by itself', async () => {
    const told: string[] = [];
    for (const [side, other] of [
      ['sex', 'newOrCarriedOver'],
      ['exploitationGroup', 'womenMenGirlsBoys'],
      ['ageGroup', 'sex'],
    ] as const) {
      const question = { figure: 'persons-assisted', scope: 'all' } as const;
      const alone = await ask(headquarters, { ...question, splits: [side] }, everything);
      const { cells } = await ask(headquarters, { ...question, splits: [side, other] }, everything);
      for (const { year, status, [side]: name } of alone.cells) {
        const line = cells.filter((cell) => cell.year === year && cell[side] === name);
        if (status === 'hidden' && line.every((cell) => cell.status === 'shown')) {
          const sum = line.reduce((all, { value }) => all + Number(value), 0);
          if (sum > 0) told.push(`${year} ${side}=${name}: ${sum}`);
        }
      }
    }
    expect(told).toEqual([]);
  });

  it('come as a file with the same cells', async () => {
    const question = 'persons-assisted?from=2014&to=2016&programme=all&split=programme';
    const { body } = await headquarters.get(`/reports/${question}`);
    const file = await headquarters.raw('GET', `/reports/${question}`, {
      headers: { Accept: 'text/csv' },
    });
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?persons-assisted_2014-2016_ALL_\d{8}\.csv"?$/,
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(header).toBe('year,programme,value,status');
    expect(lines).toEqual(
      body.cells.map(
        (cell: Record<string, string>) =>
          `${cell.year},${body.labels.programme[cell.programme].code},${cell.value ?? ''},${cell.status}`,
      ),
    );
  });
});

interface FigureKey {
  perYear: Record<string, number>;
  splits: Record<string, Record<string, Record<string, number>>>;
  windows: { from: number; to: number; total: number }[];
}

/** The answer key the demonstration left when it was made. */
function numbersOfKey(scopes: { id: string; code: string }[]): Numbers {
  const path = process.env.TEDUH_TEST_DEMO_KEY;
  if (!path) throw new Error('TEDUH_TEST_DEMO_KEY is not set: run these tests with "npm test".');
  const key = JSON.parse(readFileSync(path, 'utf8'));
  const idOf = new Map(scopes.map(({ id, code }) => [code, id]));
  const numbers: Numbers = new Map();
  for (const { id, code } of scopes) {
    const { besides, ...figures } = key.scopes[code];
    for (const [figure, { perYear, splits, windows }] of Object.entries<FigureKey>(figures)) {
      const keep = (about: string, value: number) => numbers.set(`${figure} ${id} ${about}`, value);
      for (const [year, value] of Object.entries(perYear)) keep(`${year} value`, value);
      for (const { from, to, total } of windows) keep(`${from} total to ${to}`, total);
      for (const [split, years] of Object.entries(splits)) {
        for (const [year, classes] of Object.entries(years)) {
          for (const [name, value] of Object.entries(classes)) {
            const known = split === 'programme' ? idOf.get(name) : name;
            keep(`${year} ${split}=${known}`, value);
          }
        }
      }
    }
    for (const [year, tally] of Object.entries<Record<string, number>>(besides)) {
      for (const [name, value] of Object.entries(tally)) {
        numbers.set(`persons-assisted ${id} ${year} ${name}`, value);
      }
    }
  }
  return numbers;
}
