import {
  CASE_NUMBER_ALPHABET,
  checkCharacter,
  isCaseNumber,
  isDemonstrationCaseNumber,
  today,
} from '@teduh/domain';
import { type ApiClient, makeAssistance, makeCase, makePerson, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let budi: ApiClient;
let nok: ApiClient;
let wayan: ApiClient;
let wayanId: string;

/** A caseworker of the same team, and one of the other team that Budi does not supervise. */
beforeAll(async () => {
  api = await startApi();
  const { indonesia } = api.offices;
  const [jakarta, medan] = indonesia.teamIds;
  const join = (username: string, teamId: string) =>
    makeUser(api.databaseUrl, indonesia, { username, role: 'caseworker', teamId });
  wayanId = await join('wayan', jakarta);
  medanId = await join('medan', medan);
  [sari, budi, nok, wayan] = await Promise.all(
    ['caseworker', 'supervisor', 'caseworker.th', 'wayan'].map((name) => api.signIn(name)),
  );
});
afterAll(() => api.stop());

let medanId: string;
const ENDLESS = '00000000-0000-7000-8000-000000000000';
const TODAY = today('Asia/Jakarta', new Date());

const indonesia = () => api.offices.indonesia;
const newCase = (columns = {}) => makeCase(api.databaseUrl, indonesia(), columns);
const newPerson = (columns = {}) => makePerson(api.databaseUrl, indonesia(), columns);
const open = async (more: object = {}, by = sari) =>
  by.post('/cases', {
    ...{ personId: await newPerson(), programmeId: indonesia().programmeId, ...more },
  });
const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`).sort();

describe('opening a case', () => {
  it('gives it a number, and leads it in her own team from today when nothing else is said', async () => {
    const { status, body, headers } = await open();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/cases/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(isCaseNumber(body.caseNumber) && isDemonstrationCaseNumber(body.caseNumber)).toBe(true);
    expect(body).toMatchObject({
      ...{ initials: 'DA', sex: 'Feminine', stage: 'ReferredIn', level: 'C1', deputyId: null },
      ...{ leadId: indonesia().caseworkerId, leadName: 'Sari Wulandari', registeredOn: TODAY },
      ...{ teamId: indonesia().teamIds[0], firstContactOn: TODAY },
      ...{ traffickingStatus: null, statusDecidedOn: null },
      ...{ firstContactPrecision: 'unknown', typeOfExploitation: [], assistanceCount: 0 },
    });
    expect((await sari.get(`/cases/${body.id}`)).body).toEqual(body);
  });

  it('reckons her age on the day of registration', async () => {
    const personId = await newPerson({ birth_date: '2008-11-30', birth_year: 2008 });
    const given = { personId, registeredOn: '2025-11-29', firstContactOn: '2025-11' };
    const { body } = await open(given);
    expect(body).toMatchObject({
      ...{ ageAtRegistration: 16, firstContactOn: '2025-11-01', firstContactPrecision: 'month' },
    });
    const moved = await sari.patch(`/cases/${body.id}`, { registeredOn: '2025-11-30' }, 1);
    expect(moved.body.ageAtRegistration).toBe(17);
  });

  it('is not possible for a person, a programme or colleagues out of reach, which look like unknown ones', async () => {
    const hers = await makePerson(api.databaseUrl, api.offices.thailand);
    const count = () => api.sql('select count(*)::int from cases');
    const before = await count();
    for (const [body, expected] of [
      [{ personId: hers }, ['personId unknownReference']],
      [{ personId: ENDLESS }, ['personId unknownReference']],
      [{ programmeId: api.offices.thailand.programmeId }, ['programmeId unknownReference']],
      [{ leadId: wayanId }, ['leadId onlyYourself']],
      [{ leadId: ENDLESS }, ['leadId onlyYourself']],
      [{ deputyId: api.offices.thailand.caseworkerId }, ['deputyId unknownReference']],
      [{ deputyId: indonesia().managerId }, ['deputyId unknownReference']],
      [{ teamId: indonesia().teamIds[1] }, ['teamId unknownReference']],
      [{ stage: 'Closed' }, ['closedOn neededToClose', 'closureReason neededToClose']],
      [{ registeredOn: '2090-01-01' }, ['registeredOn inTheFuture']],
      [
        { registeredOn: '2024-01-01', firstContactOn: '2024-02' },
        ['registeredOn beforeFirstContact'],
      ],
      [{ stage: 'Open', referredBy: 7 }, ['referredBy unknownCode', 'stage unknownCode']],
    ] as const) {
      const answer = await open(body);
      expect([body, answer.status, faults(answer.body)]).toEqual([body, 400, expected]);
    }
    expect(await count()).toEqual(before);
  });

  it('lets the supervisor assign within her teams', async () => {
    const assigned = await open({ leadId: wayanId }, budi);
    // The person was registered by Sari and has no case yet, so Budi does not see her.
    expect(faults(assigned.body)).toEqual(['personId unknownReference']);
    const { personId } = await newCase();
    const again = await open(
      { personId, leadId: wayanId, deputyId: indonesia().caseworkerId },
      budi,
    );
    expect(again.body).toMatchObject({ leadName: 'wayan', deputyName: 'Sari Wulandari' });
    const elsewhere = await open({ personId, leadId: medanId }, budi);
    expect(faults(elsewhere.body)).toEqual(['leadId unknownReference']);
  });

  it('draws again while numbers were given out before, even to cases that are gone', async () => {
    const letters = [...CASE_NUMBER_ALPHABET];
    const bodies = letters.flatMap((a) =>
      letters.flatMap((b) => letters.map((c) => ['D', a, b, c].join(''))),
    );
    const taken = bodies.map((body) => `IDN-${body}-${checkCharacter('IDN', body)}`);
    await api.sql(
      'insert into used_case_numbers select * from unnest($1::text[]) on conflict do nothing',
      [taken],
    );
    const { status, body } = await open();
    expect(status).toBe(201);
    expect(body.caseNumber).toMatch(/^IDN-D.{4}-.$/);
    expect(isCaseNumber(body.caseNumber)).toBe(true);
    await api.sql('delete from used_case_numbers where case_number = any($1)', [taken]);
  });
});

describe('who sees a case', () => {
  it('is its lead, its deputy and the supervisor of its team; to others it does not exist', async () => {
    const { id } = await newCase({ lead_id: wayanId, deputy_id: indonesia().caseworkerId });
    const unsupervised = await newCase({ lead_id: wayanId, team_id: indonesia().teamIds[1] });
    for (const client of [wayan, sari, budi]) {
      expect((await client.get(`/cases/${id}`)).status).toBe(200);
    }
    const unknown = await nok.get(`/cases/${ENDLESS}`);
    for (const [client, path] of [
      [nok, `/cases/${id}`],
      [nok, '/cases/not-an-id'],
      [sari, `/cases/${unsupervised.id}`],
      [budi, `/cases/${unsupervised.id}`],
    ] as const) {
      const answer = await client.get(path);
      expect(answer.status).toBe(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    }
    expect((await nok.patch(`/cases/${id}`, { stage: 'FollowUp' }, 1)).status).toBe(404);
    const manager = await api.signIn('manager');
    for (const path of ['/cases', `/cases/${id}`]) {
      expect((await manager.get(path)).status).toBe(403);
    }
    expect((await api.visitor().get('/cases')).status).toBe(401);
  });
});

describe('changing a case', () => {
  it('closes with a day and a reason, and reopens without them', async () => {
    const { id } = await newCase();
    const close = { stage: 'Closed', closedOn: '2024-09-01', closureReason: 'PlanCompleted' };
    const bare = await sari.patch(`/cases/${id}`, { stage: 'Closed' }, 1);
    expect(faults(bare.body)).toEqual(['closedOn neededToClose', 'closureReason neededToClose']);
    const early = await sari.patch(`/cases/${id}`, { ...close, closedOn: '2024-01-01' }, 1);
    expect(faults(early.body)).toEqual(['closedOn beforeRegistration']);
    const half = await sari.patch(`/cases/${id}`, { closedOn: '2024-09-01' }, 1);
    expect(faults(half.body)).toEqual(['closedOn onlyWhenClosed']);
    const closed = await sari.patch(`/cases/${id}`, close, 1);
    expect([closed.status, closed.body.stage]).toEqual([200, 'Closed']);
    const screened = await sari.patch(`/cases/${id}`, { stage: 'Screening' }, 2);
    expect([screened.status, screened.body.code]).toEqual([409, 'caseClosed']);
    const reopened = await sari.patch(`/cases/${id}`, { stage: 'FollowUp' }, 2);
    expect(reopened.body).toMatchObject({ stage: 'FollowUp', closedOn: null, closureReason: null });
  });

  it('leaves lead and team to the supervisor, who keeps the case in sight', async () => {
    const { id } = await newCase();
    const byLead = await sari.patch(`/cases/${id}`, { leadId: wayanId }, 1);
    expect(faults(byLead.body)).toEqual(['leadId supervisorDecides']);
    const away = await budi.patch(`/cases/${id}`, { teamId: indonesia().teamIds[1] }, 1);
    expect(faults(away.body)).toEqual(['teamId unknownReference']);
    const cover = await sari.patch(`/cases/${id}`, { deputyId: wayanId }, 1);
    expect(cover.body.deputyName).toBe('wayan');
    const byDeputy = await wayan.patch(`/cases/${id}`, { deputyId: null }, 2);
    expect(faults(byDeputy.body)).toEqual(['deputyId leadOrSupervisorDecides']);
    const given = await budi.patch(`/cases/${id}`, { leadId: wayanId, deputyId: null }, 2);
    expect(given.body).toMatchObject({ leadId: wayanId, deputyId: null, version: 3 });
    expect((await sari.get(`/cases/${id}`)).status).toBe(404);
  });

  it('is kept more closely by those who work on it, as far as they are cleared', async () => {
    const { id } = await newCase();
    const tooFar = await sari.patch(`/cases/${id}`, { level: 'C3' }, 1);
    expect(faults(tooFar.body)).toEqual(['leadId notCleared', 'level notCleared']);
    expect((await sari.patch(`/cases/${id}`, { level: 'C2' }, 1)).body.level).toBe('C2');
    const back = await sari.patch(`/cases/${id}`, { level: 'C1' }, 2);
    expect(faults(back.body)).toEqual(['level supervisorDecides']);
    // Wayan is cleared for C1 only: the case would be closed to him.
    const toWayan = await budi.patch(`/cases/${id}`, { deputyId: wayanId }, 2);
    expect(faults(toWayan.body)).toEqual(['deputyId notCleared']);
    expect((await budi.patch(`/cases/${id}`, { level: 'C1' }, 2)).body.level).toBe('C1');
  });

  it('needs the version it was made from, and tells the audit which fields', async () => {
    const { id } = await newCase();
    expect((await sari.patch(`/cases/${id}`, { level: 'C2' })).status).toBe(428);
    expect((await sari.patch(`/cases/${id}`, { level: 'C2' }, 3)).status).toBe(412);
    expect((await sari.patch(`/cases/${id}`, { level: null }, 1)).status).toBe(400);
    expect((await sari.patch(`/cases/${id}`, { personId: ENDLESS }, 1)).status).toBe(400);
    const { headers } = await sari.patch(`/cases/${id}`, { level: 'C2', referredBy: 'Police' }, 1);
    expect(headers.get('etag')).toBe('"2"');
    const events = await api.sql(
      `select decision, rule, detail from audit_events where object_id = $1 and action = 'cases:update'
       order by at`,
      [id],
    );
    expect(events).toEqual([
      { decision: 'deny', rule: 'stale', detail: null },
      { decision: 'allow', rule: 'cases:update', detail: 'level,referredBy' },
    ]);
  });
});

describe('the list of cases', () => {
  const numbers = (body: { data: { caseNumber: string }[] }) =>
    body.data.map(({ caseNumber }) => caseNumber);

  it('counts exactly, filters, sorts and pages, within reach only', async () => {
    await api.sql('update cases set lead_id = $1, deputy_id = null, team_id = $2', [
      medanId,
      indonesia().teamIds[1],
    ]);
    const days = ['2024-01-05', '2024-02-05', '2024-03-05', '2024-04-05', '2024-05-05'];
    const made = await Promise.all(
      days.map((day, at) =>
        newCase({
          ...{ registered_on: day, first_contact_on: day, stage: at % 2 ? 'FollowUp' : 'Active' },
          ...(at === 4
            ? { stage: 'Closed', closed_on: '2024-06-01', closure_reason: 'OwnWish' }
            : {}),
          ...(at === 0 ? { lead_id: wayanId } : {}),
        }),
      ),
    );
    const [first, second, third, fourth, fifth] = made.map(({ caseNumber }) => caseNumber);
    await makeAssistance(api.databaseUrl, indonesia(), made[3]?.id ?? '', {
      started_on: '2024-05-09',
    });

    const page = await budi.get('/cases?perPage=2&page=2&sort=-registeredOn');
    expect(page.body.meta).toEqual({ total: 5, page: 2, perPage: 2 });
    expect(numbers(page.body)).toEqual([third, second]);
    expect((await sari.get('/cases')).body.meta.total).toBe(4);
    expect((await nok.get('/cases')).body).toEqual({
      ...{ data: [], meta: { total: 0, page: 1, perPage: 25 } },
    });
    for (const [asked, expected] of [
      ['filter[stage]=Active,Closed&sort=registeredOn', [first, third, fifth]],
      ['filter[open]=true&filter[mine]=false&sort=registeredOn', [first, second, third, fourth]],
      ['filter[registeredOn.gte]=2024-02-05&filter[registeredOn.lte]=2024-03-31', [third, second]],
      [`filter[leadId]=${wayanId}`, [first]],
      [`filter[caseNumber]=${String(second).slice(0, 9)}`, [second]],
      [`ids=${made[0]?.id},${ENDLESS}`, [first]],
    ] as const) {
      expect([asked, numbers((await budi.get(`/cases?${asked}`)).body)]).toEqual([asked, expected]);
    }
    expect(numbers((await sari.get('/cases?filter[open]=false&filter[mine]=true')).body)).toEqual([
      fifth,
    ]);
    const [line] = (await sari.get(`/cases?ids=${made[3]?.id}`)).body.data;
    expect(line).toMatchObject({ initials: 'DA', lastAssistanceOn: '2024-05-09' });
    expect(Object.keys(line)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/position|assistanceCount|fullName|birthDate/),
      ]),
    );
  });

  it('refuses what it does not know, by name', async () => {
    for (const asked of [
      'filter[name]=x',
      'sort=initials',
      'perPage=101',
      'page=0',
      'q=DA',
      'filter[open]=yes',
    ]) {
      expect([asked, (await sari.get(`/cases?${asked}`)).status]).toEqual([asked, 400]);
    }
    expect((await sari.get('/cases?filter[name]=x')).body.code).toBe('unknownFilter');
  });

  it('finds by the beginning of number or initials, without a trace in the log', async () => {
    const personId = await newPerson({ initials: 'QZX' });
    const { caseNumber } = await newCase({ person_id: personId });
    const body = caseNumber.slice(4, 10);
    for (const q of ['qz', 'QZX', caseNumber, body.toLowerCase(), ` ${caseNumber.slice(0, 10)} `]) {
      const answer = await budi.post('/cases/search', {
        q,
        filter: { open: 'true' },
        sort: 'caseNumber',
      });
      expect([q, answer.status, numbers(answer.body)]).toEqual([q, 200, [caseNumber]]);
    }
    expect((await nok.post('/cases/search', { q: 'qz' })).body.meta.total).toBe(0);
    expect((await budi.post('/cases/search', { q: 'qz', filter: { name: 'x' } })).status).toBe(400);
    expect((await budi.post('/cases/search', { q: "';--" })).body.meta.total).toBe(0);
    expect(api.log()).not.toMatch(/qz/i);
  });
});
