import { addDays, today } from '@teduh/domain';
import { type ApiClient, makeCase } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let work: { id: string; caseNumber: string };

beforeAll(async () => {
  api = await startApi();
  sari = await api.signIn('caseworker');
});
beforeEach(async () => {
  work = await makeCase(api.databaseUrl, indonesia());
});
afterAll(() => api.stop());

const indonesia = () => api.offices.indonesia;
const TODAY = today('Asia/Jakarta', new Date());
const YEAR = Number(TODAY.slice(0, 4));
const ENDLESS = '00000000-0000-7000-8000-000000000000';

/** The case's first contact was on 1 March 2024. */
const given = (more: object = {}) => ({
  ...{ caseId: work.id, type: 'SHELTER', status: 'given', startedOn: '2024-03-10', ...more },
});
const log = (more: object = {}, headers = {}) => sari.post('/assistances', given(more), headers);
const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`).sort();
const assisted = async () =>
  (
    await api.sql<{ year: number }>(
      'select year from case_year_facts where case_id = $1 and assisted order by year',
      [work.id],
    )
  ).map(({ year }) => year);

describe('logging assistance', () => {
  it('takes four answers and fills in the usual rest', async () => {
    const { status, body, headers } = await log();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/assistances/${body.id}`);
    expect(body).toEqual({
      ...{ id: body.id, version: 1, ...given(), caseNumber: work.caseNumber, subType: null },
      ...{
        forWhom: 'person',
        familyMembers: 0,
        mode: 'direct',
        notGivenReason: null,
        result: null,
      },
      ...{ endedOn: null, quantity: null, unit: null, providerId: null, providerName: null },
      ...{ country: null, receiptKind: null, costMinor: null, currency: null, projectIds: [] },
      ...{ recordedBy: indonesia().caseworkerId, recordedByName: 'Sari Wulandari' },
      recordedAt: body.recordedAt,
    });
    expect((await sari.get(`/assistances/${body.id}`)).body).toEqual(body);
  });

  it('takes everything there is to say, and moves the case on', async () => {
    const full = {
      ...{
        subType: 'SHELTER_SAFE_HOUSE',
        forWhom: 'both',
        familyMembers: 2,
        mode: 'paidToPartner',
      },
      ...{ status: 'ongoing', endedOn: addDays(TODAY, 20), quantity: 12.5, country: 'IDN' },
      ...{
        providerId: indonesia().organisationIds[0],
        receiptKind: 'signed',
        costMinor: 125_000_050,
      },
      ...{ currency: 'IDR', projectIds: [...indonesia().projectIds].sort() },
    };
    const before = (await sari.get(`/cases/${work.id}`)).body;
    const { body } = await log(full);
    expect(body).toMatchObject({ ...full, unit: 'nights', providerName: 'Partner 1 in Indonesia' });
    expect((await sari.get(`/assistances/${body.id}`)).body).toEqual(body);
    const after = (await sari.get(`/cases/${work.id}`)).body;
    expect(after).toMatchObject({ assistanceCount: 1, lastAssistanceOn: '2024-03-10', version: 1 });
    expect(after.changedAt > before.changedAt).toBe(true);
    const facts = await api.sql(
      'select distinct project_id from service_facts where case_id = $1 order by 1',
      [work.id],
    );
    expect(facts.map((fact) => fact.project_id)).toEqual(full.projectIds);
  });

  it('refuses what cannot be, names every field, and writes nothing', async () => {
    const { thailand } = api.offices;
    const theirs = await makeCase(api.databaseUrl, thailand);
    const count = () =>
      api.sql('select count(*)::int from assistances natural full join assistance_projects');
    const before = [await count(), (await sari.get(`/cases/${work.id}`)).body];
    for (const [body, expected] of [
      [{ startedOn: addDays(TODAY, 1) }, ['startedOn givenInTheFuture']],
      [{ endedOn: addDays(TODAY, 1) }, ['endedOn givenInTheFuture']],
      [{ startedOn: '2024-02-29' }, ['startedOn beforeFirstContact']],
      [{ endedOn: '2024-03-09' }, ['endedOn endBeforeStart']],
      [{ subType: 'LEGAL_LAWYER' }, ['subType subTypeOfOtherType']],
      [{ subType: 'SHELTER_MOON' }, ['subType subTypeOfOtherType']],
      [{ notGivenReason: 'tooFar' }, ['notGivenReason reasonButGiven']],
      [{ status: 'planned', notGivenReason: 'tooFar' }, ['notGivenReason reasonOnlyWhenNotGiven']],
      [{ familyMembers: 2 }, ['familyMembers familyMembersForPersonOnly']],
      [{ costMinor: 5 }, ['currency neededForCost']],
      [{ costMinor: 5.5, currency: 'XYZ' }, ['costMinor wholeNumber', 'currency currency']],
      [{ type: 'LEGAL', quantity: -1 }, ['quantity quantity']],
      [{ type: 'EDUCATION', quantity: 3 }, ['unit neededForQuantity']],
      [{ type: 'Shelter', status: 'done' }, ['status unknownCode', 'type unknownCode']],
      [{ type: 'SHELTER_SAFE_HOUSE' }, ['type unknownCode']],
      [{ caseId: theirs.id }, ['caseId unknownReference']],
      [{ caseId: ENDLESS }, ['caseId unknownReference']],
      [{ providerId: thailand.organisationIds[0] }, ['providerId unknownReference']],
      [{ providerId: ENDLESS }, ['providerId unknownReference']],
      [
        { projectIds: [indonesia().projectIds[0], thailand.projectIds[0]] },
        ['projectIds unknownReference'],
      ],
      [{ recordedBy: ENDLESS }, ['recordedBy unknownField']],
    ] as const) {
      const answer = await log(body);
      expect([body, answer.status, faults(answer.body)]).toEqual([body, 400, expected]);
    }
    expect([await count(), (await sari.get(`/cases/${work.id}`)).body]).toEqual(before);
  });

  it('is done once, however often the same request arrives', async () => {
    const key = { 'Idempotency-Key': 'tap-tap' };
    const first = await log({}, key);
    const again = await log({}, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual({ id: first.body.id, version: 1 });
    expect((await log({ startedOn: '2024-03-11' }, key)).status).toBe(422);
    expect((await sari.get(`/assistances?filter[caseId]=${work.id}`)).body.meta.total).toBe(1);
  });

  it('on a closed case adds what was given, and plans nothing', async () => {
    await api.sql(
      `update cases set stage = 'Closed', closed_on = '2024-09-01', closure_reason = 'Died' where id = $1`,
      [work.id],
    );
    const planned = await log({ status: 'planned', startedOn: addDays(TODAY, 9) });
    expect([planned.status, planned.body.code]).toEqual([409, 'caseClosed']);
    expect((await log()).status).toBe(201);
  });
});

describe('correcting assistance', () => {
  it('moves the figures with it: a stay counts in each year it touches, a cancelled one in none', async () => {
    const { body } = await log({ status: 'ongoing' });
    const years = Array.from({ length: YEAR - 2023 }, (_, at) => 2024 + at);
    expect(await assisted()).toEqual(years);
    const bare = await sari.patch(`/assistances/${body.id}`, { status: 'given' }, 1);
    expect(faults(bare.body)).toEqual(['endedOn lastDayNeeded']);
    const ended = { status: 'given', endedOn: '2025-01-02' };
    expect((await sari.patch(`/assistances/${body.id}`, ended, 1)).body).toMatchObject(ended);
    expect(await assisted()).toEqual([2024, 2025]);
    const undone = await sari.patch(`/assistances/${body.id}`, { status: 'cancelled' }, 2);
    expect(undone.body).toMatchObject({ status: 'cancelled', version: 3 });
    expect(await assisted()).toEqual([]);
    expect((await sari.get(`/cases/${work.id}`)).body.assistanceCount).toBe(0);
  });

  it('drops what the new answer makes void', async () => {
    const declined = { status: 'declined', notGivenReason: 'notSafe', subType: 'SHELTER_PRIVATE' };
    const { body } = await log({ ...declined, forWhom: 'both', familyMembers: 3, quantity: 2 });
    const change = { type: 'MEDICAL', status: 'given', forWhom: 'person' };
    expect((await sari.patch(`/assistances/${body.id}`, change, 1)).body).toMatchObject({
      ...{ ...change, notGivenReason: null, subType: null, familyMembers: 0, unit: 'visits' },
    });
  });

  it('replaces the projects only when they are named, and clears with null', async () => {
    const [one, other] = indonesia().projectIds;
    const { body } = await log({ projectIds: [one], costMinor: 900, currency: 'IDR' });
    const path = `/assistances/${body.id}`;
    const free = { costMinor: null, currency: null };
    expect((await sari.patch(path, free, 1)).body).toMatchObject({ ...free, projectIds: [one] });
    expect((await sari.patch(path, { projectIds: [other] }, 2)).body.projectIds).toEqual([other]);
    expect((await sari.patch(path, { projectIds: [] }, 3)).body.projectIds).toEqual([]);
    expect(faults((await sari.patch(path, { startedOn: null }, 4)).body)).toEqual([
      'startedOn notADate',
    ]);
    expect((await sari.patch(path, { mode: 'referred' })).status).toBe(428);
    expect((await sari.patch(path, { mode: 'referred' }, 3)).status).toBe(412);
  });
});

describe('the list of assistance', () => {
  it('belongs to those who see the case', async () => {
    const { body } = await log();
    await log({
      type: 'LEGAL',
      status: 'planned',
      startedOn: '2024-05-01',
      projectIds: [indonesia().projectIds[1]],
    });
    const types = async (asked: string) =>
      (await sari.get(`/assistances?filter[caseId]=${work.id}&${asked}`)).body.data.map(
        ({ type }: { type: string }) => type,
      );
    expect(await types('')).toEqual(['LEGAL', 'SHELTER']);
    expect(await types('sort=startedOn')).toEqual(['SHELTER', 'LEGAL']);
    expect(await types('filter[status]=given,ongoing')).toEqual(['SHELTER']);
    expect(await types(`filter[projectId]=${indonesia().projectIds[1]}`)).toEqual(['LEGAL']);
    expect(await types('filter[startedOn.gte]=2024-04-01')).toEqual(['LEGAL']);
    expect((await sari.get('/assistances?filter[cost]=1')).body.code).toBe('unknownFilter');
    const nok = await api.signIn('caseworker.th');
    expect((await nok.get(`/assistances?filter[caseId]=${work.id}`)).body.meta.total).toBe(0);
    expect((await nok.get(`/assistances/${body.id}`)).status).toBe(404);
    expect((await nok.patch(`/assistances/${body.id}`, { status: 'cancelled' }, 1)).status).toBe(
      404,
    );
    expect((await (await api.signIn('manager')).get('/assistances')).status).toBe(403);
  });
});
