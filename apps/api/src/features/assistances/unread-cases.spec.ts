import { type ApiClient, makeCase, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let wayan: ApiClient;
let made: { id: string; caseNumber: string };
const indonesia = () => api.offices.indonesia;

beforeAll(async () => {
  api = await startApi();
  await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'wayan', role: 'caseworker', teamId: indonesia().teamIds[1] },
  });
  wayan = await api.signIn('wayan');
  made = await makeCase(api.databaseUrl, indonesia(), { level: 'C2' });
});
afterAll(() => api.stop());

const line = (wanted: Record<string, unknown> = {}) => ({
  ...{ caseNumber: made.caseNumber, initials: 'DA', type: 'SHELTER', status: 'given' },
  ...{ startedOn: '2024-05-01', ...wanted },
});
const log = (wanted?: Record<string, unknown>) =>
  wayan.post('/assistances/without-reading', line(wanted));
const lines = () =>
  api.sql<{ type: string; username: string }>(
    `select a.type, u.username from assistances a join users u on u.id = a.recorded_by where a.case_id = $1`,
    [made.id],
  );

it('writes a line on a case its writer does not see, and tells nothing of it', async () => {
  const answer = await log({ caseNumber: made.caseNumber.toLowerCase(), initials: ' da ' });
  expect([answer.status, answer.body]).toEqual([200, { isLogged: true }]);
  expect(await lines()).toEqual([{ type: 'SHELTER', username: 'wayan' }]);
  expect((await wayan.get(`/cases/${made.id}`)).status).toBe(404);
  const found = await wayan.get(`/assistances?filter[caseId]=${made.id}`);
  expect(found.body.meta.total).toBe(0);
  const [event] = await api.sql(
    `select decision, object_id, programme_id from audit_events where action = 'assistances:logUnread'`,
  );
  expect(event).toEqual({
    ...{ decision: 'allow', object_id: made.id, programme_id: indonesia().programmeId },
  });
});

it('reaches the figures like any other line', async () => {
  const facts = await api.sql(
    'select assisted from case_year_facts where case_id = $1 and year = 2024',
    [made.id],
  );
  expect(facts).toEqual([{ assisted: true }]);
});

it('checks the line as on any case, without telling of the case', async () => {
  const { status, body } = await log({ endedOn: '2024-04-01' });
  expect([status, body.errors[0].code]).toEqual([400, 'endBeforeStart']);
  const before = (await lines()).length;
  const withWrongPair = await log({ endedOn: '2024-04-01', initials: 'DB' });
  expect([withWrongPair.status, withWrongPair.body.errors]).toEqual([400, body.errors]);
  expect((await lines()).length).toBe(before);
  const early = await log({ startedOn: '2001-01-01' });
  expect(early.status).toBe(200);
});

it('answers a wrong pair, a closed case, a closed circle and an unknown number alike, ten times an hour', async () => {
  const before = (await lines()).length;
  const foreign = await makeCase(api.databaseUrl, api.offices.thailand);
  const circle = await makeCase(api.databaseUrl, indonesia(), { level: 'C3' });
  const closed = await makeCase(api.databaseUrl, indonesia(), {
    ...{ stage: 'Closed', closed_on: '2024-06-01', closure_reason: 'Completed' },
  });
  const answers = [
    await log({ initials: 'DB' }),
    await log({ caseNumber: 'IDN-ZZZZ-9' }),
    ...(await Promise.all([foreign, circle, closed].map(({ caseNumber }) => log({ caseNumber })))),
  ];
  const told = new Set(
    answers.map(({ status, body: { requestId: _, ...rest } }) => JSON.stringify([status, rest])),
  );
  expect([...told].map((text) => JSON.parse(text)[0])).toEqual([404]);
  // Many at once are no more than as many one after the other.
  const atOnce = await Promise.all(Array.from({ length: 20 }, () => log({ initials: 'XX' })));
  const looked = atOnce.filter(({ status }) => status === 404).length;
  expect(answers.length + looked).toBeLessThanOrEqual(10);
  for (let tries = answers.length + looked; tries < 10; tries += 1) await log({ initials: 'XX' });
  const stopped = await log();
  expect([stopped.status, stopped.body.code]).toEqual([429, 'tooManyPairs']);
  const [event] = await api.sql(
    'select action, decision, rule from audit_events order by id desc limit 1',
  );
  expect(event).toEqual({
    ...{ action: 'assistances:logUnread', decision: 'deny', rule: 'tooManyPairs' },
  });
  expect((await lines()).length).toBe(before);
  // Others go on.
  const sari = await api.signIn('caseworker');
  expect((await sari.post('/assistances/without-reading', line())).status).toBe(200);
});
