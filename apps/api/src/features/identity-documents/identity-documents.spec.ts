import { type ApiClient, makeCase } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let nok: ApiClient;
let personId: string;

beforeAll(async () => {
  api = await startApi();
  sari = await api.signIn('caseworker');
  nok = await api.signIn('caseworker.th');
  personId = (await makeCase(api.databaseUrl, api.offices.indonesia)).personId;
});
afterAll(() => api.stop());

const PASSPORT = {
  ...{ kind: 'Passport', country: 'IDN', number: 'X00-CONTOH-17', validUntil: '2029-03' },
  state: 'Withheld',
};

const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`);

it('keeps what a paper is and where it is, and its number apart', async () => {
  const { status, body } = await sari.post('/identity-documents', { personId, ...PASSPORT });
  expect(status).toBe(201);
  const { number, ...rest } = PASSPORT;
  expect(body).toEqual({ id: body.id, version: 1, personId, ...rest, hasNumber: true });
  const listed = await sari.get(`/identity-documents?filter[personId]=${personId}`);
  expect(listed.body.data).toEqual([body]);
  const [stored] = await api.sql<{ number: Buffer }>(
    'select number from identity_documents where id = $1',
    [body.id],
  );
  expect(stored?.number.toString('utf8')).not.toContain('CONTOH');

  const path = `/identity-documents/${body.id}`;
  expect((await sari.post(`${path}/reveal`, { reason: 'curiosity' })).status).toBe(400);
  const revealed = await sari.post(`${path}/reveal`, { reason: 'document' });
  expect([revealed.status, revealed.body]).toEqual([200, { personId, number }]);
  const events = await api.sql(
    `select decision, rule from audit_events where object_id = $1 and action = 'identity-documents:reveal'`,
    [body.id],
  );
  expect(events).toEqual([{ decision: 'allow', rule: 'document' }]);

  const back = await sari.patch(path, { state: 'HeldByPerson' }, 1);
  expect(back.body).toMatchObject({ version: 2, state: 'HeldByPerson', hasNumber: true });
  const without = await sari.patch(path, { number: null, validUntil: null }, 2);
  expect(without.body).toMatchObject({ version: 3, hasNumber: false, validUntil: null });
  expect((await sari.patch(path, { state: 'Lost' }, 2)).status).toBe(412);
});

it('takes honest answers, and of a paper she never had neither number nor day', async () => {
  const other = await makeCase(api.databaseUrl, api.offices.thailand);
  const { body } = await sari.post('/identity-documents', {
    ...{ personId, kind: 'NationalId', country: 'Unknown', state: 'Declined' },
  });
  expect(body).toMatchObject({ country: 'Unknown', state: 'Declined', hasNumber: false });
  const count = () => api.sql('select count(*)::int from identity_documents');
  const before = await count();
  for (const [told, errors] of [
    [{ kind: 'NationalId', state: 'NeverHad', number: '1' }, ['number neverHadDocument']],
    [{ kind: 'Passport', state: 'NeverHad', validUntil: '2029' }, ['validUntil neverHadDocument']],
    [{ kind: 'Passport', personId: other.personId }, ['personId unknownReference']],
    [{ kind: 'LibraryCard' }, ['kind unknownCode']],
    [{ kind: 'Unknown' }, ['kind unknownCode']],
    [{}, ['kind unknownCode']],
  ] as const) {
    const answer = await sari.post('/identity-documents', { personId, ...told });
    expect([answer.status, faults(answer.body)]).toEqual([400, errors]);
  }
  expect(await count()).toEqual(before);
  const { id } = (await sari.post('/identity-documents', { personId, ...PASSPORT })).body;
  const never = await sari.patch(`/identity-documents/${id}`, { state: 'NeverHad' }, 1);
  expect(faults(never.body)).toEqual(['number neverHadDocument', 'validUntil neverHadDocument']);
});

it('is out of reach with its person', async () => {
  const { id } = (await sari.post('/identity-documents', { personId, ...PASSPORT })).body;
  expect((await nok.get('/identity-documents')).body.meta.total).toBe(0);
  for (const answer of [
    await nok.get(`/identity-documents/${id}`),
    await nok.patch(`/identity-documents/${id}`, { state: 'Lost' }, 1),
    await nok.post(`/identity-documents/${id}/reveal`, { reason: 'visit' }),
  ])
    expect(answer.status).toBe(404);
});
