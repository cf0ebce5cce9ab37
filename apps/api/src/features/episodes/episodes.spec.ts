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

const NOTHING_TOLD = {
  ...{ hasWords: true, knownAs: null, wayOfEntering: null, isIntended: false, isStub: false },
  ...{ isReTrafficking: false, methodOfRecruitment: [], recruiterRelation: [] },
  ...{ exploitationSector: [], atSea: null, flagOfVessel: null, hoursPerDay: null },
  ...{ daysPerWeek: null, payPromisedMinor: null, payPromisedCurrency: null },
  ...{ payReceived: null, payReceivedMinor: null, payReceivedCurrency: null, payPeriod: null },
  ...{ hadDebt: null, debtMinor: null, debtCurrency: null, debtGrew: null },
  ...{ ransomDemanded: null, ransomMinor: null, ransomCurrency: null, phoneTaken: null },
  legs: [],
};

const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`).sort();

it('writes down what was told, shows it on the case, and lets the figures follow', async () => {
  const { status, body } = await sari.post('/episodes', { caseId: work.id, ...TOLD });
  expect(status).toBe(201);
  expect(body).toEqual({
    ...NOTHING_TOLD,
    ...{ id: body.id, version: 1, caseId: work.id, personId: work.personId, ...TOLD },
    typeOfExploitation: ['ForcedLabour', 'SexualExploitation'],
  });
  const listed = await sari.get(`/episodes?filter[caseId]=${work.id}`);
  const { knownAs, legs, hasWords, ...line } = body;
  expect([knownAs, legs, hasWords]).toEqual([null, [], true]);
  expect(listed.body).toEqual({ data: [line], meta: { total: 1, page: 1, perPage: 25 } });
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

const BOAT = {
  ...{ partOfJourney: 'Exploitation', country: 'Declined', place: 'Kapal Contoh 7' },
  ...{ arrivedOn: '2019', leftOn: '2020-03', transport: 'BoatOrShip', borderCrossing: 'Hidden' },
};
const VILLAGE = {
  ...{ partOfJourney: 'Start', country: 'IDN', place: 'Desa Contoh', arrivedOn: null },
  ...{ leftOn: '2019', transport: null, borderCrossing: null },
};

it('keeps what was promised, paid, owed and demanded, and the journey in its order', async () => {
  const own = await makeCase(api.databaseUrl, api.offices.indonesia);
  const told = {
    ...{ knownAs: 'The long trip', startedOn: '2019', endedOn: '2020-03', atSea: 'Yes' },
    ...{ flagOfVessel: 'THA', hoursPerDay: 20, daysPerWeek: 7, payPromisedMinor: 150_000 },
    ...{ payPromisedCurrency: 'THB', payReceived: 'Nothing', payPeriod: 'Month' },
    ...{ hadDebt: 'Yes', debtMinor: 9_007_199_254_740_991, debtCurrency: 'IDR' },
    ...{ debtGrew: 'NotAsked', ransomDemanded: 'No', phoneTaken: 'Declined' },
    ...{ methodOfRecruitment: ['AtWork'], recruiterRelation: ['Family', 'Friend'] },
    legs: [VILLAGE, BOAT],
  };
  const { status, body } = await sari.post('/episodes', { caseId: own.id, ...told });
  expect([status, body]).toEqual([201, expect.objectContaining(told)]);
  const path = `/episodes/${body.id}`;
  expect((await sari.get(path)).body).toEqual(body);
  // Words and places are in no list, and not in clear where they are kept.
  const listed = await sari.get(`/episodes?filter[caseId]=${own.id}`);
  expect(Object.keys(listed.body.data[0])).not.toContain('legs');
  expect(JSON.stringify(listed.body)).not.toMatch(/Contoh|long trip/);
  const rows = await api.sql<{ row: string }>(
    'select t::text as row from legs t union all select t::text from episodes t',
  );
  expect(rows.map(({ row }) => row).join()).not.toMatch(/Contoh|long trip/);

  const untouched = await sari.patch(path, { debtGrew: 'No' }, 1);
  expect(untouched.body).toMatchObject({ knownAs: told.knownAs, legs: told.legs, version: 2 });
  const shorter = await sari.patch(path, { legs: [{ place: 'Tawau' }], knownAs: null }, 2);
  expect(shorter.body.legs).toEqual([
    { ...VILLAGE, partOfJourney: null, country: null, place: 'Tawau', leftOn: null },
  ]);
  expect(shorter.body.knownAs).toBeNull();
  // Erasing the case took its only word: the empty place is in nobody's way.
  await api.sql('update legs set place = null where episode_id = $1', [body.id]);
  expect((await sari.patch(path, { hoursPerDay: 12 }, 3)).status).toBe(200);
  expect((await sari.patch(path, { legs: [{}] }, 4)).body.errors[0].code).toBe('emptyLeg');
  expect((await sari.patch(path, { legs: [] }, 4)).status).toBe(400);
  expect((await sari.patch(path, { legs: null }, 4)).body.legs).toEqual([]);
  expect(await api.sql('select * from legs where episode_id = $1', [body.id])).toEqual([]);
});

it('derives from the other episodes that somebody was trafficked again', async () => {
  const own = await makeCase(api.databaseUrl, api.offices.indonesia);
  const tell = async (told: object) =>
    (await sari.post('/episodes', { caseId: own.id, ...told })).body;
  const later = await tell({ startedOn: '2022-05' });
  expect(later.isReTrafficking).toBe(false);
  const again = async () => (await sari.get(`/episodes/${later.id}`)).body.isReTrafficking;
  const earlier = await tell({ isStub: true, knownAs: 'The first boat' });
  expect([earlier.isReTrafficking, await again()]).toEqual([false, true]);
  const listed = await sari.get(`/episodes?filter[personId]=${own.personId}`);
  const said = listed.body.data.map((one: { isReTrafficking: boolean }) => one.isReTrafficking);
  expect(said.sort()).toEqual([false, true]);
  await sari.patch(`/episodes/${earlier.id}`, { isStub: false }, 1);
  expect(await again()).toBe(false);
  const typed = await sari.post('/episodes', { caseId: own.id, isReTrafficking: true });
  expect(faults(typed.body)).toEqual(['isReTrafficking unknownField']);
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
    [{ caseId: work.id, hadDebt: 'Yes', debtMinor: 5 }, ['debtCurrency neededForCost']],
    [{ caseId: work.id, hoursPerDay: 25 }, ['hoursPerDay wholeNumber']],
    [{ caseId: work.id, legs: [{ transport: 'Rocket' }] }, ['legs.0.transport unknownCode']],
    [{ caseId: work.id, legs: [{ arrivedOn: '2021-13' }] }, ['legs.0.arrivedOn notAPartialDate']],
    [
      { caseId: work.id, legs: [{ leftOn: '2022' }, { arrivedOn: '2021' }] },
      ['legs.1.arrivedOn beforeLegBefore'],
    ],
    [{ caseId: work.id, methodsOfControl: ['Hypnosis'] }, ['methodsOfControl unknownCode']],
  ] as const) {
    const answer = await sari.post('/episodes', body);
    expect([answer.status, faults(answer.body)]).toEqual([400, expected]);
  }
  expect(await count()).toEqual(before);
});

it('is seen with its case, also with a second case of hers, which only reads it', async () => {
  const named = { isStub: true, knownAs: 'The first boat', legs: [VILLAGE] };
  const { body } = await sari.post('/episodes', { caseId: work.id, ...named });
  expect(body).toMatchObject({ hasWords: true, ...named });
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
  const { knownAs, legs, hasWords, ...line } = body;
  expect([knownAs, legs, hasWords]).toEqual([named.knownAs, named.legs, true]);
  expect(listed.body.data).toEqual([line]);
  // What was told in words stays in the case it was told in.
  const seen = await nok.get(`/episodes/${body.id}`);
  const [leg] = named.legs;
  expect(seen.body).toEqual({
    ...{ ...line, hasWords: false, knownAs: null, legs: [{ ...leg, place: null }] },
  });
  expect((await nok.patch(`/episodes/${body.id}`, { legs: null }, 1)).status).toBe(403);
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
