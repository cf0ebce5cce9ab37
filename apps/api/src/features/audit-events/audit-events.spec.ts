import { type ApiClient, makeCase, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let hendra: ApiClient;
let sari: ApiClient;

beforeAll(async () => {
  api = await startApi();
  hendra = await api.signIn('auditor');
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

interface Event {
  id: number;
  at: string;
  userName: string | null;
  action: string;
  decision: string;
  objectId: string | null;
  rule: string | null;
}

const eventsOf = async (client: ApiClient, query = ''): Promise<Event[]> =>
  (await client.get(`/audit-events?perPage=100&${query}`)).body.data;

it('say who did what to which record, allowed or not, the newest first', async () => {
  const { id } = await makeCase(api.databaseUrl, api.offices.indonesia);
  const read = await sari.get(`/cases/${id}`);
  await (await api.signIn('manager')).get(`/cases/${id}`);
  const [refused, allowed] = await eventsOf(hendra, `filter[objectId]=${id}`);
  expect(allowed).toEqual({
    ...{ id: expect.any(Number), at: expect.any(String), userName: 'Sari Wulandari' },
    ...{ role: 'caseworker', action: 'cases:read', objectType: 'cases', objectId: id },
    ...{ decision: 'allow', rule: 'cases:read' },
    ...{ requestId: read.headers.get('x-request-id'), sourceAddress: '127.0.0.1' },
    ...{ userId: api.offices.users.caseworker, programmeCode: 'IDN' },
    ...{ recordVersion: null, rowsShown: null },
  });
  expect(refused).toMatchObject({ userName: 'Ratna Dewi', decision: 'deny', rule: 'forbidden' });
});

it('tell of a refusal also when what was asked for only looks like an id', async () => {
  const manager = await api.signIn('manager');
  expect((await manager.get(`/cases/${'-'.repeat(36)}`)).status).toBe(403);
  const [refused] = await eventsOf(hendra, 'filter[action]=cases:read&filter[decision]=deny');
  expect(refused).toMatchObject({ userName: 'Ratna Dewi', objectId: null, rule: 'forbidden' });
});

it('tell of failed sign-ins, of whom they were meant for, and of nobody who does not exist', async () => {
  const attempt = (username: string) =>
    api.visitor().post('/session', { username, password: 'wrong' });
  await attempt('supervisor');
  await attempt('nobody');
  const events = await eventsOf(hendra, 'filter[action]=session:signIn&filter[decision]=deny');
  expect(events.map(({ objectId, rule }) => [objectId, rule])).toEqual([
    [api.offices.users.supervisor, 'signInFailed'],
  ]);
});

it('can be asked for by user, deed and time', async () => {
  const { users } = api.offices;
  const mine = await eventsOf(hendra, `filter[userId]=${users.caseworker}`);
  expect(new Set(mine.map(({ userName }) => userName))).toEqual(new Set(['Sari Wulandari']));
  const later = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  expect(await eventsOf(hendra, `filter[at.gte]=${later}`)).toEqual([]);
  expect(await eventsOf(hendra, 'filter[at.lte]=2001-01-01')).toEqual([]);
  const between = `filter[at.gte]=2001-01-01&filter[at.lte]=${later}`;
  expect((await eventsOf(hendra, between)).length).toBeGreaterThan(3);
  for (const query of [
    'filter[at]=2024-01-01',
    'filter[at.gte]=yesterday',
    'filter[at.gte]=2024-02-30',
    'ids=1',
    'sort=rule',
  ]) {
    expect([query, (await hendra.get(`/audit-events?${query}`)).status]).toEqual([query, 400]);
  }
});

it('can be asked for by kind of deed, and no kind is guessed', async () => {
  const looked = await eventsOf(hendra, 'filter[deed]=looked');
  expect(looked.map(({ action }) => action)).toContain('audit-events:list');
  expect(looked.filter(({ action }) => !/:(list|search|caseload)$/.test(action))).toEqual([]);
  const both = await eventsOf(hendra, 'filter[deed]=opened,signedIn');
  const acts = new Set(both.map(({ action }) => action));
  expect([...acts].sort()).toEqual(['cases:read', 'session:signIn']);
  expect((await hendra.get('/audit-events?filter[deed]=looked,stolen')).status).toBe(400);
});

it('say how many rows a list showed, and not what they were', async () => {
  const listed = await sari.get('/cases?perPage=100');
  const requestId = listed.headers.get('x-request-id');
  const events: (Event & { requestId: string; rowsShown: number })[] = (
    await hendra.get('/audit-events?perPage=100&filter[action]=cases:list')
  ).body.data;
  const found = events.find((one) => one.requestId === requestId);
  expect([listed.body.data.length > 0, found?.rowsShown]).toEqual([true, listed.body.data.length]);
  await sari.get('/audit-events');
  const [refused] = await eventsOf(
    hendra,
    'filter[action]=audit-events:list&filter[decision]=deny',
  );
  expect(refused).toMatchObject({ userName: 'Sari Wulandari', rowsShown: null });
});

it('are the own programme’s, and none of another', async () => {
  const nok = await api.signIn('caseworker.th');
  await nok.get('/cases');
  const names = (await eventsOf(hendra)).map(({ userName }) => userName);
  expect(names).toContain('Sari Wulandari');
  expect(names).not.toContain('Nok Srisai');
  const headquarters = { ...api.offices.indonesia, programmeId: api.offices.headquartersId };
  await makeUser(api.databaseUrl, headquarters, { username: 'auditor.hq', role: 'auditor' });
  const all = await eventsOf(await api.signIn('auditor.hq'));
  expect(all.map(({ userName }) => userName)).toContain('Nok Srisai');
});

it('note a list by the digest of its filter, never by what was looked for', async () => {
  await sari.get('/cases?filter[stage]=Active');
  await sari.post('/cases/search', { q: 'VERYSPECIAL' });
  const rows = await api.sql<{ line: string }>(
    'select row_to_json(e)::text as line from audit_events e',
  );
  expect(rows.some(({ line }) => line.includes('cases:search'))).toBe(true);
  expect(rows.some(({ line }) => /VERYSPECIAL|"Active"/.test(line))).toBe(false);
  expect(api.log()).not.toContain('VERYSPECIAL');
});
