import { randomUUID } from 'node:crypto';
import {
  type ApiClient,
  asOperator,
  createDatabase,
  demoPassword,
  makeAssistance,
  makeCase,
  makeDetermination,
  type Offices,
  ownerQuery,
  seedOffices,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';

/** Who reads a restricted case shows a PIN, a passkey or a second factor once an hour. */
let database: TestDatabase;
let server: TestServer;
let offices: Offices;
let plain: FileOfCase;
let restricted: FileOfCase;
let theirs: FileOfCase;

interface FileOfCase {
  id: string;
  personId: string;
  assistanceId: string;
  episodeId: string;
  determinationId: string;
  documentId: string;
  contactId: string;
  relativeId: string;
}

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
  const { indonesia, thailand } = offices;
  plain = await makeFile(indonesia, 'C1');
  restricted = await makeFile(indonesia, 'C2');
  theirs = await makeFile(thailand, 'C2');
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});
beforeEach(() => sql('delete from sign_in_lanes'));

const sql = (text: string, values: unknown[] = []) => ownerQuery(database.url, text, values);
const password = demoPassword();

async function makeFile(office: Offices['indonesia'], level: string): Promise<FileOfCase> {
  const { id, personId } = await makeCase(database.url, office, { level });
  const assistanceId = await makeAssistance(database.url, office, id);
  const determinationId = await makeDetermination(database.url, id);
  const [episodeId, documentId, contactId, relativeId] = [1, 2, 3, 4].map(() => randomUUID());
  await asOperator(database.url, async (client) => {
    for (const [statement, ...values] of [
      ['insert into episodes (person_id, id, case_id) values ($1, $2, $3)', episodeId, id],
      [
        `insert into identity_documents (person_id, id, kind) values ($1, $2, 'Passport')`,
        documentId,
      ],
      [`insert into contacts (person_id, id, kind) values ($1, $2, 'Phone')`, contactId],
      [`insert into safe_contact_cards (person_id, may_call) values ($1, 'No')`],
      [`insert into relatives (person_id, id, relation) values ($1, $2, 'Child')`, relativeId],
    ] as [string, ...string[]][])
      await client.query(statement, [personId, ...values]);
  });
  const ofPerson = { documentId, contactId, relativeId } as Record<keyof FileOfCase, string>;
  return { ...ofPerson, id, personId, assistanceId, episodeId: episodeId!, determinationId };
}

/** Moves the last strong proof of the client's session into the past. */
const proved = (client: ApiClient, minutesAgo: number) =>
  sql(
    `update sessions set strong_at = now() - $2 * interval '1 minute' where token_hash = sha256($1::bytea)`,
    [client.cookie.split('=')[1], minutesAgo],
  );

const reason = { reason: 'phoneCall' };

/** One record of everything that hangs on a case, by the path that reads it. */
const recordsOf = (file: FileOfCase): [path: string, id: string][] => [
  ['/cases/', file.id],
  ['/persons/', file.personId],
  ['/assistances/', file.assistanceId],
  ['/episodes/', file.episodeId],
  ['/determinations/', file.determinationId],
  ['/determinations/basis?caseId=', file.id],
  ['/identity-documents/', file.documentId],
  ['/contacts/', file.contactId],
  ['/safe-contact-cards/', file.personId],
  ['/relatives/', file.relativeId],
];

const listsOf = ({ id, personId }: FileOfCase): string[] => [
  ...['/assistances', '/episodes', '/determinations'].map((path) => `${path}?filter[caseId]=${id}`),
  ...['/identity-documents', '/contacts', '/relatives'].map(
    (path) => `${path}?filter[personId]=${personId}`,
  ),
];

const revealsOf = (file: FileOfCase): [path: string, id: string, body: object][] => [
  ['/persons/', file.personId, reason],
  ['/identity-documents/', file.documentId, reason],
  ['/contacts/', file.contactId, { ...reason, cardVersion: 1 }],
  ['/safe-contact-cards/', file.personId, reason],
  ['/relatives/', file.relativeId, reason],
];

/** Every way to read a case and what hangs on it. */
const reads = (client: ApiClient, file: FileOfCase) => [
  ...recordsOf(file).map(([path, id]) => client.get(`${path}${id}`)),
  ...listsOf(file).map((path) => client.get(path)),
  ...revealsOf(file).map(([path, id, body]) => client.post(`${path}${id}/reveal`, body)),
];

const statusesOf = async (...asked: Parameters<typeof reads>) =>
  (await Promise.all(reads(...asked))).map(({ status }) => status);

const all = (status: number) => Array(21).fill(status);

/** What is shown of a record, without the number of the request. */
const told = async (answer: ReturnType<ApiClient['get']>) => {
  const { status, body } = await answer;
  const { requestId: _, ...rest } = body as Record<string, unknown>;
  return [status, rest];
};

describe('a restricted case', () => {
  it('is shown for an hour after signing in, and then not before another proof', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await proved(sari, 59);
    expect(await statusesOf(sari, restricted)).toEqual(all(200));
    await proved(sari, 61);
    for (const answer of await Promise.all(reads(sari, restricted))) {
      expect([answer.status, answer.body.code]).toEqual([403, 'strongSignInNeeded']);
      expect(JSON.stringify(answer.body)).not.toMatch(/Feminine|IDN-|Dewi/);
    }
    expect(await statusesOf(sari, plain)).toEqual(all(200));
    const rani = await signInAnew(server, 'supervisor');
    await proved(rani, 61);
    expect(await statusesOf(rani, restricted)).toEqual(all(403));
  });

  it('stays in lists, and can always be saved: nobody is asked in the middle of a form', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await proved(sari, 61);
    for (const list of [
      await sari.get('/cases'),
      await sari.post('/cases/search', { q: 'Dewi Anggraini' }),
    ]) {
      expect(list.body.data.map(({ id }: { id: string }) => id)).toContain(restricted.id);
    }
    const { version } = (await sql('select version from cases where id = $1', [restricted.id]))[0]!;
    const saved = await sari.patch(
      `/cases/${restricted.id}`,
      { registeredOn: '2024-03-04' },
      version,
    );
    const assistance = {
      ...{ caseId: restricted.id, type: 'SHELTER', status: 'given' },
      startedOn: '2024-04-01',
    };
    const added = [
      await sari.post('/assistances', assistance),
      await sari.post('/episodes', { caseId: restricted.id, isStub: true }),
    ];
    expect([saved, ...added].map(({ status }) => status)).toEqual([200, 201, 201]);
  });

  it('out of reach answers like an unknown id, whether or not there is a proof', async () => {
    const sari = await signInAnew(server, 'caseworker');
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const minutes of [1, 61]) {
      await proved(sari, minutes);
      for (const [path, id] of recordsOf(theirs)) {
        const nothing = await told(sari.get(`${path}${unknown}`));
        // A basis names its case in the question: a wrong one is said of the question.
        expect([path, nothing[0]]).toEqual([path, path.includes('?') ? 400 : 404]);
        expect([path, await told(sari.get(`${path}${id}`))]).toEqual([path, nothing]);
      }
      for (const [path, id, body] of revealsOf(theirs)) {
        const nothing = await told(sari.post(`${path}${unknown}/reveal`, body));
        expect([path, nothing[0]]).toEqual([path, 404]);
        expect([path, await told(sari.post(`${path}${id}/reveal`, body))]).toEqual([path, nothing]);
      }
      for (const path of listsOf(theirs)) {
        const { status, body } = await sari.get(path);
        expect([path, status, body.data]).toEqual([path, 200, []]);
      }
    }
  });

  it('asks before a page of persons too, whose lines are the whole record', async () => {
    const sari = await signInAnew(server, 'caseworker');
    expect((await sari.get('/persons')).status).toBe(200);
    await proved(sari, 61);
    const { status, body } = await sari.get('/persons');
    expect([status, body.code]).toEqual([403, 'strongSignInNeeded']);
    const oldest = await sari.get('/persons?filter[hasCase]=false');
    expect([oldest.status, oldest.body.data]).toEqual([200, []]);
  });

  it('opens by the PIN of the session, and the trail has the refusal and the proof', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await sari.post('/session/pin', { pin: '4821' });
    await proved(sari, 61);
    expect((await sari.get(`/cases/${restricted.id}`)).status).toBe(403);
    expect((await sari.post('/session/unlock', { pin: '0001' })).status).toBe(403);
    expect((await sari.get(`/cases/${restricted.id}`)).status).toBe(403);
    expect((await sari.post('/session/unlock', { pin: '4821' })).status).toBe(200);
    const trail = await sql(
      `select action, decision, rule, object_id = $1 as "isCase" from audit_events
       where user_id = $2 order by id desc limit 5`,
      [restricted.id, offices.users.caseworker],
    );
    expect(trail.reverse()).toEqual([
      { action: 'session:update', decision: 'allow', rule: 'pin', isCase: false },
      { action: 'cases:read', decision: 'deny', rule: 'strongSignInNeeded', isCase: true },
      { action: 'session:update', decision: 'deny', rule: 'proofFailed', isCase: false },
      { action: 'cases:read', decision: 'deny', rule: 'strongSignInNeeded', isCase: true },
      { action: 'session:update', decision: 'allow', rule: 'unlock', isCase: false },
    ]);
    expect(await statusesOf(sari, restricted)).toEqual(all(200));
  });

  it('takes no PIN that a session chose for itself when it was strong no more', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await proved(sari, 61);
    expect((await sari.post('/session/pin', { pin: '4821' })).status).toBeLessThan(300);
    expect((await sari.post('/session/unlock', { pin: '4821' })).status).toBe(200);
    expect((await sari.get(`/cases/${restricted.id}`)).status).toBe(403);
  });

  it('lets a deed that wants a fresh proof count too', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await proved(sari, 61);
    const { status, headers } = await sari.post('/session/step-up', { password });
    expect(status).toBe(200);
    const [cookie] = headers.getSetCookie()[0]?.split(';') ?? [];
    expect(await statusesOf(visitor(server, cookie), restricted)).toEqual(all(200));
  });
});

describe('a password', () => {
  it('is proof enough where people are invented and nobody has anything stronger', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await proved(sari, 61);
    expect((await sari.post('/session/unlock', { password })).status).toBe(200);
    expect(await statusesOf(sari, restricted)).toEqual(all(200));
  });

  it('is none for whoever has a second factor, neither unlocking nor on a known device', async () => {
    const rani = await signInAnew(server, 'supervisor');
    const { body } = await rani.post('/account/code-sheet');
    const codes = body.codes as string[];
    const begin = (cookie: string, otp?: string) =>
      visitor(server, cookie).post('/session', { username: 'supervisor', password, otp });
    const cookiesOf = (headers: Headers) =>
      headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');

    const first = await begin('', codes[0]);
    expect(first.status).toBe(200);
    const byCode = visitor(server, cookiesOf(first.headers));
    expect(await statusesOf(byCode, restricted)).toEqual(all(200));

    // The device showed a code today, so that it is not asked for again: that was an hour ago and more.
    const device = cookiesOf(first.headers)
      .split('; ')
      .filter((one) => one.includes('device'));
    const second = await begin(device.join(''));
    expect(second.status).toBe(200);
    const byPassword = visitor(server, cookiesOf(second.headers));
    expect(await statusesOf(byPassword, plain)).toEqual(all(200));
    expect(await statusesOf(byPassword, restricted)).toEqual(all(403));
    expect((await byPassword.post('/session/unlock', { password })).status).toBe(200);
    expect(await statusesOf(byPassword, restricted)).toEqual(all(403));
    const asked = await byPassword.post('/session/step-up', { password });
    expect([asked.status, asked.body.code]).toEqual([403, 'factorNeeded']);
    const { status, headers } = await byPassword.post('/session/step-up', {
      ...{ password, otp: codes[1] },
    });
    expect(status).toBe(200);
    expect(await statusesOf(visitor(server, cookiesOf(headers)), restricted)).toEqual(all(200));
  });
});

/** The subjects that say something of a case or its person: reading them asks. */
const OF_A_CASE = [
  ...['assistances', 'cases', 'contacts', 'determinations', 'episodes', 'identity-documents'],
  ...['persons', 'relatives', 'safe-contact-cards'],
];

/** Who may read a case, and for how long: nothing of what is in it. */
const WHO_READS = ['break-glass', 'case-grants'];

/** Subjects of which no table names a case or a person. */
const OTHERS = [
  ...['access-reviews', 'account', 'audit-events', 'code-lists', 'covers', 'data-sets', 'imports'],
  ...['machine-tokens', 'membership-requests', 'organisations', 'programmes', 'projects', 'public'],
  ...['reports', 'session', 'sign-ins', 'status', 'teams', 'users'],
];

/** Routes that show lines, which name nobody; and changes, which are never stopped in the middle of a form. */
const LINES = ['GET /cases', 'POST /cases/search', 'POST /persons/look-alikes'];
const CHANGES =
  /^(POST \/[\w-]+(\/without-reading|\/\{id\}\/(confirm|send-back|strike))?|PATCH \/[\w-]+\/\{id\})$/;

describe('no way to read is forgotten', () => {
  let routes: { route: string; subject: string; asks: boolean }[];
  beforeAll(async () => {
    const { paths } = (await (await fetch(`${server.url}/api/docs-json`)).json()) as {
      paths: Record<string, Record<string, Record<string, string>>>;
    };
    routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
        subject: operation['x-permission']?.split(':')[0] ?? '',
        asks: Boolean(operation['x-strong-sign-in']),
      })),
    );
  });

  it('every subject there is has its place in these lists', () => {
    const subjects = [...new Set(routes.map(({ subject }) => subject))];
    expect(subjects.sort()).toEqual([...OF_A_CASE, ...WHO_READS, ...OTHERS].sort());
  });

  it('every subject whose table names a case or a person is one of a case', async () => {
    const tables = await sql(
      `select distinct replace(table_name, '_', '-') as name from information_schema.columns
       where table_schema = 'public' and (column_name in ('case_id', 'person_id') or table_name in ('cases', 'persons'))`,
    );
    const subjects = new Set(routes.map(({ subject }) => subject));
    const named = tables.map(({ name }) => name as string).filter((name) => subjects.has(name));
    expect(named.sort()).toEqual([...OF_A_CASE, ...WHO_READS].sort());
  });

  it('every route of theirs asks, unless it only shows lines, or changes something', () => {
    const ofCases = routes.filter(({ subject }) => OF_A_CASE.includes(subject));
    const spared = ({ route }: { route: string }) => LINES.includes(route) || CHANGES.test(route);
    const wrong = ofCases.filter((one) => one.asks === spared(one)).map(({ route }) => route);
    expect(wrong).toEqual([]);
    expect(routes.filter(({ asks }) => asks)).toHaveLength(
      ofCases.filter((one) => !spared(one)).length,
    );
    const known = new Set(routes.map(({ route }) => route));
    expect(LINES.filter((route) => !known.has(route))).toEqual([]);
  });
});
