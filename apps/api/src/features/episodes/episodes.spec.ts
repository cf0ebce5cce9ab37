import { type ApiClient, makeCase } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let nok: ApiClient;
let work: { id: string; personId: string };

beforeAll(async () => {
  api = await startApi();
  sari = await api.signIn('caseworker');
  nok = await api.signIn('caseworker.th');
  work = await makeCase(api.databaseUrl, api.offices.indonesia);
});
afterAll(() => api.stop());

const TOLD = {
  ...{ countryOfExploitation: 'MYS', startedOn: '2022', endedOn: '2023-11', isCrossBorder: true },
  typeOfExploitation: ['SexualExploitation', 'ForcedLabour'],
  methodsOfControl: ['Declined'],
  acts: ['Recruitment', 'Transportation'],
  means: ['NotAsked'],
};

const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`).sort();

it('writes down what was told, shows it on the case, and lets the figures follow', async () => {
  const { status, body } = await sari.post('/episodes', { caseId: work.id, ...TOLD });
  expect(status).toBe(201);
  expect(body).toEqual({
    ...{ id: body.id, version: 1, caseId: work.id, personId: work.personId, wayOfEntering: null },
    ...{ isIntended: false, isStub: false, exploitationSector: [], ...TOLD },
    typeOfExploitation: ['ForcedLabour', 'SexualExploitation'],
  });
  const listed = await sari.get(`/episodes?filter[caseId]=${work.id}`);
  expect(listed.body).toEqual({ data: [body], meta: { total: 1, page: 1, perPage: 25 } });
  expect((await sari.get(`/cases/${work.id}`)).body).toMatchObject({
    countryOfExploitation: 'MYS',
    typeOfExploitation: ['ForcedLabour', 'SexualExploitation'],
  });
  expect(await groups()).toEqual(['both']);

  const change = { typeOfExploitation: ['ForcedLabour'], endedOn: null };
  const changed = await sari.patch(`/episodes/${body.id}`, change, 1);
  expect(changed.body).toMatchObject({ ...change, version: 2, methodsOfControl: ['Declined'] });
  expect(await groups()).toEqual(['forcedLabour']);
});

it('refuses what contradicts itself and what is out of reach, and writes nothing', async () => {
  const theirs = await makeCase(api.databaseUrl, api.offices.thailand);
  const count = () => api.sql('select count(*)::int from episodes natural full join episode_codes');
  const before = await count();
  for (const [body, expected] of [
    [{ caseId: theirs.id }, ['caseId unknownReference']],
    [{ caseId: work.id, personId: theirs.personId }, ['personId unknownReference']],
    [{ caseId: work.id, startedOn: '2023-02', endedOn: '2022' }, ['endedOn endBeforeStart']],
    [{ caseId: work.id, startedOn: '2093' }, ['startedOn inTheFuture']],
    [
      { caseId: work.id, typeOfExploitation: ['ForcedLabour', 'Unknown'] },
      ['typeOfExploitation answerBesideCodes'],
    ],
    [{ caseId: work.id, means: ['Fraud', 'Unknown'] }, ['means answerBesideCodes']],
    [{ caseId: work.id, acts: ['Fraud'] }, ['acts unknownCode']],
    [{ caseId: work.id, methodsOfControl: ['Hypnosis'] }, ['methodsOfControl unknownCode']],
  ] as const) {
    const answer = await sari.post('/episodes', body);
    expect([answer.status, faults(answer.body)]).toEqual([400, expected]);
  }
  expect(await count()).toEqual(before);
});

it('is seen with its case, also with a second case of hers, which only reads it', async () => {
  const { body } = await sari.post('/episodes', { caseId: work.id, isStub: true });
  expect((await nok.get(`/episodes/${body.id}`)).status).toBe(404);
  expect((await nok.get('/episodes')).body.meta.total).toBe(0);
  const second = await makeCase(api.databaseUrl, api.offices.thailand, {
    person_id: work.personId,
  });
  await api.sql('insert into case_episodes (case_id, episode_id) values ($1, $2)', [
    second.id,
    body.id,
  ]);
  const listed = await nok.get(`/episodes?filter[caseId]=${second.id}`);
  expect(listed.body.data).toEqual([body]);
  expect((await nok.patch(`/episodes/${body.id}`, { isStub: false }, 1)).status).toBe(403);
  expect((await sari.get(`/episodes/${body.id}`)).body.isStub).toBe(true);
  expect((await (await api.signIn('manager')).get('/episodes')).status).toBe(403);
});

const groups = async () =>
  (
    await api.sql<{ group: string }>(
      'select distinct exploitation_group as "group" from case_year_facts where case_id = $1',
      [work.id],
    )
  ).map(({ group }) => group);
