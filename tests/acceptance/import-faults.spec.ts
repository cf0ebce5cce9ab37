import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import {
  type ApiClient,
  createDatabase,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';
import {
  fingerprint,
  formOf,
  growthDuring,
  importFile,
  send,
  type SentFile,
  ended,
} from '../fixtures/ctdc';

const HEADER = 'yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour';
const GOOD = '2015,Female,18--20,ID,1';
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

interface Expected {
  row: number;
  code: string;
  column?: string;
  value?: string;
  allowed?: unknown;
}

/** What can be wrong with a file, and what the officer is told about it. */
const FAULTS: [what: string, content: SentFile['content'], expected: Expected[]][] = [
  ['is empty', '', [{ row: 1, code: 'fileEmpty' }]],
  ['has only blank lines', '\r\n\r\n', [{ row: 1, code: 'fileEmpty' }]],
  ['has no records', file(), [{ row: 2, code: 'noRecords' }]],
  [
    'names a column twice',
    'yearOfRegistration,gender,gender\n2015,Male,Male\n',
    [{ row: 1, code: 'columnTwice', column: 'gender' }],
  ],
  [
    'has a column no layout has',
    'yearOfRegistration,shoeSize\n2015,42\n',
    [
      {
        row: 1,
        code: 'columnUnknown',
        column: 'shoeSize',
        allowed: expect.arrayContaining(['gender', 'citizenship']),
      },
    ],
  ],
  [
    'is parted by semicolons',
    'yearOfRegistration;gender\n2015;Male\n',
    [
      { row: 1, code: 'columnUnknown', column: 'yearOfRegistration;gender' },
      { row: 1, code: 'columnMissing', column: 'yearOfRegistration' },
    ],
  ],
  [
    'does not say the year',
    'gender\nMale\n',
    [{ row: 1, code: 'columnMissing', column: 'yearOfRegistration' }],
  ],
  [
    'has years that cannot be',
    file(GOOD, '1850,Male,18--20,ID,1', '2999,Male,18--20,ID,1', 'last,Male,18--20,ID,1'),
    ['1850', '2999', 'last'].map((value, at) => ({
      row: 3 + at,
      code: 'yearImpossible',
      column: 'yearOfRegistration',
      value,
      allowed: [expect.stringMatching(/^2002/)],
    })),
  ],
  [
    'has codes nobody knows, two of them in one row',
    file('2015,Frau,18--20,XX,1', '2015,Male,18-99,ID,yes'),
    [
      {
        row: 2,
        code: 'valueNotInList',
        column: 'gender',
        value: 'Frau',
        allowed: expect.arrayContaining(['Female', 'Male']),
      },
      { row: 2, code: 'countryUnknown', column: 'citizenship', value: 'XX' },
      { row: 3, code: 'valueNotInList', column: 'ageBroad', value: '18-99' },
      {
        row: 3,
        code: 'flagNotYesNo',
        column: 'isForcedLabour',
        value: 'yes',
        allowed: expect.arrayContaining(['0', '1']),
      },
    ],
  ],
  [
    'has rows with too few and too many cells',
    file(GOOD, '2015,Male', `${GOOD},1`),
    [
      { row: 3, code: 'wrongNumberOfCells', value: '2', allowed: ['5'] },
      { row: 4, code: 'wrongNumberOfCells', value: '6', allowed: ['5'] },
    ],
  ],
  [
    'is not UTF-8 in its fourth row, and has a fault before that',
    bytes(file(GOOD, '1850,Male,18--20,ID,1'), '2015,Fran', [0xe7], 'aise,18--20,ID,1\n'),
    [
      { row: 3, code: 'yearImpossible' },
      { row: 4, code: 'fileNotUtf8' },
    ],
  ],
  ['is UTF-16', bytes([0xff, 0xfe], [0x79, 0], [0x65, 0]), [{ row: 1, code: 'fileNotText' }]],
  [
    'is a picture',
    bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
    [{ row: 1, code: 'fileNotText' }],
  ],
  [
    'has a zero byte in its third row',
    bytes(file(GOOD), '2015,Ma', [0], 'le,18--20,ID,1\n'),
    [{ row: 3, code: 'fileNotText' }],
  ],
  [
    'has a line of more than a megabyte',
    file(GOOD, `2015,${'x'.repeat(1_100_000)},18--20,ID,1`, GOOD),
    [{ row: 3, code: 'lineTooLong' }],
  ],
  [
    'never closes a quotation mark',
    file(GOOD, '2015,"Male,18--20,ID,1', GOOD),
    [{ row: 3, code: 'quoteNotClosed' }],
  ],
  [
    'has a quotation mark inside a word',
    file(GOOD, '2015,Ma"le",18--20,ID,1', GOOD),
    [{ row: 3, code: 'quoteMisplaced' }],
  ],
];

/** Forms that are refused at the door. */
const FORMS: [what: string, form: () => FormData, field: string | null][] = [
  ['no data set named', () => formOf({ content: file(GOOD) }), 'dataset'],
  ['an empty name', () => formOf({ dataset: '   ', content: file(GOOD) }), 'dataset'],
  [
    'a name of 81 characters',
    () => formOf({ dataset: 'x'.repeat(81), content: file(GOOD) }),
    'dataset',
  ],
  ['a name on two lines', () => formOf({ dataset: 'a\nb', content: file(GOOD) }), 'dataset'],
  ['another format', () => formOf({ dataset: 'a', format: 'xlsx', content: file(GOOD) }), 'format'],
  [
    'a dry run that is neither',
    () => formOf({ dataset: 'a', dryRun: 'perhaps', content: file(GOOD) }),
    'dryRun',
  ],
  ['no file', () => withoutFile(), 'file'],
  ['two files', () => withSecond('file'), 'file'],
  ['a workbook', () => named('records.xlsx'), 'file'],
  ['a file under another name', () => withSecond('attachment', false), 'attachment'],
  ['a field nobody asked for', () => withField('colour', 'blue'), 'colour'],
];

function withoutFile(): FormData {
  const form = formOf({ dataset: 'a', content: '' });
  form.delete('file');
  return form;
}

function withSecond(name: string, keepFirst = true): FormData {
  const form = formOf({ dataset: 'a', content: file(GOOD) });
  if (!keepFirst) form.delete('file');
  form.append(name, new Blob([file(GOOD)]), 'second.csv');
  return form;
}

function named(name: string): FormData {
  const form = formOf({ dataset: 'a', content: '' });
  form.set('file', new Blob([file(GOOD)]), name);
  return form;
}

function withField(name: string, value: string): FormData {
  const form = formOf({ dataset: 'a', content: file(GOOD) });
  form.append(name, value);
  return form;
}

/** A file that is not as it should be changes nothing: the sets, their versions and their records stay as they are. */
describe('Importing a file with faults', () => {
  let database: TestDatabase;
  let server: TestServer;
  let officer: ApiClient;
  let before: unknown;

  beforeAll(async () => {
    database = await createDatabase();
    await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    officer = await signIn(server, 'officer');
    await importFile(officer, { dataset: 'Kept', content: file(GOOD, GOOD) });
    before = await fingerprint(database.url);
  });

  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  afterEach(async () => expect(await fingerprint(database.url)).toEqual(before));

  it.each(FAULTS)('is refused when it %s', async (_what, content, expected) => {
    for (const dataset of ['Kept', 'New']) {
      const state = await importFile(officer, { dataset, content });
      expect(state).toMatchObject({
        status: 'failed',
        failure: 'faultsInFile',
        errorCount: expected.length,
        errors: expected,
      });
    }
  });

  it('counts every fault of a file, and lists the first hundred', async () => {
    const content = file(GOOD, ...Array.from({ length: 5_000 }, () => '1850,Frau,18--20,ID,1'));
    const state = await importFile(officer, { dataset: 'Kept', content });
    expect(state).toMatchObject({ status: 'failed', errorCount: 10_000, rowsRead: 5_001 });
    expect(state.errors).toHaveLength(100);
  });

  it('finds a fault behind many good records, and keeps none of them', async () => {
    const content = file(...Array.from({ length: 30_000 }, () => GOOD), '2015,Frau,18--20,ID,1');
    const state = await importFile(officer, { dataset: 'Kept', content });
    expect(state).toMatchObject({ status: 'failed', errors: [{ row: 30_002, column: 'gender' }] });
  });

  it('refuses a line of 200 MB without keeping it in memory', async () => {
    const form = (text: string) => Buffer.from(text);
    const boundary = 'a-boundary-of-this-test';
    const field = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    async function* body() {
      yield form(field('format', 'ctdc') + field('dataset', 'Kept'));
      yield form(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${HEADER}\n`,
      );
      const megabyte = Buffer.alloc(1_000_000, 'x');
      for (let sent = 0; sent < 200; sent += 1) yield megabyte;
      yield form(`\r\n--${boundary}--\r\n`);
    }
    const growth = await growthDuring(server.pid, async () => {
      const response = await fetch(`${server.url}/api/v1/imports`, {
        method: 'POST',
        headers: {
          Cookie: officer.cookie,
          'X-Requested-With': 'teduh',
          'Content-Type': `multipart/form-data; boundary=${boundary}`,
        },
        body: Readable.toWeb(Readable.from(body())) as RequestInit['body'],
        duplex: 'half',
      } as RequestInit);
      expect(response.status).toBe(202);
      const location = response.headers.get('location') ?? '';
      const state = await ended(officer, location);
      expect(state).toMatchObject({ status: 'failed', errors: [{ row: 2, code: 'lineTooLong' }] });
    });
    const memory = growth === null ? 'not measured here' : `${growth.toFixed(0)} MB`;
    console.info(`A line of 200 MB: memory grew by ${memory}.`);
    expect(growth ?? 0).toBeLessThan(160);
  });

  it('refuses a form of more than 500 MB before reading it', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(
        `${server.url}/api/v1/imports`,
        {
          method: 'POST',
          headers: {
            Cookie: officer.cookie,
            'X-Requested-With': 'teduh',
            'Content-Type': 'multipart/form-data; boundary=x',
            'Content-Length': 501_000_000,
          },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it.each(FORMS)('is refused at the door with %s', async (_what, form, field) => {
    const response = await officer.raw('POST', '/imports', { body: form() });
    const body = (await response.json()) as { errors: { field: string }[] };
    expect({ status: response.status, field: body.errors?.[0]?.field ?? null }).toEqual({
      status: 400,
      field,
    });
  });

  it('is refused when it is no form at all, or breaks off', async () => {
    expect((await officer.post('/imports', { dataset: 'a' })).status).toBe(400);
    const broken = await officer.raw('POST', '/imports', {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nyearOf',
    });
    expect(broken.status).toBe(400);
  });

  it('is for data officers only', async () => {
    const sent = { dataset: 'Kept', content: file(GOOD) };
    for (const username of ['caseworker', 'supervisor', 'manager', 'trainer', 'auditor', 'admin']) {
      const other = await signIn(server, username);
      expect((await send(other, sent)).status).toBe(403);
      expect((await other.get('/imports')).status).toBe(403);
    }
    expect((await send(visitor(server), sent)).status).toBe(401);
    expect((await officer.get(`/imports/${crypto.randomUUID()}`)).status).toBe(404);
    const [last] = (await officer.get('/imports?perPage=1')).body.data;
    const mine = await officer.get(`/imports/${last.id}`);
    expect(mine.body).toMatchObject({ id: last.id, dataset: last.dataset });
    const caseworker = await signIn(server, 'caseworker');
    expect((await caseworker.get(`/imports/${last.id}`)).status).toBe(403);
  });
});
