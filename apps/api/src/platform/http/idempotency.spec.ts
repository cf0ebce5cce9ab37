import type { ApiClient } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let budi: ApiClient;
let ratna: ApiClient;

beforeAll(async () => {
  api = await startApi();
  budi = await api.signIn('supervisor');
  ratna = await api.signIn('manager');
});
afterAll(() => api.stop());

const add = (key: string, name = 'Rumah Aman', client = budi) =>
  client.post('/organisations', { name, kind: 'NGO' }, { 'Idempotency-Key': key });

const count = async (name: string) => {
  const rows = await api.sql('select 1 from organisations where name = $1', [name]);
  return rows.length;
};

it('does a request once, also when it comes several times at the same moment', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => add('at-once', 'At once')));
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].every((status) => status === 201 || status === 409)).toBe(true);
  for (const { status, body } of answers) {
    if (status === 409) expect(body.code).toBe('stillWorking');
  }
  expect(await count('At once')).toBe(1);
  const replay = await add('at-once', 'At once');
  expect([replay.status, replay.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(await count('At once')).toBe(1);
});

it('refuses the same key for something else', async () => {
  await add('once', 'First');
  const { status, body } = await add('once', 'Second');
  expect([status, body.code]).toEqual([422, 'keyReused']);
});

it('forgets a key whose request was refused, so that it can be mended and sent again', async () => {
  expect((await add('mended', ' ')).status).toBe(400);
  expect((await add('mended', 'Mended')).status).toBe(201);
});

it('forgets it also where a proof was refused, which gives the connection back on the way', async () => {
  const sari = await api.signIn('caseworker');
  const prove = (password: string) =>
    sari.post('/session/step-up', { password }, { 'Idempotency-Key': 'proof' });
  for (const status of [403, 403]) expect((await prove('not her password')).status).toBe(status);
  const events = await api.sql<{ decision: string }>(
    `select decision from audit_events where rule in ('stepUp', 'proofFailed') order by id desc limit 2`,
  );
  expect(events.map(({ decision }) => decision)).toEqual(['deny', 'deny']);
});

it('keeps the keys of two people apart', async () => {
  const { programmeId } = api.offices.indonesia;
  await add('shared', 'Of Budi');
  const project = { programmeId, code: 'K', name: 'K', startsOn: '2024-01-01', currency: 'IDR' };
  const { status } = await ratna.post('/projects', project, { 'Idempotency-Key': 'shared' });
  expect(status).toBe(201);
});

it('refuses a key that is too long, and works where the answer has no id of its own', async () => {
  expect((await add('x'.repeat(101))).status).toBe(400);
  const agus = await api.signIn('officer');
  const code = { code: 'Elder', label: { en: 'Elder', id: 'Tetua' } };
  const send = () => agus.post('/code-lists/referredBy/codes', code, { 'Idempotency-Key': 'code' });
  const [first, again] = [await send(), await send()];
  expect([first.status, again.status, again.body.version]).toEqual([201, 201, first.body.version]);
});

it('forgets keys after a week', async () => {
  await add('old', 'Old');
  await api.sql(`update idempotency_keys set created_at = now() - interval '8 days'`);
  await add('new', 'New');
  const keys = await api.sql<{ key: string }>(
    'select key from idempotency_keys where user_id = $1',
    [api.offices.users.supervisor],
  );
  expect(keys).toEqual([{ key: 'new' }]);
});

it('keeps status, id and version, and nothing of what was said', async () => {
  await add('quiet', 'Very Quiet Name');
  const rows = await api.sql<{ line: string }>(
    'select row_to_json(k)::text as line from idempotency_keys k',
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.some(({ line }) => line.includes('Very Quiet'))).toBe(false);
});
