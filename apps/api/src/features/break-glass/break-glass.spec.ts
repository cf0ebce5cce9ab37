import { type ApiClient, asOperator, makeCase, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let wayan: ApiClient;
let budi: ApiClient;
let medan: ApiClient;
let auditor: ApiClient;
let wayanId: string;
let caseId: string;
let personId: string;
let caseNumber: string;
const indonesia = () => api.offices.indonesia;

beforeAll(async () => {
  api = await startApi();
  const [jakarta, inMedan] = indonesia().teamIds;
  wayanId = await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'wayan', role: 'caseworker', teamId: inMedan, clearance: 'C3' },
  });
  await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'supervisor.medan', role: 'supervisor', teamId: inMedan, clearance: 'C2' },
  });
  [sari, wayan, budi, medan, auditor] = [
    await api.signIn('caseworker'),
    await api.signIn('wayan'),
    await api.signIn('supervisor'),
    await api.signIn('supervisor.medan'),
    await api.signIn('auditor'),
  ];
  ({
    id: caseId,
    personId,
    caseNumber,
  } = await makeCase(api.databaseUrl, indonesia(), { team_id: jakarta }));
});
afterAll(() => api.stop());
afterEach(async () => {
  await api.sql('delete from break_glass');
  await api.sql(`update cases set level = 'C1' where id = $1`, [caseId]);
});

const opening = (more: object = {}) => ({
  ...{ programmeId: indonesia().programmeId, caseNumber, reason: 'dangerToLife', ...more },
});
const told = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const withoutId = (body: object) => ({ ...body, requestId: undefined });

it('opens one case for an hour to read and to work on, and then no more', async () => {
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  const { status, body } = await wayan.post(
    '/break-glass',
    opening({ caseNumber: ` ${caseNumber.toLowerCase()}` }),
  );
  expect([status, body.state, body.caseId, body.reason]).toEqual([
    201,
    'open',
    caseId,
    'dangerToLife',
  ]);
  const minutes = (Date.parse(body.openedUntil) - Date.now()) / 60_000;
  expect([minutes > 59, minutes <= 60]).toEqual([true, true]);
  const shown = await wayan.get(`/cases/${caseId}`);
  expect([shown.body.isReadOnly, Date.parse(shown.body.openedByBreakGlassUntil)]).toEqual([
    false,
    Date.parse(body.openedUntil),
  ]);
  expect((await wayan.get('/cases')).body.meta.total).toBe(1);
  const line = { caseId, type: 'SHELTER', status: 'given', startedOn: '2024-04-01' };
  expect((await wayan.post('/assistances', line)).status).toBe(201);
  expect((await sari.get(`/cases/${caseId}`)).body.openedByBreakGlassUntil).toBeNull();
  await api.sql(`update break_glass set opened_until = now() - interval '1 second'`);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  expect((await wayan.get('/cases')).body.meta.total).toBe(0);
});

it('answers a wrong number, another office and a level above one’s clearance like an unknown one', async () => {
  const other = await makeCase(api.databaseUrl, api.offices.thailand);
  const unknown = await wayan.post('/break-glass', opening({ caseNumber: 'IDN-2222-2' }));
  expect(told(unknown)).toEqual([404, 'unknownCaseNumber']);
  const foreign = await wayan.post('/break-glass', opening({ caseNumber: other.caseNumber }));
  expect(withoutId(foreign.body)).toEqual(withoutId(unknown.body));
  const elsewhere = { programmeId: api.offices.thailand.programmeId, caseNumber: other.caseNumber };
  expect(withoutId((await wayan.post('/break-glass', opening(elsewhere))).body)).toEqual(
    withoutId(unknown.body),
  );
  await api.sql(`update cases set level = 'C3' where id = $1`, [caseId]);
  const above = await medan.post('/break-glass', opening());
  expect(withoutId(above.body)).toEqual(withoutId(unknown.body));
});

it('is for those who do not work on the case, once at a time, and for a reason', async () => {
  expect(told(await sari.post('/break-glass', opening()))).toEqual([409, 'caseIsYours']);
  expect((await wayan.post('/break-glass', opening({ reason: 'illness' }))).status).toBe(400);
  expect((await wayan.post('/break-glass', opening())).status).toBe(201);
  expect(told(await wayan.post('/break-glass', opening()))).toEqual([409, 'breakGlassAlready']);
  await api.sql(`update sessions set stepped_up_at = null where user_id = $1`, [wayanId]);
  expect(told(await wayan.post('/break-glass', opening()))).toEqual([403, 'stepUpNeeded']);
  await api.sql(`update sessions set stepped_up_at = now() where user_id = $1`, [wayanId]);
});

it('leaves nothing behind that outlasts the hour', async () => {
  await wayan.post('/break-glass', opening());
  const { programmeId } = indonesia();
  expect((await wayan.post('/cases', { programmeId, personId })).status).toBe(403);
  const { body } = await wayan.get(`/cases/${caseId}`);
  const joined = await wayan.patch(`/cases/${caseId}`, { deputyId: wayanId }, body.version);
  expect(joined.status).toBe(400);
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const grant = { caseId, userId: wayanId, untilOn: until, reason: 'advice' };
  expect((await wayan.post('/case-grants', grant)).status).toBe(403);
  // A supervisor, who moves cases within her own teams, moves none here.
  await medan.post('/break-glass', opening());
  const moved = await medan.patch(
    `/cases/${caseId}`,
    { teamId: indonesia().teamIds[1] },
    body.version,
  );
  expect(moved.status).toBe(400);
});

it('is told to the auditor, the team’s supervisor and the lead at once, and to nobody else', async () => {
  const { body } = await wayan.post('/break-glass', opening());
  for (const [client, shown] of [
    [auditor, null],
    [budi, caseId],
    [sari, caseId],
  ] as const) {
    const { data } = (await client.get('/break-glass?filter[unread]=true')).body;
    expect(
      data.map((one: typeof body) => [one.id, one.isUnread, one.caseId, one.openedByName]),
    ).toEqual([[body.id, true, shown, 'wayan']]);
    const seen = await client.post(`/break-glass/${body.id}/seen`, {});
    expect([seen.status, seen.body.isUnread]).toEqual([200, false]);
  }
  expect((await medan.get('/break-glass')).body.meta.total).toBe(0);
  expect((await medan.post(`/break-glass/${body.id}/seen`, {})).status).toBe(404);
  expect((await wayan.get('/break-glass')).body.data[0].isUnread).toBe(false);
  const admin = await api.signIn('admin');
  expect((await admin.get('/break-glass')).status).toBe(403);
});

describe('the review', () => {
  it('is another person’s, once, within three days', async () => {
    const { body } = await wayan.post('/break-glass', opening());
    const verdict = { verdict: 'notJustified' };
    expect((await wayan.patch(`/break-glass/${body.id}`, verdict, 1)).status).toBe(403);
    expect((await medan.patch(`/break-glass/${body.id}`, verdict, 1)).status).toBe(404);
    await api.sql(`update break_glass set created_at = now() - interval '73 hours'`);
    expect((await auditor.get('/break-glass')).body.data[0].isOverdue).toBe(true);
    const done = await budi.patch(`/break-glass/${body.id}`, verdict, 1);
    expect([done.status, done.body.verdict, done.body.isOverdue]).toEqual([
      200,
      'notJustified',
      false,
    ]);
    const again = await auditor.patch(`/break-glass/${body.id}`, verdict, 2);
    expect(told(again)).toEqual([409, 'openingReviewed']);
  });

  it('is not of one’s own opening, nor with another account', async () => {
    const { id, caseNumber: number } = await makeCase(api.databaseUrl, indonesia(), {
      ...{ team_id: indonesia().teamIds[1], lead_id: wayanId },
    });
    const { body } = await budi.post('/break-glass', opening({ caseNumber: number }));
    expect((await budi.get(`/cases/${id}`)).status).toBe(200);
    expect((await budi.patch(`/break-glass/${body.id}`, { verdict: 'justified' }, 1)).status).toBe(
      404,
    );
    const { supervisorId } = indonesia();
    await asOperator(api.databaseUrl, (client) =>
      client.query(`update users set second_account_of = $1 where username = 'supervisor.medan'`, [
        supervisorId,
      ]),
    );
    const twin = await medan.patch(`/break-glass/${body.id}`, { verdict: 'justified' }, 1);
    expect(told(twin)).toEqual([409, 'ownOpening']);
    await api.sql(`update users set second_account_of = null where username = 'supervisor.medan'`);
  });

  it('that three of wait for shuts the way until one is done', async () => {
    const numbers = [];
    for (let at = 0; at < 4; at++)
      numbers.push((await makeCase(api.databaseUrl, indonesia())).caseNumber);
    const ids: string[] = [];
    for (const number of numbers.slice(0, 3))
      ids.push((await wayan.post('/break-glass', opening({ caseNumber: number }))).body.id);
    const fourth = opening({ caseNumber: numbers[3] });
    expect(told(await medan.post('/break-glass', fourth))).toEqual([409, 'breakGlassLocked']);
    // Also a wrong number: the lock tells nothing.
    const wrong = await medan.post('/break-glass', opening({ caseNumber: 'IDN-2222-2' }));
    expect(told(wrong)).toEqual([409, 'breakGlassLocked']);
    await auditor.patch(`/break-glass/${ids[0]}`, { verdict: 'justified' }, 1);
    expect((await medan.post('/break-glass', fourth)).status).toBe(201);
  });
});

describe('a closed circle', () => {
  const confirmation = () => ({ programmeId: indonesia().programmeId, caseNumber });
  beforeEach(() => api.sql(`update cases set level = 'C3' where id = $1`, [caseId]));

  it('opens when a second person confirms the number', async () => {
    const asked = await wayan.post('/break-glass', opening());
    expect([asked.status, asked.body.state, asked.body.caseId]).toEqual([201, 'waiting', null]);
    expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
    expect(told(await wayan.post('/break-glass/confirm', confirmation()))).toEqual([
      404,
      'unknownCaseNumber',
    ]);
    const yes = await medan.post('/break-glass/confirm', confirmation());
    expect([yes.status, yes.body.state, yes.body.confirmedByName, yes.body.caseId]).toEqual([
      ...[200, 'open', 'supervisor.medan', null],
    ]);
    expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
    expect((await medan.get(`/cases/${caseId}`)).status).toBe(404);
    // Told to the auditor and the circle; a supervisor knows no closed circle.
    expect((await budi.get('/break-glass')).body.meta.total).toBe(0);
    expect((await auditor.get('/break-glass')).body.meta.total).toBe(1);
    const own = await medan.patch(`/break-glass/${asked.body.id}`, { verdict: 'justified' }, 2);
    expect(own.status).toBe(404);
  });

  it('is confirmed within the hour or not at all, and not by the same person’s other account', async () => {
    await wayan.post('/break-glass', opening());
    await api.sql(`update users set second_account_of = $1 where username = 'supervisor.medan'`, [
      wayanId,
    ]);
    expect((await medan.post('/break-glass/confirm', confirmation())).status).toBe(404);
    await api.sql(`update users set second_account_of = null where username = 'supervisor.medan'`);
    await api.sql(`update break_glass set created_at = now() - interval '61 minutes'`);
    expect((await medan.post('/break-glass/confirm', confirmation())).status).toBe(404);
    expect((await auditor.get('/break-glass')).body.data[0].state).toBe('lapsed');
  });

  it('drawn after the opening shuts it', async () => {
    await api.sql(`update cases set level = 'C1' where id = $1`, [caseId]);
    await wayan.post('/break-glass', opening());
    expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
    await api.sql(`update cases set level = 'C3' where id = $1`, [caseId]);
    expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  });
});

it('stops those who try numbers', async () => {
  const tryOne = () => medan.post('/break-glass', opening({ caseNumber: 'IDN-2222-2' }));
  // Many at once are no more than as many one after the other.
  const atOnce = await Promise.all(Array.from({ length: 20 }, tryOne));
  expect(atOnce.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(10);
  for (let at = 0; at < 10; at++) await tryOne();
  expect(told(await medan.post('/break-glass', opening()))).toEqual([429, 'tooManyPairs']);
});
