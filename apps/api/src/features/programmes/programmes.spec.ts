import { type ApiClient, makeAssistance, makeCase, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let ratna: ApiClient;
let headquarters: ApiClient;
let sari: ApiClient;

beforeAll(async () => {
  api = await startApi();
  const atHeadquarters = { ...api.offices.indonesia, programmeId: api.offices.headquartersId };
  await makeUser(api.databaseUrl, atHeadquarters, { username: 'helen', role: 'manager' });
  ratna = await api.signIn('manager');
  headquarters = await api.signIn('helen');
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

const PHILIPPINES = {
  ...{ code: 'PHL', name: 'Philippines', startedOn: '2019-02-01', timeZone: 'Asia/Manila' },
};

const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`);

describe('programmes', () => {
  it('are those one works in; at headquarters, all', async () => {
    const { indonesia, headquartersId } = api.offices;
    const mine = await ratna.get('/programmes');
    expect(mine.body.meta).toEqual({ total: 1, page: 1, perPage: 25 });
    expect(mine.body.data).toEqual([
      {
        ...{ id: indonesia.programmeId, version: 1, code: 'IDN', name: 'Indonesia' },
        ...{ country: 'IDN', startedOn: '2004-01-01', endedOn: null },
        ...{ timeZone: 'Asia/Jakarta', isHeadquarters: false, isSmallOffice: false },
      },
    ]);
    const all = await headquarters.get('/programmes?sort=-code');
    expect(all.body.data.map(({ code }: { code: string }) => code)).toEqual(['THA', 'IDN', 'HQ']);
    const only = await headquarters.get('/programmes?filter[isHeadquarters]=true');
    expect(only.body.data.map(({ id }: { id: string }) => id)).toEqual([headquartersId]);
  });

  it('are opened by headquarters, and then within its reach', async () => {
    expect((await ratna.post('/programmes', PHILIPPINES)).status).toBe(404);
    const { status, body, headers } = await headquarters.post('/programmes', PHILIPPINES);
    expect([status, headers.get('etag'), headers.get('location')]).toEqual([
      ...[201, '"1"', `/api/v1/programmes/${body.id}`],
    ]);
    const read = await headquarters.get(`/programmes/${body.id}`);
    expect(read.body).toEqual(body);
    expect(body).toMatchObject({ country: 'PHL', endedOn: null, isHeadquarters: false });
    const again = await headquarters.post('/programmes', PHILIPPINES);
    expect([again.status, again.body.code]).toEqual([409, 'alreadyThere']);
  });

  it('name their faults', async () => {
    const wrong = { code: 'XXX', name: ' ', startedOn: '2020-02-30', timeZone: 'Mars/Olympus' };
    const { status, body } = await headquarters.post('/programmes', wrong);
    expect(status).toBe(400);
    expect(faults(body).sort()).toEqual([
      ...['code unknownCode', 'name text', 'startedOn notADate', 'timeZone timeZone'],
    ]);
    const backwards = { ...PHILIPPINES, code: 'MYS', endedOn: '2018-01-01' };
    expect(faults((await headquarters.post('/programmes', backwards)).body)).toEqual([
      'endedOn endBeforeStart',
    ]);
  });

  it('are changed from the version one read, by their manager', async () => {
    const path = `/programmes/${api.offices.indonesia.programmeId}`;
    expect((await ratna.patch(path, { name: 'Indonesia CT' })).status).toBe(428);
    const changed = await ratna.patch(path, { name: 'Indonesia CT' }, 1);
    expect(changed.body).toMatchObject({ version: 2, name: 'Indonesia CT', country: 'IDN' });
    expect((await ratna.patch(path, { name: 'Late' }, 1)).status).toBe(412);
    expect((await ratna.patch(path, { name: null }, 2)).status).toBe(400);
    expect((await ratna.patch(path, { code: 'THA' }, 2)).status).toBe(400);
    expect((await ratna.patch(path, {}, 2)).status).toBe(200);
    const end = await ratna.patch(path, { endedOn: '2003-01-01' }, 2);
    expect([end.status, end.body.errors?.[0]?.code]).toEqual([400, 'endBeforeStart']);
  });
});

describe('the caseload of a programme', () => {
  let path: string;
  let numbers: string[];

  beforeAll(async () => {
    const { indonesia, thailand } = api.offices;
    path = `/programmes/${indonesia.programmeId}/caseload`;
    const make = (columns: object) => makeCase(api.databaseUrl, indonesia, { ...columns });
    const first = await make({ registered_on: '2024-03-02', stage: 'Active' });
    const second = await make({
      ...{ registered_on: '2024-04-02', stage: 'Closed', closed_on: '2024-05-02' },
    });
    const third = await make({ registered_on: '2024-05-02', stage: 'Screening' });
    await makeCase(api.databaseUrl, thailand);
    numbers = [first, second, third].map(({ caseNumber }) => caseNumber);
    const give = (columns: object) =>
      makeAssistance(api.databaseUrl, indonesia, first.id, { ...columns });
    await give({ started_on: '2024-03-10', cost_minor: 500, currency: 'IDR' });
    await give({ started_on: '2024-03-12', cost_minor: 250, currency: 'IDR' });
    await give({ started_on: '2024-03-11', cost_minor: 7, currency: 'USD' });
    await give({ started_on: '2024-09-01', status: 'planned', cost_minor: 9_999, currency: 'IDR' });
  });

  const numbersOf = (body: { data: { caseNumber: string }[] }) =>
    body.data.map(({ caseNumber }) => caseNumber);

  it('shows the manager number, lead, stage, days, dates and money', async () => {
    const { status, body } = await ratna.get(`${path}?sort=registeredOn`);
    expect([status, body.meta]).toEqual([200, { total: 3, page: 1, perPage: 25 }]);
    expect(numbersOf(body)).toEqual(numbers);
    expect(body.data[0]).toEqual({
      ...{ id: body.data[0].id, caseNumber: numbers[0], leadName: 'Sari Wulandari' },
      ...{ stage: 'Active', registeredOn: '2024-03-02', closedOn: null, nextDate: null },
      daysOpen: expect.any(Number),
      lastAssistanceOn: '2024-03-12',
      money: [
        { currency: 'IDR', spentMinor: 750 },
        { currency: 'USD', spentMinor: 7 },
      ],
    });
    expect(body.data[1]).toMatchObject({ daysOpen: 30, money: [], lastAssistanceOn: null });
  });

  it('pages, sorts and filters with an exact total', async () => {
    const page = await ratna.get(`${path}?page=2&perPage=2`);
    expect([numbersOf(page.body), page.body.meta.total]).toEqual([[numbers[0]], 3]);
    const beyond = await ratna.get(`${path}?page=9`);
    expect([beyond.body.data, beyond.body.meta.total]).toEqual([[], 3]);
    const open = await ratna.get(`${path}?filter[stage]=Active,Screening&sort=daysOpen`);
    expect([numbersOf(open.body), open.body.meta.total]).toEqual([[numbers[2], numbers[0]], 2]);
    for (const sort of ['caseNumber', 'leadName', '-stage', 'closedOn']) {
      expect((await ratna.get(`${path}?sort=${sort}`)).body.meta.total).toBe(3);
    }
    for (const query of ['sort=money', 'filter[leadId]=x', 'ids=x', 'sort=stage,caseNumber']) {
      const { status, body } = await ratna.get(`${path}?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'unknownFilter']);
    }
  });

  it('is for the managers of the programme, and of headquarters', async () => {
    expect((await headquarters.get(path)).body.meta.total).toBe(3);
    expect((await sari.get(path)).status).toBe(403);
    const elsewhere = path.replace(
      api.offices.indonesia.programmeId,
      api.offices.thailand.programmeId,
    );
    expect((await ratna.get(elsewhere)).status).toBe(404);
  });
});
