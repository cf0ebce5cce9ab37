import { today } from '@teduh/domain';
import { type ApiClient, asOperator, makeAssistance, makeCase } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let manager: ApiClient;

beforeAll(async () => {
  api = await startApi();
  manager = await api.signIn('manager');
});
afterAll(() => api.stop());
afterEach(() =>
  asOperator(api.databaseUrl, async (client) => {
    for (const table of ['assistances', 'episodes', 'determinations', 'cases', 'persons']) {
      await client.query(`delete from ${table}`);
    }
  }),
);

const indonesia = () => api.offices.indonesia;
const thailand = () => api.offices.thailand;
const TODAY = today('Asia/Jakarta', new Date());
const YEAR = Number(TODAY.slice(0, 4));

const open = (columns = {}, office = indonesia()) => makeCase(api.databaseUrl, office, columns);
const give = (caseId: string, columns = {}, office = indonesia()) =>
  makeAssistance(api.databaseUrl, office, caseId, columns);
const report = async (query: string, figure = 'persons-assisted', who = manager) =>
  (await who.get(`/reports/${figure}?${query}`)).body;
const bars = ({ perYear }: { perYear: { year: number; value: number | null }[] }) =>
  Object.fromEntries(perYear.map(({ year, value }) => [year, value]));

/** So many persons who were helped in 2024, with the given columns of `persons`. */
async function people(count: number, columns: { sex?: string | null; citizenship?: string }) {
  const { programmeId, caseworkerId } = indonesia();
  const { sex = 'Feminine', citizenship = 'IDN' } = columns;
  await asOperator(api.databaseUrl, (client) =>
    client.query(
      `with made as (
         insert into persons (id, programme_id, registered_by, sex, citizenship, birth_date_precision)
         select gen_random_uuid(), $1, $2, $3, $4, 'exact' from generate_series(1, $5) returning id
       ), opened as (
         insert into cases (id, case_number, person_id, programme_id, lead_id, registered_by, first_contact_on,
           registered_on, age_at_registration, trafficking_status)
         select gen_random_uuid(), gen_random_uuid()::text, id, $1, $2, $2, '2024-01-02', '2024-01-02', 30,
           'ActualVictimOfTrafficking' from made returning id
       )
       insert into assistances (id, case_id, type, status, started_on, recorded_by)
       select gen_random_uuid(), id, 'SHELTER', 'given', '2024-02-03', $2 from opened`,
      [programmeId, caseworkerId, sex, citizenship, count],
    ),
  );
}

async function atHeadquarters(): Promise<void> {
  await asOperator(api.databaseUrl, (client) =>
    client.query(
      `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, 'manager')
       on conflict do nothing`,
      [api.offices.users['manager.th'], api.offices.headquartersId],
    ),
  );
}

describe('persons assisted', () => {
  it('counts a stay over New Year in both years, and its person once in the window', async () => {
    const { id } = await open({ registered_on: '2023-12-01', first_contact_on: '2023-12-01' });
    await give(id, { started_on: '2023-12-30', ended_on: '2024-01-02' });
    const body = await report('from=2022&to=2024');
    expect(bars(body)).toEqual({ 2022: 0, 2023: 1, 2024: 1 });
    expect(body).toMatchObject({ total: 1, sumOfBars: 2 });
    expect(bars(await report('from=2024&to=2024'))).toEqual({ 2024: 1 });
    const { cells } = await report('from=2023&to=2024&split=newOrCarriedOver');
    expect(cells.filter(({ value }: { value: number }) => value)).toEqual([
      { year: 2023, newOrCarriedOver: 'new', value: 1, status: 'shown' },
      { year: 2024, newOrCarriedOver: 'carriedOver', value: 1, status: 'shown' },
    ]);
  });

  it('takes a person with two cases once, under her strongest determination', async () => {
    const first = await open({ trafficking_status: 'PossibleVictimOfTrafficking' });
    await give(first.id, { started_on: '2024-04-01' });
    expect(await report('from=2024&to=2024')).toMatchObject({
      total: 0,
      besides: [{ year: 2024, possibleVictims: 1 }],
    });
    const second = await open({ person_id: first.personId, registered_on: '2024-08-01' });
    await give(second.id, { started_on: '2024-09-01', type: 'LEGAL' });
    expect(await report('from=2024&to=2024')).toMatchObject({
      total: 1,
      besides: [{ year: 2024, possibleVictims: 0, onlyScreened: 0 }],
    });
    const { cells } = await report('from=2024&to=2024&split=assistanceType');
    expect(cells).toEqual([
      { year: 2024, assistanceType: 'LEGAL', value: 1, status: 'shown' },
      { year: 2024, assistanceType: 'SHELTER', value: 1, status: 'shown' },
    ]);
  });

  it('leaves family members beside it', async () => {
    const { id } = await open();
    await give(id, { for_whom: 'dependant', family_members: 3 });
    await give(id, { for_whom: 'dependant', family_members: 2 });
    expect(await report('from=2024&to=2024')).toMatchObject({
      total: 0,
      besides: [{ year: 2024, familyMembers: 3, onlyScreened: 1 }],
    });
  });

  it('says which year still runs, and where nobody worked', async () => {
    const body = await report(`from=1999&to=${YEAR}`);
    const none = body.perYear.filter(({ status }: { status: string }) => status === 'none');
    expect(none.map(({ year }: { year: number }) => year)).toEqual([1999, 2000, 2001, 2002, 2003]);
    expect(body.perYear.at(-1)).toEqual({ year: YEAR, value: 0, status: 'shown', soFar: true });
    expect(body.today).toBe(TODAY);
  });

  it('lets a running stay enter the new year without anybody writing', async () => {
    const { id } = await open({ registered_on: `${YEAR - 1}-11-01` });
    await give(id, { started_on: `${YEAR - 1}-12-01`, status: 'ongoing' });
    await asOperator(api.databaseUrl, (client) =>
      client.query('delete from case_year_facts where year = $1', [YEAR]),
    );
    expect(bars(await report(`from=${YEAR}&to=${YEAR}`))).toEqual({ [YEAR]: 0 });
    await api.sql('select refresh_running_facts()', []);
    expect(bars(await report(`from=${YEAR}&to=${YEAR}`))).toEqual({ [YEAR]: 1 });
  });
});

describe('splits', () => {
  it('show every class of a short list, and unknown apart from not collected', async () => {
    await people(1, { sex: 'Declined' });
    await people(1, { sex: null });
    const { cells, columns } = await report('from=2024&to=2024&split=womenMenGirlsBoys');
    expect(columns).toEqual(['year', 'womenMenGirlsBoys', 'value']);
    expect(
      cells.map((cell: Record<string, unknown>) => [cell.womenMenGirlsBoys, cell.value]),
    ).toEqual([
      ['women', 0],
      ['men', 0],
      ['girls', 0],
      ['boys', 0],
      ['Unknown', 1],
      ['NotCollected', 1],
    ]);
  });

  it('hide small cells where they are sensitive, and another one with them', async () => {
    await people(9, { citizenship: 'IDN' });
    await people(7, { citizenship: 'KHM' });
    await people(2, { citizenship: 'LAO' });
    const { cells, total, notes } = await report('from=2024&to=2024&split=citizenship');
    const statuses = cells.map((cell: Record<string, unknown>) => [cell.citizenship, cell.value]);
    expect(total).toBe(18);
    expect(statuses.filter(([, value]: unknown[]) => value === null).length).toBe(2);
    expect(statuses).toContainEqual(['LAO', null]);
    expect(notes).toContainEqual({ code: 'hiddenCells', params: { hidden: 2, threshold: 5 } });
    const { cells: bySex } = await report('from=2024&to=2024&split=sex');
    expect(bySex[0]).toEqual({ year: 2024, sex: 'Feminine', value: 18, status: 'shown' });
  });

  it('charge a line to its projects, and say when it was charged to none', async () => {
    const { id } = await open();
    await give(id, { projectIds: indonesia().projectIds });
    await give(id);
    const { cells, labels } = await report('from=2024&to=2024&split=project');
    expect(cells.map(({ project }: { project: string }) => project)).toEqual([
      ...[...indonesia().projectIds].sort(),
      'NotCollected',
    ]);
    expect(labels.project[indonesia().projectIds[0]].code).toMatch(/^IDN\//);
  });
});

describe('whose figures', () => {
  it('are those of the own programme, and of all for headquarters', async () => {
    await atHeadquarters();
    const { id, personId } = await open();
    await give(id);
    const elsewhere = await open({ person_id: personId }, thailand());
    await give(elsewhere.id, {}, thailand());

    const both = await api.signIn('manager.th');
    const all = await report('from=2024&to=2024&programme=all', 'persons-assisted', both);
    expect(all).toMatchObject({ total: 1, programme: { id: 'all', code: 'ALL' } });
    const { cells } = await report(
      'from=2024&to=2024&programme=all&split=programme',
      undefined,
      both,
    );
    expect(cells.map((cell: Record<string, unknown>) => [cell.programme, cell.value])).toEqual(
      [indonesia().programmeId, thailand().programmeId].sort().map((programme) => [programme, 1]),
    );
    expect((await both.get('/reports/persons-assisted')).body.code).toBe('chooseProgramme');
    expect((await manager.get('/reports/persons-assisted?programme=all')).status).toBe(404);
    const foreign = await manager.get(
      `/reports/persons-assisted?programme=${thailand().programmeId}`,
    );
    const unknown = await manager.get('/reports/persons-assisted?programme=nobodys');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect((await (await api.signIn('caseworker')).get('/reports')).status).toBe(403);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['from=2020&to=2010', 'to endBeforeStart'],
    ['from=1989', 'from wholeNumber'],
    [`to=${new Date().getUTCFullYear() + 2}`, 'to wholeNumber'],
    ['from=twenty', 'from wholeNumber'],
    ['split=shoeSize', 'split unknownCode'],
    ['split=sex,ageGroup,citizenship', 'split tooMany'],
    ['split=sex,sex', 'split tooMany'],
    ['audience=public', 'audience notInThisRelease'],
    ['audience=everybody', 'audience unknownCode'],
    ['by=month', 'by unknownCode'],
    ['colour=red', 'colour unknownFilter'],
  ])('%s', async (query, fault) => {
    const { status, body } = await manager.get(`/reports/persons-assisted?${query}`);
    expect(status).toBe(400);
    expect(body.errors.map((one: Record<string, string>) => `${one.field} ${one.code}`)).toEqual([
      fault,
    ]);
  });

  it('a figure that does not exist, or a split that is not of this figure', async () => {
    expect((await manager.get('/reports/persons-cured')).status).toBe(400);
    expect((await manager.get('/reports/persons-registered?split=project')).status).toBe(400);
  });
});

describe('beside the figures', () => {
  it('stand their definitions, and what others published', async () => {
    const { body: cards } = await manager.get('/reports');
    expect(cards.data.map(({ id }: { id: string }) => id)).toEqual([
      'persons-assisted',
      'persons-registered',
      'case-records',
    ]);
    const { body } = await manager.get('/reports/reference-figures');
    expect(body.data.find(({ year }: { year: number }) => year === 2011)).toMatchObject({
      value: 5498,
      exactness: 'exact',
    });
    expect(body.data.find(({ year }: { year: number }) => year === 2016)?.value).toBeNull();
  });

  it('a file never runs as a formula', async () => {
    const projectId = indonesia().projectIds[0];
    const { id } = await open();
    await give(id, { projectIds: [projectId] });
    await asOperator(api.databaseUrl, async (client) => {
      await client.query("update programmes set code = '=1+' where id = $1", [
        indonesia().programmeId,
      ]);
    });
    const file = await manager.raw(
      'GET',
      '/reports/persons-assisted?from=2024&to=2024&split=project',
      {
        headers: { Accept: 'text/csv' },
      },
    );
    expect(await file.text()).toContain("\n2024,'=1+/");
    await asOperator(api.databaseUrl, async (client) => {
      await client.query("update programmes set code = 'IDN' where id = $1", [
        indonesia().programmeId,
      ]);
    });
  });
});
