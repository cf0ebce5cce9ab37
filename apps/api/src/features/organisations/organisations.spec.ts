import { type ApiClient, asOperator } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let budi: ApiClient;
let sari: ApiClient;
const everybodys = crypto.randomUUID();

beforeAll(async () => {
  api = await startApi();
  budi = await api.signIn('supervisor');
  sari = await api.signIn('caseworker');
  await asOperator(api.databaseUrl, (client) =>
    client.query(`insert into organisations (id, name, kind) values ($1, 'Red Cross', 'NGO')`, [
      everybodys,
    ]),
  );
});
afterAll(() => api.stop());

it('are added by a supervisor, who need not say for which programme', async () => {
  const { status, body } = await budi.post('/organisations', { name: 'Rumah Aman', kind: 'NGO' });
  expect(status).toBe(201);
  expect(body).toEqual({
    ...{ id: body.id, version: 1, name: 'Rumah Aman', kind: 'NGO', country: null },
    programmeId: api.offices.indonesia.programmeId,
  });
  const changed = await budi.patch(`/organisations/${body.id}`, { country: 'IDN' }, 1);
  expect(changed.body).toMatchObject({ version: 2, country: 'IDN', name: 'Rumah Aman' });
  expect((await sari.get(`/organisations/${body.id}`)).body).toEqual(changed.body);
});

it('are seen by their programme, or by everybody', async () => {
  const { indonesia, thailand } = api.offices;
  const { body } = await sari.get('/organisations?perPage=100');
  const ids = body.data.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining([everybodys, ...indonesia.organisationIds]));
  expect(ids).not.toEqual(expect.arrayContaining([thailand.organisationIds[0]]));
  const legal = await sari.get('/organisations?filter[kind]=LegalService');
  expect(legal.body.meta.total).toBe(1);
});

it('that belong to everybody are changed by nobody here: seen, but not theirs', async () => {
  const { status, body } = await budi.patch(`/organisations/${everybodys}`, { name: 'Ours' }, 1);
  expect([status, body.code]).toEqual([403, 'forbidden']);
  expect((await budi.patch(`/organisations/${everybodys}`, { name: 'Ours' }, 7)).status).toBe(412);
});

it('are no partners of a programme one does not supervise', async () => {
  const { programmeId } = api.offices.thailand;
  const { status, body } = await budi.post('/organisations', {
    ...{ name: 'Baan', kind: 'NGO', programmeId },
  });
  expect([status, body.errors]).toMatchObject([
    ...[400, [{ field: 'programmeId', code: 'unknownReference' }]],
  ]);
});
