import { asOperator, makeCase, makeUser, ownerQuery } from '@teduh/testing';
import { type Finding, FORBIDDEN_PAIRS } from '@teduh/domain';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const status = async (username: string): Promise<Record<string, Finding>> => {
  const client = await api.signIn(username);
  const { body } = await client.get('/status');
  return Object.fromEntries(body.findings.map((one: Finding) => [one.code, one]));
};

it('is for administrators and for nobody else', async () => {
  for (const username of ['caseworker', 'supervisor', 'manager', 'officer', 'trainer', 'auditor']) {
    const client = await api.signIn(username);
    expect([username, (await client.get('/status')).status]).toEqual([username, 403]);
  }
  const admin = await api.signIn('admin');
  const { status: answered, body } = await admin.get('/status');
  expect(answered).toBe(200);
  expect(body.findings[0]).toEqual({
    code: expect.any(String),
    ...{ state: expect.any(String), says: expect.any(String), figures: expect.any(Object) },
  });
});

it('does not show the figures to the database login of anybody else', async () => {
  const [row] = await ownerQuery(
    api.databaseUrl,
    `select has_function_privilege('teduh_app', 'status_figures_of(uuid[], bigint)', 'execute') as app,
       has_function_privilege('teduh_report', 'status_figures(bigint)', 'execute') as report`,
  );
  expect(row).toEqual({ app: false, report: false });
});

it.each([...FORBIDDEN_PAIRS])('finds %s and %s in one person', async (one, other) => {
  const username = `${one}.${other}`;
  const userId = await makeUser(api.databaseUrl, api.offices.indonesia, { username, role: one });
  const switched = async (how: 'disable' | 'enable') =>
    ownerQuery(api.databaseUrl, `alter table memberships ${how} trigger user`);
  // The database refuses it: it can only have come in past the rules.
  await switched('disable');
  await ownerQuery(
    api.databaseUrl,
    `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, $3)`,
    [userId, api.offices.indonesia.programmeId, other],
  );
  await switched('enable');
  expect((await status('admin')).forbiddenPairs).toMatchObject({
    ...{ state: 'bad', figures: { count: 1 } },
  });
  await ownerQuery(api.databaseUrl, `update users set status = 'disabled' where id = $1`, [userId]);
  expect((await status('admin')).forbiddenPairs?.says).toBe('none');
});

it('finds an opening in an emergency until it was reviewed', async () => {
  const { indonesia } = api.offices;
  const other = await makeUser(api.databaseUrl, indonesia, {
    ...{ username: 'murai.medan', role: 'caseworker', teamId: indonesia.teamIds[1] },
  });
  const { caseNumber } = await makeCase(api.databaseUrl, indonesia, {
    ...{ lead_id: other, team_id: indonesia.teamIds[1] },
  });
  const caseworker = await api.signIn('caseworker');
  const { programmeId } = indonesia;
  const opened = await caseworker.post('/break-glass', {
    ...{ programmeId, caseNumber, reason: 'dangerToLife' },
  });
  expect(opened.status).toBe(201);
  expect((await status('admin')).breakGlass).toMatchObject({
    ...{ state: 'bad', says: 'waiting', figures: { count: 1 } },
  });
  const auditor = await api.signIn('auditor');
  const { body } = await auditor.get('/break-glass');
  const { id, version } = body.data[0];
  await auditor.patch(`/break-glass/${id}`, { verdict: 'justified' }, version);
  expect((await status('admin')).breakGlass?.state).toBe('good');
});

it('tells nobody who is in the system', async () => {
  const people = await ownerQuery<{ username: string; displayName: string; id: string }>(
    api.databaseUrl,
    'select id, username, display_name as "displayName" from users',
  );
  const cases = await ownerQuery<{ caseNumber: string }>(
    api.databaseUrl,
    'select case_number as "caseNumber" from cases',
  );
  const admin = await api.signIn('admin');
  const { body } = await admin.get('/status');
  const figures = JSON.stringify(body.findings.map((one: Finding) => one.figures));
  expect(people.length).toBeGreaterThan(5);
  expect(cases.length).toBeGreaterThan(0);
  for (const { username, displayName, id } of people)
    for (const word of [displayName, id, `"${username}"`]) expect(figures).not.toContain(word);
  for (const { caseNumber } of cases) expect(figures).not.toContain(caseNumber);
});

it('counts within reach, and says what has changed', async () => {
  const { indonesia, thailand, headquartersId } = api.offices;
  await makeUser(api.databaseUrl, thailand, { username: 'admin.th', role: 'administrator' });
  const quiet = await status('admin');
  expect([quiet.breakGlass?.says, quiet.smallOffices?.says]).toEqual(['none', 'none']);
  expect([quiet.forbiddenPairs?.says, quiet.highRoles?.says]).toEqual(['none', 'none']);
  expect(quiet.databaseLogins?.state).toBe('good');
  expect(quiet.administrators?.says).toBe('few');

  const admin = await api.signIn('admin');
  const asked = await admin.post('/users', {
    ...{ username: 'wayan.idn', displayName: 'Wayan Sudira' },
    memberships: [{ programmeId: indonesia.programmeId, role: 'auditor' }],
  });
  expect(asked.status).toBe(201);
  await asOperator(api.databaseUrl, async (client) => {
    await client.query('update programmes set is_small_office = true where id = $1', [
      indonesia.programmeId,
    ]);
    // What a small office allowed, and is left when it is none any more: two accounts of one human being.
    await client.query('update users set second_account_of = $1 where id = $2', [
      ...[api.offices.users.admin, api.offices.users.trainer],
    ]);
    await client.query(
      `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, 'caseworker')`,
      [api.offices.users.trainer, indonesia.programmeId],
    );
  });
  const small = await status('admin');
  expect([small.smallOffices?.figures, small.forbiddenPairs?.says]).toEqual([
    { programmes: 'IDN' },
    'none',
  ]);
  expect(small.highRoles).toMatchObject({ state: 'warn', says: 'new', figures: { count: 1 } });
  await asOperator(api.databaseUrl, (client) =>
    client.query('update programmes set is_small_office = false'),
  );
  expect((await status('admin')).forbiddenPairs).toMatchObject({
    state: 'bad',
    figures: { count: 1 },
  });
  const elsewhere = await status('admin.th');
  expect([elsewhere.forbiddenPairs?.says, elsewhere.highRoles?.says]).toEqual(['none', 'none']);
  const office = { ...indonesia, programmeId: headquartersId };
  await makeUser(api.databaseUrl, office, { username: 'admin.hq', role: 'administrator' });
  const whole = await status('admin.hq');
  expect([whole.forbiddenPairs?.state, whole.highRoles?.says]).toEqual(['bad', 'new']);
});
