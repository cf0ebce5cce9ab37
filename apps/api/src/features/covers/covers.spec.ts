import { type ApiClient, makeCase, makeUser } from '@teduh/testing';
import { addDays, today } from '@teduh/domain';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

const day = (days: number) => addDays(today('Asia/Jakarta', new Date()), days);

let api: ApiUnderTest;
let sari: ApiClient;
let budi: ApiClient;
let wayan: ApiClient;
let wayanId: string;
let caseId: string;
const indonesia = () => api.offices.indonesia;

beforeAll(async () => {
  api = await startApi();
  const [jakarta, medan] = indonesia().teamIds;
  wayanId = await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'wayan', role: 'caseworker', teamId: medan, clearance: 'C2' },
  });
  await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'supervisor.medan', role: 'supervisor', teamId: medan },
  });
  [sari, budi, wayan] = [
    await api.signIn('caseworker'),
    await api.signIn('supervisor'),
    await api.signIn('wayan'),
  ];
  ({ id: caseId } = await makeCase(api.databaseUrl, indonesia(), { team_id: jakarta }));
});
afterAll(() => api.stop());
afterEach(() => api.sql('delete from covers'));

const cover = (wanted: Record<string, unknown> = {}) => ({
  ...{ programmeId: indonesia().programmeId, absentId: indonesia().caseworkerId },
  ...{ coveringId: wayanId, fromOn: day(0), untilOn: day(4), ...wanted },
});
const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`);

it('lets a colleague work on the cases of whoever is away, and ends by itself', async () => {
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  const made = await sari.post('/covers', cover());
  expect([made.status, made.body.coveringName, made.body.isEnded]).toEqual([201, 'wayan', false]);
  expect((await wayan.get(`/cases/${caseId}`)).body.isReadOnly).toBe(false);
  expect((await wayan.get('/cases')).body.meta.total).toBe(1);
  const logged = await wayan.post('/assistances', {
    ...{ caseId, type: 'SHELTER', status: 'given', startedOn: day(-1) },
  });
  expect(logged.status).toBe(201);
  await api.sql(`update covers set from_on = $1, until_on = $2`, [day(-3), day(-1)]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
});

it('opens no case for the person, which would outlast it', async () => {
  const { body: lead } = await sari.get(`/cases/${caseId}`);
  await sari.post('/covers', cover());
  const { personId, programmeId } = lead;
  const own = await wayan.post('/cases', { personId, programmeId });
  expect(own.status).toBe(403);
  await api.sql('delete from covers');
  expect((await wayan.get(`/persons/${personId}`)).status).toBe(404);
  expect((await sari.post('/cases', { personId, programmeId })).status).toBe(201);
});

it('begins on its first day', async () => {
  await sari.post('/covers', cover({ fromOn: day(1) }));
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
});

it('is ended by the supervisor at once, and then never again', async () => {
  const { body } = await budi.post('/covers', cover());
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
  expect((await wayan.patch(`/covers/${body.id}`, { isEnded: true }, 1)).status).toBe(403);
  const ended = await budi.patch(`/covers/${body.id}`, { isEnded: true }, 1);
  expect([ended.status, ended.body.isEnded]).toEqual([200, true]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  const again = await budi.patch(`/covers/${body.id}`, { untilOn: day(9) }, 2);
  expect([again.status, again.body.code]).toEqual([409, 'coverOver']);
});

it('gives nobody the cases of another, and no closed circle', async () => {
  // Not for somebody else unless she is of one's team; not by whoever would gain by it.
  expect(faults((await wayan.post('/covers', cover())).body)).toEqual([
    'absentId unknownReference',
  ]);
  const medan = await api.signIn('supervisor.medan');
  expect(faults((await medan.post('/covers', cover())).body)).toEqual([
    'absentId unknownReference',
  ]);
  const { managerId } = indonesia();
  const toManager = await sari.post('/covers', cover({ coveringId: managerId }));
  expect(faults(toManager.body)).toEqual(['coveringId unknownReference']);
  await sari.post('/covers', cover());
  await api.sql(`update cases set level = 'C3' where id = $1`, [caseId]);
  await api.sql(`update memberships set clearance = 'C3' where user_id = $1`, [wayanId]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  await api.sql(`update cases set level = 'C1' where id = $1`, [caseId]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
});

it('is for somebody who works there still, and says so when she does not', async () => {
  await api.sql(`update users set status = 'disabled' where id = $1`, [wayanId]);
  const gone = { absentId: wayanId, coveringId: indonesia().caseworkerId };
  const medan = await api.signIn('supervisor.medan');
  const refused = await medan.post('/covers', cover(gone));
  expect([refused.status, ...faults(refused.body)]).toEqual([400, 'absentId unknownReference']);
  await api.sql(`update users set status = 'active' where id = $1`, [wayanId]);
  expect((await medan.post('/covers', cover(gone))).status).toBe(201);
});

it('has days that can be meant', async () => {
  const asked = async (wanted: Record<string, unknown>) =>
    faults((await sari.post('/covers', cover(wanted))).body);
  expect(await asked({ untilOn: day(-1), fromOn: day(-3) })).toEqual(['untilOn inThePast']);
  expect(await asked({ untilOn: day(1), fromOn: day(2) })).toEqual(['untilOn endBeforeStart']);
  expect(await asked({ untilOn: day(60) })).toEqual(['untilOn coverTooLong']);
  const oneself = { coveringId: indonesia().caseworkerId };
  expect(await asked(oneself)).toEqual(['coveringId coversOneself']);
  const [{ count } = { count: -1 }] = await api.sql<{ count: number }>(
    'select count(*)::int as count from covers',
  );
  expect(count).toBe(0);
});
