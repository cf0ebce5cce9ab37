import { type ApiClient, makeAssistance, makeCase, makeUser } from '@teduh/testing';
import { addDays, today } from '@teduh/domain';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

const day = (days: number) => addDays(today('Asia/Jakarta', new Date()), days);

let api: ApiUnderTest;
let sari: ApiClient;
let wayan: ApiClient;
let wayanId: string;
let caseId: string;
let personId: string;
let assistanceId: string;
const indonesia = () => api.offices.indonesia;

beforeAll(async () => {
  api = await startApi();
  wayanId = await makeUser(api.databaseUrl, indonesia(), {
    ...{ username: 'wayan', role: 'caseworker', teamId: indonesia().teamIds[1], clearance: 'C3' },
  });
  [sari, wayan] = [await api.signIn('caseworker'), await api.signIn('wayan')];
  ({ id: caseId, personId } = await makeCase(api.databaseUrl, indonesia()));
  assistanceId = await makeAssistance(api.databaseUrl, indonesia(), caseId);
});
afterAll(() => api.stop());
afterEach(() => api.sql('delete from case_grants'));

const grant = (wanted: Record<string, unknown> = {}) => ({
  ...{ caseId, userId: wayanId, untilOn: day(7), reason: 'advice', ...wanted },
});

it('opens a case to a colleague: to read all of it, and to change none of it', async () => {
  const made = await sari.post('/case-grants', grant());
  expect([made.status, made.body.userName]).toEqual([201, 'wayan']);
  expect((await wayan.get(`/cases/${caseId}`)).body.isReadOnly).toBe(true);
  expect((await wayan.get(`/persons/${personId}`)).status).toBe(200);
  expect((await wayan.get(`/assistances/${assistanceId}`)).status).toBe(200);
  const refused = [
    await wayan.patch(`/cases/${caseId}`, { placeOfFirstContact: 'Unknown' }, 1),
    await wayan.patch(`/persons/${personId}`, { citizenship: 'KHM' }, 1),
    await wayan.patch(`/assistances/${assistanceId}`, { country: 'KHM' }, 1),
    await wayan.post('/episodes', { caseId }),
    await wayan.post('/cases', { personId, programmeId: indonesia().programmeId }),
    await wayan.post('/case-grants', grant({ userId: wayanId })),
    await wayan.post('/assistances', {
      ...{ caseId, type: 'SHELTER', status: 'given', startedOn: day(-1) },
    }),
  ];
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
});

it('is over after its last day, or when it is ended', async () => {
  const { body } = await sari.post('/case-grants', grant());
  await api.sql('update case_grants set until_on = $1', [day(-1)]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  await api.sql('update case_grants set until_on = $1', [day(0)]);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
  expect((await sari.patch(`/case-grants/${body.id}`, { isEnded: true }, 1)).status).toBe(200);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
});

it('is given to those who work on cases in the programme, and not for ever', async () => {
  const faults = async (wanted: Record<string, unknown>) => {
    const { body } = await sari.post('/case-grants', grant(wanted));
    return body.errors.map(({ field, code }: Record<string, string>) => `${field} ${code}`);
  };
  const { managerId } = indonesia();
  expect(await faults({ userId: managerId })).toEqual(['userId unknownReference']);
  const foreign = api.offices.thailand.caseworkerId;
  expect(await faults({ userId: foreign })).toEqual(['userId unknownReference']);
  expect(await faults({ untilOn: day(-1) })).toEqual(['untilOn inThePast']);
  expect(await faults({ untilOn: day(91) })).toEqual(['untilOn grantTooLong']);
});

it('names somebody on a closed circle that her supervisor does not see', async () => {
  await api.sql(`update memberships set clearance = 'C3' where user_id = any($1)`, [
    [indonesia().caseworkerId, indonesia().supervisorId],
  ]);
  const budi = await api.signIn('supervisor');
  expect((await budi.get(`/cases/${caseId}`)).status).toBe(200);
  const drawn = await sari.patch(`/cases/${caseId}`, { level: 'C3' }, 1);
  expect([drawn.status, drawn.body.level]).toEqual([200, 'C3']);
  expect((await budi.get(`/cases/${caseId}`)).status).toBe(404);
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(404);
  await sari.post('/case-grants', grant());
  expect((await wayan.get(`/cases/${caseId}`)).status).toBe(200);
  await sari.patch(`/cases/${caseId}`, { level: 'C1' }, 2);
  expect((await budi.get(`/cases/${caseId}`)).status).toBe(200);
});
