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

const UNCLE = {
  ...{ relation: 'AuntOrUncle', name: 'Kutilang Contoh', sex: 'Masculine', birthYear: 1971 },
  ...{ livesIn: 'MYS', isDependant: false, isGuardian: true, implicated: 'Yes' },
};

it('keeps who somebody is to the person, and the name apart', async () => {
  const { status, body } = await sari.post('/relatives', { personId, ...UNCLE });
  expect(status).toBe(201);
  const { name, ...rest } = UNCLE;
  expect(body).toEqual({ id: body.id, version: 1, personId, ...rest, hasName: true });
  const listed = await sari.get(`/relatives?filter[personId]=${personId}`);
  expect(listed.body.data).toEqual([body]);
  const rows = await api.sql<{ row: string }>('select t::text as row from relatives t');
  expect(rows.map(({ row }) => row).join()).not.toContain('Kutilang');
  const path = `/relatives/${body.id}`;
  const revealed = await sari.post(`${path}/reveal`, { reason: 'visit' });
  expect([revealed.status, revealed.body]).toEqual([200, { personId, name }]);
  const events = await api.sql(
    `select decision, rule from audit_events where object_id = $1 and action = 'relatives:reveal'`,
    [body.id],
  );
  expect(events).toEqual([{ decision: 'allow', rule: 'visit' }]);

  const change = { implicated: 'Unknown', isGuardian: null, birthYear: null };
  const changed = await sari.patch(path, change, 1);
  expect(changed.body).toMatchObject({ ...change, isGuardian: false, version: 2, hasName: true });
  const without = await sari.patch(path, { name: null }, 2);
  expect(without.body).toMatchObject({ version: 3, hasName: false });
  expect((await sari.patch(path, { name: 'Kakatua' }, 2)).status).toBe(412);
});

it('takes as little as the relation, and refuses what cannot be', async () => {
  const { body } = await sari.post('/relatives', { personId, relation: 'Child' });
  expect(body).toMatchObject({
    ...{ sex: null, birthYear: null, livesIn: null, isDependant: false, isGuardian: false },
    ...{ implicated: null, hasName: false },
  });
  const other = await makeCase(api.databaseUrl, api.offices.thailand);
  const count = () => api.sql('select count(*)::int from relatives');
  const before = await count();
  for (const [told, error] of [
    [{ birthYear: 2093 }, 'birthYear inTheFuture'],
    [{ birthYear: 1850 }, 'birthYear tooLongAgo'],
    [{ birthYear: 1700 }, 'birthYear wholeNumber'],
    [{ implicated: 'Perhaps' }, 'implicated unknownCode'],
    [{ relation: 'Unknown' }, 'relation unknownCode'],
    [{ personId: other.personId }, 'personId unknownReference'],
  ] as const) {
    const answer = await sari.post('/relatives', { personId, relation: 'Child', ...told });
    const [fault] = answer.body.errors;
    expect([answer.status, `${fault.field} ${fault.code}`]).toEqual([400, error]);
  }
  expect(await count()).toEqual(before);
});

it('is out of reach with the person', async () => {
  const { id } = (await sari.post('/relatives', { personId, ...UNCLE })).body;
  expect((await nok.get('/relatives')).body.meta.total).toBe(0);
  for (const answer of [
    await nok.get(`/relatives/${id}`),
    await nok.patch(`/relatives/${id}`, { implicated: 'No' }, 1),
    await nok.post(`/relatives/${id}/reveal`, { reason: 'visit' }),
  ])
    expect(answer.status).toBe(404);
});
