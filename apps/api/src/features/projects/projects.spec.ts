import type { ApiClient } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let ratna: ApiClient;
let sari: ApiClient;

beforeAll(async () => {
  api = await startApi();
  ratna = await api.signIn('manager');
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

const shelter = () => ({
  ...{ programmeId: api.offices.indonesia.programmeId, code: 'IDN-S', name: 'Shelter' },
  ...{ startsOn: '2024-01-01', currency: 'IDR' },
});

it('are added and changed by the manager and read by the whole programme', async () => {
  const { status, body } = await ratna.post('/projects', shelter());
  expect([status, body]).toEqual([201, { id: body.id, version: 1, ...shelter(), endsOn: null }]);
  const changed = await ratna.patch(`/projects/${body.id}`, { endsOn: '2024-12-31' }, 1);
  expect(changed.body).toMatchObject({ version: 2, endsOn: '2024-12-31', code: 'IDN-S' });
  expect((await sari.get(`/projects/${body.id}`)).body).toEqual(changed.body);
  const cleared = await ratna.patch(`/projects/${body.id}`, { endsOn: null }, 2);
  expect(cleared.body).toMatchObject({ version: 3, endsOn: null });
});

it('have a code of their own within the programme', async () => {
  const twin = await ratna.post('/projects', { ...shelter(), code: 'IDN-P1' });
  expect([twin.status, twin.body.code]).toEqual([409, 'alreadyThere']);
});

it('belong to a programme one manages, begin before they end, in a currency that exists', async () => {
  const { thailand } = api.offices;
  for (const [field, value, code] of [
    ...[['programmeId', thailand.programmeId, 'unknownReference'] as const],
    ...[['programmeId', crypto.randomUUID(), 'unknownReference'] as const],
    ...[['endsOn', '2023-01-01', 'endBeforeStart'] as const],
    ...[['currency', 'XYZ', 'currency'] as const, ['code', 'x'.repeat(31), 'text'] as const],
  ]) {
    const { status, body } = await ratna.post('/projects', { ...shelter(), [field]: value });
    expect([status, body.errors?.[0]]).toMatchObject([400, { field, code }]);
  }
});

it('are listed by programme, in the order of their codes', async () => {
  const { indonesia, thailand } = api.offices;
  const { body } = await sari.get(`/projects?filter[programmeId]=${indonesia.programmeId}`);
  const codes = body.data.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(['IDN-P1', 'IDN-P2', 'IDN-S']);
  const foreign = await sari.get(`/projects?filter[programmeId]=${thailand.programmeId}`);
  expect(foreign.body.meta.total).toBe(0);
  const many = [...indonesia.projectIds, ...thailand.projectIds, 'x'];
  expect((await sari.get(`/projects?ids=${many.join(',')}`)).body.meta.total).toBe(2);
});
