import {
  type ApiClient,
  createDatabase,
  type Offices,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';

/**
 * Whether somebody is a victim of trafficking is decided by people, step by step, and the year's chart follows their
 * decision: the caseworker proposes, the supervisor confirms, the police may see it otherwise, and a slip is struck
 * through.
 */
describe('Deciding whether somebody is a victim of trafficking', () => {
  const YEAR = 2025;
  let database: TestDatabase;
  let server: TestServer;
  let offices: Offices;
  let sari: ApiClient;
  let budi: ApiClient;
  let ratna: ApiClient;

  beforeAll(async () => {
    database = await createDatabase();
    offices = await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    [sari, budi, ratna] = (await Promise.all(
      ['caseworker', 'supervisor', 'manager'].map((name) => signIn(server, name)),
    )) as [ApiClient, ApiClient, ApiClient];
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  /** The manager's chart: victims assisted in the year, and the possible victims beside them. */
  async function chart(): Promise<{ victims: number; possible: number }> {
    const { programmeId } = offices.indonesia;
    const { status, body } = await ratna.get(
      `/reports/persons-assisted?from=${YEAR}&to=${YEAR}&programme=${programmeId}`,
    );
    expect(status).toBe(200);
    const [beside] = body.besides;
    return { victims: body.total, possible: beside.possibleVictims };
  }

  /** A woman who told what happened to her, in a case of Sari's. */
  async function tellsHerStory(born = '1999'): Promise<string> {
    const { programmeId } = offices.indonesia;
    const person = await sari.post('/persons', {
      ...{ programmeId, fullName: 'Melati Contoh', sex: 'Feminine', birthDate: born },
    });
    const opened = await sari.post('/cases', {
      ...{ programmeId, personId: person.body.id },
      ...{ firstContactOn: '2025-02-01', registeredOn: '2025-02-01' },
    });
    const told = await sari.post('/episodes', {
      ...{ caseId: opened.body.id, startedOn: '2023', countryOfExploitation: 'MYS' },
      ...{ acts: ['Recruitment', 'Transportation'], means: ['Deception'] },
      typeOfExploitation: ['ForcedLabour'],
    });
    expect([person.status, opened.status, told.status]).toEqual([201, 201, 201]);
    return opened.body.id;
  }

  const log = (caseId: string, status: string, type = 'SHELTER') =>
    sari.post('/assistances', { caseId, type, status, startedOn: '2025-03-04' });

  const decide = (by: ApiClient, caseId: string, change: object = {}) =>
    by.post('/determinations', {
      ...{ caseId, traffickingStatus: 'ActualVictimOfTrafficking', decidedOn: '2025-03-01' },
      ...{ decidingBody: 'OwnProgramme', act: 'yes', means: 'yes', purpose: 'yes', ...change },
    });

  const answer = (by: ApiClient, one: { id: string; version: number }, verb: string, body = {}) =>
    by.post(`/determinations/${one.id}/${verb}`, body, { 'If-Match': `"${one.version}"` });

  const statusOf = async (caseId: string) =>
    (await sari.get(`/cases/${caseId}`)).body.traffickingStatus;

  it('a proposal that the supervisor confirms brings one more into the chart, and nothing before that does', async () => {
    const before = await chart();
    const caseId = await tellsHerStory();
    await log(caseId, 'given');
    expect(await chart()).toEqual(before);

    const { body: basis } = await sari.get(`/determinations/basis?caseId=${caseId}`);
    expect(basis).toMatchObject({
      ...{ age: 'adult', act: ['Recruitment', 'Transportation'], means: ['Deception'] },
      ...{ purpose: ['ForcedLabour'], decides: false },
    });
    const proposal = await decide(sari, caseId, { meansReason: 'She was promised a shop.' });
    expect([proposal.status, proposal.body.state]).toEqual([201, 'proposed']);
    expect(await statusOf(caseId)).toBeNull();
    expect(await chart()).toEqual(before);

    const confirmed = await answer(budi, proposal.body, 'confirm');
    expect([confirmed.status, confirmed.body.settledByName]).toEqual([200, 'Budi Hartono']);
    expect(await statusOf(caseId)).toBe('ActualVictimOfTrafficking');
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
  });

  it('a proposal that goes back changes nothing, and the next one tells what was missing', async () => {
    const before = await chart();
    const caseId = await tellsHerStory();
    await log(caseId, 'given');
    const first = await decide(sari, caseId);
    const back = await answer(budi, first.body, 'send-back', { reason: 'Who took her papers?' });
    expect(back.body).toMatchObject({
      state: 'sentBack',
      sentBackReason: 'Who took her papers?',
    });
    expect(await chart()).toEqual(before);
    const second = await decide(sari, caseId, { reason: 'The agent did.' });
    await answer(budi, second.body, 'confirm');
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
  });

  it('what the police decide stands beside ours and moves no bar', async () => {
    const caseId = await tellsHerStory();
    await log(caseId, 'given');
    await decide(budi, caseId, {
      ...{ traffickingStatus: 'PossibleVictimOfTrafficking', means: 'unknown' },
    });
    const before = await chart();
    const theirs = await decide(sari, caseId, {
      ...{ decidingBody: 'Police', traffickingStatus: 'NotAVictimOfTrafficking' },
      ...{ act: null, means: null, purpose: null, decidedOn: '2025-04-01' },
    });
    expect([theirs.status, theirs.body.state, theirs.body.isStanding]).toEqual([
      ...[201, 'decided', false],
    ]);
    expect(await statusOf(caseId)).toBe('PossibleVictimOfTrafficking');
    expect(await chart()).toEqual(before);
    const { body } = await budi.get(`/determinations?filter[caseId]=${caseId}`);
    expect(body.data.map((one: { decidingBody: string }) => one.decidingBody)).toEqual([
      ...['Police', 'OwnProgramme'],
    ]);
  });

  it('a decision that was wrong is struck through: the case falls back, and the chart with it', async () => {
    const caseId = await tellsHerStory();
    await log(caseId, 'given');
    const before = await chart();
    await decide(budi, caseId, {
      ...{ traffickingStatus: 'PossibleVictimOfTrafficking', means: 'unknown' },
      decidedOn: '2025-02-10',
    });
    const { body: slip } = await decide(budi, caseId);
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
    const struck = await answer(budi, slip, 'strike', { reason: 'It was the file of her sister.' });
    expect(struck.status).toBe(200);
    expect(await statusOf(caseId)).toBe('PossibleVictimOfTrafficking');
    expect(await chart()).toEqual({ ...before, possible: before.possible + 1 });
    const { body } = await sari.get(`/determinations?filter[caseId]=${caseId}`);
    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({ id: slip.id, struckByName: 'Budi Hartono' });
  });

  it('a child needs no means; an adult without one is no victim by the rule', async () => {
    const child = await tellsHerStory('2010');
    const proposed = await decide(sari, child, { means: 'no' });
    expect([proposed.status, proposed.body.rule]).toEqual([201, 'child']);
    const adult = await tellsHerStory();
    const refused = await decide(sari, adult, { means: 'no' });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'means', code: 'neededForActualVictim' })],
    ]);
  });

  it('help that was declined, cancelled or not available brings no victim into the chart', async () => {
    const caseId = await tellsHerStory();
    await decide(budi, caseId);
    const before = await chart();
    for (const status of ['declined', 'notAvailable', 'cancelled', 'planned']) {
      expect([status, (await log(caseId, status)).status]).toEqual([status, 201]);
      expect([status, await chart()]).toEqual([status, before]);
    }
    // Screening somebody is no help yet.
    await log(caseId, 'given', 'SCREENING');
    expect(await chart()).toEqual(before);
    await log(caseId, 'given');
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
  });
});
