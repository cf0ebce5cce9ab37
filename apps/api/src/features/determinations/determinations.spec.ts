import { currentDetermination, type DeterminationState, today } from '@teduh/domain';
import { type ApiClient, makeCase, makeDetermination, makePerson, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let budi: ApiClient;
let nok: ApiClient;
let siti: ApiClient;

/** Siti is a second supervisor of the team; Nok works in another programme. */
beforeAll(async () => {
  api = await startApi();
  const { indonesia } = api.offices;
  await makeUser(api.databaseUrl, indonesia, {
    ...{ username: 'siti', role: 'supervisor', teamId: indonesia.teamIds[0] },
  });
  [sari, budi, nok, siti] = await Promise.all(
    ['caseworker', 'supervisor', 'caseworker.th', 'siti'].map((name) => api.signIn(name)),
  );
});
afterAll(() => api.stop());

const TODAY = today('Asia/Jakarta', new Date());
type Kept = Record<string, unknown> & Parameters<typeof currentDetermination>[0][number];

const VICTIM = 'ActualVictimOfTrafficking';
const TOLD = {
  ...{ traffickingStatus: VICTIM, decidedOn: TODAY, decidingBody: 'OwnProgramme' },
  ...{ act: 'yes', means: 'yes', purpose: 'yes' },
};

/** A case nobody decided about yet, of a woman born on the day given, with one episode. */
async function newCase(birthDate: string | null = '1998-05-17', startedOn: string | null = '2022') {
  const { indonesia } = api.offices;
  const person_id = await makePerson(api.databaseUrl, indonesia, { birth_date: birthDate });
  const { id } = await makeCase(api.databaseUrl, indonesia, {
    person_id,
    trafficking_status: null,
  });
  await sari.post('/episodes', {
    ...{ caseId: id, startedOn, acts: ['Recruitment', 'Harbouring'], means: ['Deception'] },
    typeOfExploitation: ['ForcedLabour'],
  });
  return id;
}

const write = (by: ApiClient, caseId: string, change: object = {}) =>
  by.post('/determinations', { caseId, ...TOLD, ...change });
const act = (
  by: ApiClient,
  { id, version }: { id: string; version: number },
  deed: string,
  body = {},
) => by.post(`/determinations/${id}/${deed}`, body, { 'If-Match': `"${version}"` });
const statusOf = async (id: string) => {
  const { body } = await sari.get(`/cases/${id}`);
  return [body.traffickingStatus, body.statusDecidedOn];
};
const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`).sort();

describe('what is known before anybody decides', () => {
  it('is what the episodes name, and how old she was when it began; her birth date stays inside', async () => {
    const caseId = await newCase();
    const { status, body } = await sari.get(`/determinations/basis?caseId=${caseId}`);
    expect([status, body]).toEqual([
      200,
      {
        ...{ caseId, age: 'adult', act: ['Harbouring', 'Recruitment'], means: ['Deception'] },
        ...{
          purpose: ['ForcedLabour'],
          decides: false,
          today: TODAY,
          firstContactOn: '2024-03-01',
        },
      },
    ]);
    expect((await budi.get(`/determinations/basis?caseId=${caseId}`)).body.decides).toBe(true);
    const girl = await newCase('2008-11', '2023-01');
    expect((await sari.get(`/determinations/basis?caseId=${girl}`)).body.age).toBe('child');
    const unknown = await newCase(null);
    expect((await sari.get(`/determinations/basis?caseId=${unknown}`)).body.age).toBe('unknown');
    expect((await nok.get(`/determinations/basis?caseId=${caseId}`)).status).toBe(400);
    expect((await sari.get('/determinations/basis')).status).toBe(400);
  });
});

describe('a proposal', () => {
  it('of a caseworker moves nothing until a supervisor makes it the decision', async () => {
    const caseId = await newCase();
    const proposed = await write(sari, caseId, { meansReason: 'She was told of a shop.' });
    expect([proposed.status, proposed.body]).toEqual([
      201,
      expect.objectContaining({
        ...{ state: 'proposed', isStanding: false, rule: 'adult', reasonsTold: ['meansReason'] },
        ...{ meansReason: 'She was told of a shop.', reason: null, settledByName: null },
        ...{ recordedByName: 'Sari Wulandari', mayConfirm: false, mayStrike: 'freely' },
      }),
    ]);
    expect(await statusOf(caseId)).toEqual([null, null]);
    expect((await act(sari, proposed.body, 'confirm')).status).toBe(403);
    expect((await act(budi, { ...proposed.body, version: 7 }, 'confirm')).status).toBe(412);
    expect((await budi.post(`/determinations/${proposed.body.id}/confirm`)).status).toBe(428);
    const confirmed = await act(budi, proposed.body, 'confirm');
    expect([confirmed.status, confirmed.body]).toEqual([
      200,
      expect.objectContaining({
        ...{ state: 'decided', isStanding: true, settledByName: 'Budi Hartono', version: 2 },
        ...{ mayConfirm: false, mayStrike: 'freely' },
      }),
    ]);
    expect(await statusOf(caseId)).toEqual([VICTIM, TODAY]);
    const again = await act(budi, confirmed.body, 'confirm');
    expect([again.status, again.body.code]).toEqual([409, 'notProposed']);
  });

  it('goes back with what is missing, and stays readable', async () => {
    const caseId = await newCase();
    const { body } = await write(sari, caseId);
    expect(faults((await act(budi, body, 'send-back')).body)).toEqual(['reason text']);
    const back = await act(budi, body, 'send-back', { reason: 'Ask her who took her papers.' });
    expect([back.status, back.body]).toEqual([
      200,
      expect.objectContaining({
        ...{ state: 'sentBack', sentBackReason: 'Ask her who took her papers.' },
        ...{ mayStrike: 'no', isStanding: false },
      }),
    ]);
    expect((await act(budi, back.body, 'strike', { reason: 'x' })).body.code).toBe('sentBack');
    expect((await act(budi, back.body, 'confirm')).body.code).toBe('notProposed');
    expect(await statusOf(caseId)).toEqual([null, null]);
  });

  it('is answered by another supervisor than who wrote it, unless she is the only one', async () => {
    const caseId = await newCase();
    const proposedBy = async (userId: string) => {
      const id = await makeDetermination(api.databaseUrl, caseId, {
        ...{ state: 'proposed', settled_at: null, recorded_by: userId, decided_on: TODAY },
        ...{ act: 'yes', means: 'yes', purpose: 'yes' },
      });
      return { id, version: 1 };
    };
    const own = await proposedBy(api.offices.indonesia.supervisorId);
    const refused = await act(budi, own, 'confirm');
    expect([refused.status, refused.body.code]).toEqual([409, 'ownProposal']);
    expect((await budi.get(`/determinations/${own.id}`)).body.mayConfirm).toBe(false);
    expect((await act(siti, own, 'confirm')).status).toBe(200);
    await api.sql(`update users set status = 'disabled' where username = 'siti'`);
    const alone = await proposedBy(api.offices.indonesia.supervisorId);
    expect((await act(budi, alone, 'confirm')).status).toBe(200);
    await api.sql(`update users set status = 'active' where username = 'siti'`);
    siti = await api.signIn('siti');
  });

  it('is looked at again when it is confirmed', async () => {
    const caseId = await newCase('2008-11', '2023-01');
    const { body } = await write(sari, caseId, { means: 'no' });
    expect(body).toMatchObject({ state: 'proposed', rule: 'child' });
    const [{ person_id: personId } = { person_id: '' }] = await api.sql<{ person_id: string }>(
      'select person_id from cases where id = $1',
      [caseId],
    );
    await sari.patch(`/persons/${personId}`, { birthDate: '1998-05-17' }, 1);
    const confirmed = await act(budi, body, 'confirm');
    expect(faults(confirmed.body)).toEqual(['means neededForActualVictim']);
  });
});

describe('a decision', () => {
  it('of a supervisor needs nobody else, and the latest of ours stands', async () => {
    const caseId = await newCase();
    const first = await write(budi, caseId, {
      ...{ traffickingStatus: 'PossibleVictimOfTrafficking', means: 'unknown' },
      decidedOn: '2024-04-01',
    });
    expect(first.body).toMatchObject({ state: 'decided', isStanding: true });
    await write(budi, caseId);
    expect(await statusOf(caseId)).toEqual([VICTIM, TODAY]);
    const between = await write(budi, caseId, {
      ...{ traffickingStatus: 'Undecided', act: 'unknown', means: 'unknown', purpose: 'unknown' },
      decidedOn: '2024-05-01',
    });
    expect(between.body.isStanding).toBe(false);
    expect(await statusOf(caseId)).toEqual([VICTIM, TODAY]);
    const { body } = await sari.get(`/determinations?filter[caseId]=${caseId}`);
    const days = body.data.map(({ decidedOn }: { decidedOn: string }) => decidedOn);
    expect(days).toEqual([TODAY, '2024-05-01', '2024-04-01']);
  });

  it('of another body counts at once for what it is, and never as ours', async () => {
    const caseId = await newCase();
    const theirs = await write(sari, caseId, {
      ...{ decidingBody: 'Police', decidedOn: '2023-01-01', act: null, means: null, purpose: null },
      reason: 'Letter of the Batam police.',
    });
    expect([theirs.status, theirs.body]).toEqual([
      201,
      expect.objectContaining({
        ...{ state: 'decided', isStanding: false, rule: null, act: 'unknown' },
      }),
    ]);
    expect(await statusOf(caseId)).toEqual([null, null]);
  });

  it('that contradicts itself, its case or who writes it is refused, and nothing is written', async () => {
    const caseId = await newCase();
    const theirs = await makeCase(api.databaseUrl, api.offices.thailand);
    const count = () => api.sql('select count(*)::int from determinations');
    const before = await count();
    for (const [change, expected] of [
      [{ means: 'no' }, ['means neededForActualVictim']],
      [{ traffickingStatus: 'Undecided' }, ['reason neededUnlikeElements']],
      [{ decidedOn: '2090-01-01' }, ['decidedOn inTheFuture']],
      [{ decidedOn: '2024-02-01' }, ['decidedOn beforeFirstContact']],
      [{ caseId: theirs.id }, ['caseId unknownReference']],
      [{ decidingBody: 'Ministry', act: 'maybe' }, ['act unknownCode', 'decidingBody unknownCode']],
      [{ reason: 'x'.repeat(2_001) }, ['reason text']],
    ] as const) {
      const answer = await write(budi, caseId, change);
      expect([change, answer.status, faults(answer.body)]).toEqual([change, 400, expected]);
    }
    expect(await count()).toEqual(before);
  });

  it('can be set in no other way: neither with the case nor on it', async () => {
    const caseId = await newCase();
    for (const change of [{ traffickingStatus: VICTIM }, { statusDecidedOn: TODAY }]) {
      expect((await sari.patch(`/cases/${caseId}`, change, 1)).status).toBe(400);
    }
    const personId = await makePerson(api.databaseUrl, api.offices.indonesia);
    const { programmeId } = api.offices.indonesia;
    const opened = await sari.post('/cases', { personId, programmeId, traffickingStatus: VICTIM });
    expect(opened.status).toBe(400);
  });

  it('keeps the first contact before it', async () => {
    const caseId = await newCase();
    await write(budi, caseId, { decidedOn: '2024-03-03' });
    const moved = { firstContactOn: '2024-03-04', registeredOn: '2024-03-05' };
    const { body } = await sari.patch(`/cases/${caseId}`, moved, 1);
    expect(faults(body)).toEqual(['firstContactOn afterDecision']);
  });
});

describe('striking through', () => {
  it('leaves it readable, and the case falls back to the decision before', async () => {
    const caseId = await newCase();
    await write(budi, caseId, {
      ...{ traffickingStatus: 'PossibleVictimOfTrafficking', means: 'unknown' },
      decidedOn: '2024-04-01',
    });
    const { body } = await write(budi, caseId);
    const struck = await act(budi, body, 'strike');
    expect([struck.status, struck.body]).toEqual([
      200,
      expect.objectContaining({
        ...{ struckByName: 'Budi Hartono', isStanding: false, mayStrike: 'no', state: 'decided' },
      }),
    ]);
    expect(await statusOf(caseId)).toEqual(['PossibleVictimOfTrafficking', '2024-04-01']);
    const [line] = (await sari.get(`/determinations?filter[caseId]=${caseId}`)).body.data;
    expect(line).toMatchObject({ id: body.id, struckAt: struck.body.struckAt });
    expect((await act(budi, struck.body, 'strike')).body.code).toBe('alreadyStruck');
  });

  it('is the author’s for three days, and then the supervisor’s, with a reason', async () => {
    const caseId = await newCase();
    const police = { decidingBody: 'Police', reason: null };
    const { body } = await write(sari, caseId, police);
    await api.sql(
      `update determinations set settled_at = now() - interval '73 hours' where id = $1`,
      [body.id],
    );
    expect((await sari.get(`/determinations/${body.id}`)).body.mayStrike).toBe('no');
    expect((await act(sari, body, 'strike', { reason: 'Another woman.' })).status).toBe(403);
    expect(faults((await act(budi, body, 'strike')).body)).toEqual(['reason neededToStrike']);
    const struck = await act(budi, body, 'strike', { reason: 'The letter was about another.' });
    expect(struck.body.strikeReason).toBe('The letter was about another.');
  });

  it('of what a supervisor confirmed is not for the one who proposed it', async () => {
    const caseId = await newCase();
    const { body } = await write(sari, caseId);
    const confirmed = await act(budi, body, 'confirm');
    expect((await act(sari, confirmed.body, 'strike', { reason: 'No.' })).status).toBe(403);
    expect(await statusOf(caseId)).toEqual([VICTIM, TODAY]);
  });
});

it('is seen with its case, and only there', async () => {
  const caseId = await newCase();
  const { body } = await write(sari, caseId);
  for (const path of ['', '/confirm']) {
    const answer = path
      ? await act(await api.signIn('supervisor.th'), body, 'confirm')
      : await nok.get(`/determinations/${body.id}`);
    expect(answer.status).toBe(404);
  }
  const list = await nok.get(`/determinations?filter[caseId]=${caseId}`);
  expect(list.body.meta.total).toBe(0);
  expect((await (await api.signIn('manager')).get('/determinations')).status).toBe(403);
  await api.sql(
    `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
     select gen_random_uuid(), $1, $2, current_date + 3, 'advice', lead_id from cases where id = $1`,
    [caseId, await makeUser(api.databaseUrl, api.offices.indonesia, READER)],
  );
  const reader = await api.signIn(READER.username);
  expect((await reader.get(`/determinations/${body.id}`)).body).toMatchObject({
    ...{ mayConfirm: false, mayStrike: 'no' },
  });
  expect((await write(reader, caseId)).status).toBe(403);
  expect((await act(reader, body, 'strike', { reason: 'x' })).status).toBe(403);
});

const READER = { username: 'reader', role: 'caseworker' } as const;

it('tells nothing in words but in the record, and the trail says who read it', async () => {
  const caseId = await newCase();
  const words = ['Quillwort', 'Bramblefoot', 'Zephyrine', 'Marigoldis'];
  const [actReason, meansReason, purposeReason, reason] = words;
  const { body } = await write(sari, caseId, { actReason, meansReason, purposeReason, reason });
  const listed = await sari.get(`/determinations?filter[caseId]=${caseId}`);
  for (const word of words) {
    expect(JSON.stringify(listed.body)).not.toContain(word);
    expect(api.log()).not.toContain(word);
  }
  expect(listed.body.data[0].reasonsTold).toEqual([
    ...['actReason', 'meansReason', 'purposeReason', 'reason'],
  ]);
  const { body: read } = await budi.get(`/determinations/${body.id}`);
  expect(read).toMatchObject({ actReason, meansReason, purposeReason, reason });
  const [row] = await api.sql<{ text: string }>(
    `select encode(act_reason || reason, 'escape') as text from determinations where id = $1`,
    [body.id],
  );
  expect(row?.text).not.toMatch(/Quillwort|Marigoldis/);
  const events = await api.sql(
    `select action, user_id from audit_events where object_id = $1 and action = 'determinations:read'`,
    [body.id],
  );
  expect(events).toEqual([
    { action: 'determinations:read', user_id: api.offices.indonesia.supervisorId },
  ]);
});

it('the database and the domain agree on which decision a case stands on', async () => {
  const caseId = await newCase();
  const pick = <One>(from: readonly One[], at: number) => from[at % from.length] as One;
  for (let at = 0; at < 60; at++) {
    const draw = (at * 7919 + 13) % 997;
    const state = pick<DeterminationState>(['decided', 'decided', 'proposed', 'sentBack'], draw);
    await makeDetermination(api.databaseUrl, caseId, {
      state,
      deciding_body:
        state === 'decided' ? pick(['OwnProgramme', 'Police'], draw >> 1) : 'OwnProgramme',
      trafficking_status: pick([VICTIM, 'Undecided', 'NotAVictimOfTrafficking'], draw >> 2),
      decided_on: `2024-0${1 + (draw % 5)}-1${draw % 3}`,
      settled_at: state === 'proposed' ? null : `2024-06-01T10:00:00.${String(100_000 + draw)}Z`,
      struck_at: draw % 3 === 0 ? '2024-07-01T00:00:00Z' : null,
    });
    const kept = await api.sql<Kept>(
      `select id, state, deciding_body as "decidingBody", trafficking_status as "traffickingStatus",
         decided_on::text as "decidedOn", struck_at is not null as "isStruck", settled_at::text as "settledAt"
       from determinations where case_id = $1`,
      [caseId],
    );
    const stands = currentDetermination(kept);
    expect(await statusOf(caseId)).toEqual([
      ...[stands?.traffickingStatus ?? null, stands?.decidedOn ?? null],
    ]);
  }
  await api.sql('delete from determinations where case_id = $1', [caseId]);
  expect(await statusOf(caseId)).toEqual([null, null]);
});
