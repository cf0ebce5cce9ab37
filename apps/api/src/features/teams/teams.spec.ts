import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('are those of the viewer’s programmes', async () => {
  const { indonesia, thailand } = api.offices;
  const sari = await api.signIn('caseworker');
  const { body } = await sari.get('/teams');
  expect(body.data).toEqual([
    { id: indonesia.teamIds[0], programmeId: indonesia.programmeId, name: 'Jakarta' },
    { id: indonesia.teamIds[1], programmeId: indonesia.programmeId, name: 'Medan' },
  ]);
  const foreign = await sari.get(`/teams?filter[programmeId]=${thailand.programmeId}`);
  expect(foreign.body.meta.total).toBe(0);
});
