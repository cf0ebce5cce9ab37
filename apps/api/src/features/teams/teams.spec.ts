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

describe('a new team', () => {
  const ambon = () => ({ programmeId: api.offices.indonesia.programmeId, name: 'Ambon' });

  it('is opened by an administrator of the programme, once', async () => {
    const putu = await api.signIn('admin');
    const { status, body } = await putu.post('/teams', ambon());
    expect([status, body]).toEqual([201, { id: expect.any(String), ...ambon() }]);
    const { body: teams } = await putu.get('/teams');
    expect(teams.data.map(({ name }: { name: string }) => name)).toContain('Ambon');
    const again = await putu.post('/teams', ambon());
    expect([again.status, again.body.code]).toEqual([409, 'alreadyThere']);
  });

  it('belongs to a country programme within reach, and is not for others to open', async () => {
    const putu = await api.signIn('admin');
    for (const programmeId of [api.offices.thailand.programmeId, api.offices.headquartersId]) {
      const { status, body } = await putu.post('/teams', { ...ambon(), programmeId });
      expect([status, body.errors]).toEqual([
        400,
        [{ field: 'programmeId', code: 'unknownReference' }],
      ]);
    }
    const budi = await api.signIn('supervisor');
    expect((await budi.post('/teams', ambon())).status).toBe(403);
  });
});
