import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type ApiClient,
  createDatabase,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { parse } from 'csv-parse/sync';
import {
  contentOf,
  fingerprint,
  growthDuring,
  importFile,
  K_ANONYMISED,
  manyRecords,
  send,
  SYNTHETIC,
} from '../fixtures/ctdc';

/** A data officer loads public sets of the Counter-Trafficking Data Collaborative and reads their figure. */
describe('Importing a public CTDC file', () => {
  let database: TestDatabase;
  let server: TestServer;
  let officer: ApiClient;

  beforeAll(async () => {
    database = await createDatabase();
    await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    officer = await signIn(server, 'officer');
  });

  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const dataSets = async (who = officer) => (await who.get('/data-sets')).body.data;
  const idOf = async (name: string) =>
    (await dataSets()).find((set: { name: string }) => set.name === name).id;

  /** The cells of a split as `class [, class]: count`. */
  async function counts(
    dataset: string,
    split: string,
    window = '',
  ): Promise<Record<string, number>> {
    const { status, body } = await officer.get(
      `/reports/case-records?dataset=${dataset}&split=${split}${window}`,
    );
    expect(status).toBe(200);
    const cells: [string, number][] = body.cells.map(
      (cell: Record<string, string | number>): [string, number] => {
        expect(cell.status).toBe('shown');
        return [
          split
            .split(',')
            .map((name) => cell[name])
            .join(', '),
          Number(cell.value),
        ];
      },
    );
    expect(new Set(cells.map(([name]) => name)).size).toBe(cells.length);
    return Object.fromEntries(cells);
  }

  it('reads the k-anonymised layout, and keeps missing, unknown and no apart', async () => {
    const state = await importFile(officer, {
      dataset: 'Invented k-anonymised',
      content: await contentOf(K_ANONYMISED),
    });
    expect(state).toMatchObject({ status: 'done', rowsRead: 8, rowsTotal: 8, errorCount: 0 });
    expect(state.bytesRead).toBe(state.bytesTotal);

    const set = await idOf('Invented k-anonymised');
    expect(await counts(set, 'yearOfRegistration')).toEqual({ 2015: 4, 2016: 3, 2017: 1 });
    // Namibia is a country; `0`, `00` and `ZZ` are one unknown; `-99` and empty are missing.
    expect(await counts(set, 'citizenship')).toEqual({ NA: 2, ID: 2, Unknown: 3, '(missing)': 1 });
    expect(await counts(set, 'CountryOfExploitation')).toEqual({
      ...{ ID: 1, MY: 1, NA: 1, US: 2, ZA: 1 },
      ...{ Unknown: 1, '(missing)': 1 },
    });
    expect(await counts(set, 'isForcedLabour')).toEqual({ 1: 3, 0: 2, '(missing)': 3 });
    expect(await counts(set, 'meansOfControlThreats')).toEqual({ 1: 2, 0: 3, '(missing)': 3 });
    expect(await counts(set, 'majorityStatus')).toEqual({
      ...{ Adult: 4, Minor: 2 },
      ...{ Unknown: 1, '(missing)': 1 },
    });
    expect(await counts(set, 'gender,isSexualExploit')).toEqual({
      ...{ 'Female, 1': 3, 'Female, 0': 1, 'Male, 0': 1, 'Male, (missing)': 1 },
      ...{ 'Transgender/NonConforming, 0': 1, 'Unknown, (missing)': 1 },
    });
    // Derived from the two flags: the file's own isSexAndLabour says nothing about the record that has both.
    expect(await counts(set, 'exploitationDerived')).toEqual({
      'forced labour': 2,
      'sexual exploitation': 2,
      'forced labour and sexual exploitation': 1,
      'neither flag set to 1': 2,
      '(missing)': 1,
    });
  });

  it('answers a window of years, with the name, the version and what a reader must know', async () => {
    const set = await idOf('Invented k-anonymised');
    expect(await counts(set, 'yearOfRegistration', '&from=2016&to=2017')).toEqual({
      2016: 3,
      2017: 1,
    });
    const { body } = await officer.get(
      `/reports/case-records?dataset=${set}&split=gender&from=2016&to=2016`,
    );
    expect(body).toMatchObject({
      figure: 'case-records',
      columns: ['gender', 'value'],
      total: 3,
      sumOfBars: 3,
      perYear: [{ year: 2016, value: 3 }],
      dataset: { id: set, name: 'Invented k-anonymised', version: 1 },
      unit: 'records by year of registration',
    });
    expect(body.notes.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining([
        'importedSet',
        'recordsOfSeveralOrganisations',
        'jumpsFromContributors',
      ]),
    );
  });

  it('gives the same cells as a file that begins with the name of the set', async () => {
    const set = await idOf('Invented k-anonymised');
    const response = await officer.raw(
      'GET',
      `/reports/case-records?dataset=${set}&split=citizenship`,
      {
        headers: { Accept: 'text/csv' },
      },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(
      /filename="?Invented-k-anonymised_/,
    );
    const rows = parse(await response.text(), { bom: true, columns: true }) as unknown as Record<
      string,
      string
    >[];
    expect(Object.fromEntries(rows.map((row) => [row.citizenship, Number(row.value)]))).toEqual(
      await counts(set, 'citizenship'),
    );
  });

  it('reads the synthetic layout, whose flags never say no and whose countries have three letters', async () => {
    const state = await importFile(officer, {
      dataset: 'Invented synthetic',
      content: await contentOf(SYNTHETIC),
    });
    expect(state).toMatchObject({ status: 'done', rowsRead: 5 });
    const set = await idOf('Invented synthetic');
    expect(await counts(set, 'citizenship')).toEqual({ NAM: 1, IDN: 2, KHM: 1, '(missing)': 1 });
    expect(await counts(set, 'isForcedLabour')).toEqual({ 1: 2, '(missing)': 3 });
    expect(await counts(set, 'traffickMonths')).toEqual({
      ...{ '0--12': 1, '13--24': 1, '25+': 1 },
      '(missing)': 2,
    });
    expect(await counts(set, 'gender')).toEqual({
      ...{ Female: 2, Male: 1, 'Transgender/NonConforming': 1 },
      '(missing)': 1,
    });
  });

  it('lists the sets for those who work with figures, and says how each can be split', async () => {
    const trainer = await signIn(server, 'trainer');
    const [set] = (await dataSets(trainer)).filter(({ name }: { name: string }) =>
      /k-anon/.test(name),
    );
    expect(set).toMatchObject({ layout: 'k-anonymised', rowCount: 8, versionNumber: 1 });
    expect(set.columns).toHaveLength(63);
    expect(set.splits).toEqual(expect.arrayContaining(['exploitationDerived', 'isAbduction']));
    expect((await trainer.get(`/data-sets/${set.id}`)).body).toEqual(set);
    expect((await trainer.get(`/data-sets/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('refuses a split the set does not have, and asks which set when there are several', async () => {
    const set = await idOf('Invented synthetic');
    for (const split of [
      'majorityStatus',
      'nonsense',
      'gender,gender',
      'gender,ageBroad,citizenship',
    ]) {
      const answer = await officer.get(`/reports/case-records?dataset=${set}&split=${split}`);
      expect(answer.status).toBe(400);
    }
    expect((await officer.get('/reports/case-records?split=gender')).status).toBe(400);
    expect((await officer.get(`/reports/case-records?dataset=${crypto.randomUUID()}`)).status).toBe(
      404,
    );
  });

  it('only reads when asked to, and reports the same', async () => {
    const before = await fingerprint(database.url);
    const good = { dataset: 'Dry', dryRun: 'true', content: await contentOf(K_ANONYMISED) };
    expect(await importFile(officer, good)).toMatchObject({ status: 'done', rowsRead: 8 });
    const bad = { ...good, content: 'yearOfRegistration,gender\n2015,Frau\n' };
    expect(await importFile(officer, bad)).toMatchObject({
      status: 'failed',
      errorCount: 1,
      errors: [{ row: 2, column: 'gender', value: 'Frau', code: 'valueNotInList' }],
    });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  it('does the same file once for one Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const file = { dataset: 'Once', content: await contentOf(SYNTHETIC), headers };
    const first = await send(officer, file);
    const again = await send(officer, file);
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toMatchObject({ id: ((await first.json()) as { id: string }).id });
    const other = await send(officer, { ...file, content: 'yearOfRegistration\n2015\n' });
    expect(other.status).toBe(422);
  });

  it('shows either the old version or the new one, never half, while a set is replaced', async () => {
    const RECORDS = 120_000;
    await importFile(officer, { dataset: 'Replaced', content: 'yearOfRegistration\n2015\n2016\n' });
    const set = await idOf('Replaced');
    const seen = new Map<string, number>();
    const look = async () => {
      const { body } = await officer.get(
        `/reports/case-records?dataset=${set}&split=yearOfRegistration`,
      );
      const listed = (await officer.get(`/data-sets/${set}`)).body;
      const [key, total] = [`${body.dataset.version}`, body.total];
      expect([`1: 2`, `2: ${RECORDS}`]).toContain(`${key}: ${total}`);
      expect([`1: 2`, `2: ${RECORDS}`]).toContain(`${listed.versionNumber}: ${listed.rowCount}`);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    };
    const began = Date.now();
    let rowsPerSecond = 0;
    const growth = await growthDuring(server.pid, async () => {
      const file = { dataset: 'Replaced', content: manyRecords(RECORDS) };
      expect(await importFile(officer, file, look)).toMatchObject({
        status: 'done',
        rowsRead: RECORDS,
      });
      rowsPerSecond = Math.round((RECORDS * 1_000) / (Date.now() - began));
    });
    await look();
    expect(seen.get('1')).toBeGreaterThan(2);
    expect(seen.get('2')).toBeGreaterThan(0);
    const memory = growth === null ? 'not measured here' : `${growth.toFixed(0)} MB`;
    console.info(`Loaded ${RECORDS} records at ${rowsPerSecond} rows/s; memory grew by ${memory}.`);
    expect(growth ?? 0).toBeLessThan(160);
  });

  const folder = process.env.TEDUH_CTDC_DIR ?? '';
  const records = path.join(folder, 'ctdc_global_kanon_2020-04-14_7cols.csv');
  const breakdowns = path.join(folder, 'ctdc_global_kanon_2020-04-14_breakdowns.csv');

  if (!folder || !existsSync(records) || !existsSync(breakdowns)) {
    it('the public file is not on this machine: not compared', () => {
      expect(folder === '' || !existsSync(records) || !existsSync(breakdowns)).toBe(true);
    });
    return;
  }

  it('counts the public file of 2020 as its published breakdowns do, row by row', async () => {
    const began = Date.now();
    const state = await importFile(officer, {
      dataset: 'CTDC global k-anonymised 2020-04-14',
      content: await contentOf(records),
    });
    expect(state).toMatchObject({ status: 'done', rowsRead: 48_773 });
    console.info(
      `The public file: ${Math.round(48_773_000 / (Date.now() - began))} rows/s, upload included.`,
    );
    const set = await idOf('CTDC global k-anonymised 2020-04-14');

    const published = publishedTables(await contentOf(breakdowns));
    const compared = [...published.values()].reduce(
      (sum, table) => sum + Object.keys(table).length,
      0,
    );
    expect(compared).toBe(962);
    for (const [split, table] of published) {
      const ours = await counts(set, split);
      expect({ split, cells: ours }).toEqual({ split, cells: table });
    }
  });
});

/** The breakdowns write a country that is not known as the file does; we say `Unknown`. All else is spelt alike. */
const OURS: Record<string, Record<string, string>> = {
  citizenship: { '0': 'Unknown' },
  CountryOfExploitation: { '0': 'Unknown' },
};
const ourName = (dimension: string, value: string) => OURS[dimension]?.[value] ?? value;

function publishedTables(content: Uint8Array): Map<string, Record<string, number>> {
  const rows = parse(Buffer.from(content), { columns: true }) as unknown as Record<
    string,
    string
  >[];
  const tables = new Map<string, Record<string, number>>();
  for (const { dimension1, value1, dimension2, value2, cases } of rows) {
    const split = [dimension1, dimension2].filter(Boolean).join(',');
    const names = [
      ourName(dimension1, value1),
      ...(dimension2 ? [ourName(dimension2, value2)] : []),
    ];
    const table = tables.get(split) ?? {};
    table[names.join(', ')] = Number(cases);
    tables.set(split, table);
  }
  return tables;
}
