import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, asOperator, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let putu: ApiClient;
let sari: ApiClient;

beforeAll(async () => {
  api = await startApi();
  putu = await api.signIn('admin');
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

const inIndonesia = (role: string, more: object = {}) => ({
  ...{ programmeId: api.offices.indonesia.programmeId, role, ...more },
});

const wayan = (more: object = {}) => ({
  ...{ username: 'wayan.idn', displayName: 'Wayan Sudira' },
  memberships: [inIndonesia('caseworker', { teamId: api.offices.indonesia.teamIds[0] })],
  ...more,
});

const faults = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`);

describe('colleagues', () => {
  it('are names to everybody, and accounts to their administrator', async () => {
    const { body } = await sari.get('/users?perPage=100');
    expect(body.meta.total).toBe(7);
    for (const user of body.data) expect(Object.keys(user)).toEqual(['id', 'displayName']);
    const full = await putu.get('/users?filter[role]=supervisor');
    expect(full.body.data).toEqual([
      {
        ...{ id: api.offices.users.supervisor, version: 1, username: 'supervisor' },
        ...{ displayName: 'Budi Hartono', status: 'active', locale: 'en', requested: [] },
        memberships: [
          {
            ...inIndonesia('supervisor', { programmeCode: 'IDN', clearance: 'C2' }),
            teamId: api.offices.indonesia.teamIds[0],
          },
        ],
      },
    ]);
  });

  it('can be asked for by what they do and where', async () => {
    const { programmeId, teamIds } = api.offices.indonesia;
    const { body } = await sari.get(
      `/users?filter[programmeId]=${programmeId}&filter[role]=caseworker,supervisor&filter[teamId]=${teamIds[0]}`,
    );
    expect(body.data.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
      ...['Budi Hartono', 'Sari Wulandari'],
    ]);
  });

  it('are found as those who lead cases, and as nothing else but by administrators', async () => {
    const total = async (who: ApiClient, role: string) =>
      (await who.get(`/users?filter[role]=${role}`)).body.meta.total;
    expect(await total(sari, 'caseworker')).toBeGreaterThan(0);
    expect(await total(sari, 'auditor')).toBe(0);
    expect(await total(sari, 'administrator')).toBe(0);
    expect(await total(putu, 'auditor')).toBe(1);
  });

  it('are read one by one by administrators alone', async () => {
    const { users } = api.offices;
    expect((await sari.get(`/users/${users.supervisor}`)).status).toBe(403);
    expect((await putu.get(`/users/${users.supervisor}`)).status).toBe(200);
    expect((await putu.get(`/users/${users['supervisor.th']}`)).status).toBe(404);
  });
});

describe('a new account', () => {
  it('has memberships and no password', async () => {
    const { status, body } = await putu.post('/users', wayan());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 1,
      username: 'wayan.idn',
      status: 'active',
      locale: 'en',
    });
    expect(body.memberships).toHaveLength(1);
    expect(await api.sql('select 1 from credentials where user_id = $1', [body.id])).toEqual([]);
    const signIn = await api.visitor().post('/session', { username: 'wayan.idn', password: 'x' });
    expect(signIn.status).toBe(401);
    const withPassword = await putu.post('/users', {
      ...wayan(),
      username: 'w.idn',
      password: 'x',
    });
    expect(faults(withPassword.body)).toContain('password unknownField');
    const twin = await putu.post('/users', wayan());
    expect([twin.status, twin.body.code]).toEqual([409, 'alreadyThere']);
  });

  it('is refused with each fault named', async () => {
    const { thailand } = api.offices;
    const cases: [object, string[]][] = [
      [{ username: 'Wayan S' }, ['username username']],
      [{ username: 'supervisor.th' }, ['username usernameEnding']],
      [{ memberships: [] }, ['memberships parts']],
      [{ memberships: [inIndonesia('boss')] }, ['memberships.0.role unknownCode']],
      [
        { memberships: [{ programmeId: thailand.programmeId, role: 'trainer' }] },
        ['memberships.0.programmeId unknownReference'],
      ],
      [
        { memberships: [inIndonesia('caseworker', { teamId: thailand.teamIds[0] })] },
        ['memberships.0.teamId unknownReference'],
      ],
      [
        { memberships: [inIndonesia('administrator'), inIndonesia('auditor')] },
        ['memberships forbiddenPair'],
      ],
      [{ memberships: [inIndonesia('trainer'), inIndonesia('trainer')] }, ['memberships twice']],
      [
        { memberships: [inIndonesia('trainer', { isAdmin: true })] },
        ['memberships.0.isAdmin unknownField'],
      ],
    ];
    for (const [more, wanted] of cases) {
      const { status, body } = await putu.post(
        '/users',
        wayan({ username: 'new.one.idn', ...more }),
      );
      expect([status, faults(body)]).toEqual([400, wanted]);
    }
    expect(await api.sql(`select 1 from users where username = 'new.one.idn'`)).toEqual([]);
  });
});

describe('a change', () => {
  const path = (id: string | undefined) => `/users/${id}`;

  it('renames, disables and moves a colleague', async () => {
    const id = await makeUser(api.databaseUrl, api.offices.indonesia, {
      ...{ username: 'komang', role: 'caseworker' },
    });
    const renamed = await putu.patch(path(id), { displayName: 'Komang Ayu', locale: 'id' }, 1);
    expect(renamed.body).toMatchObject({ version: 2, displayName: 'Komang Ayu', locale: 'id' });
    const moved = await putu.patch(path(id), { memberships: [inIndonesia('trainer')] }, 2);
    expect(moved.body).toMatchObject({ version: 3, memberships: [{ role: 'trainer' }] });
    expect((await putu.patch(path(id), { status: 'disabled' }, 2)).status).toBe(412);
    const disabled = await putu.patch(path(id), { status: 'disabled' }, 3);
    expect(disabled.body).toMatchObject({ version: 4, status: 'disabled' });
  });

  it('of one’s own account is another administrator’s to make', async () => {
    const { admin } = api.offices.users;
    for (const id of [admin, admin.toUpperCase()]) {
      const { status, body } = await putu.patch(path(id), { locale: 'id' }, 1);
      expect([status, body.code]).toEqual([409, 'ownAccount']);
    }
  });

  it('of an account that works elsewhere too is headquarters’ to make', async () => {
    const { indonesia, thailand } = api.offices;
    const id = await makeUser(api.databaseUrl, indonesia, { username: 'both', role: 'trainer' });
    await asOperator(api.databaseUrl, (client) =>
      client.query(
        `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, 'auditor')`,
        [id, thailand.programmeId],
      ),
    );
    const seen = await putu.get(path(id));
    expect(seen.body.memberships).toHaveLength(1);
    const refused = await putu.patch(path(id), { memberships: [inIndonesia('officer')] }, 1);
    expect([refused.status, refused.body.code]).toEqual([409, 'sharedAccount']);

    const headquarters = { ...indonesia, programmeId: api.offices.headquartersId };
    await makeUser(api.databaseUrl, headquarters, { username: 'admin.hq', role: 'administrator' });
    const all = await api.signIn('admin.hq');
    const whole = await all.get(path(id));
    expect(whole.body.memberships).toHaveLength(2);
    const clash = await all.patch(
      path(id),
      {
        memberships: [
          inIndonesia('officer'),
          { programmeId: thailand.programmeId, role: 'auditor' },
        ],
      },
      1,
    );
    expect([clash.status, faults(clash.body)]).toEqual([400, ['memberships forbiddenPair']]);
  });
});

it('never lets a forbidden pair meet in one person, also when both halves are given at the same moment', async () => {
  const { indonesia } = api.offices;
  const id = await makeUser(api.databaseUrl, indonesia, { username: 'nyoman', role: 'trainer' });
  const give = (role: string, then: () => Promise<unknown>) =>
    asOperator(api.databaseUrl, async (client) => {
      await client.query(
        `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, $3)`,
        [id, indonesia.programmeId, role],
      );
      await then();
    });
  let other: Promise<unknown> = Promise.resolve();
  await give('caseworker', async () => {
    other = give('administrator', async () => undefined).catch(({ code }) => code);
    await Promise.race([other, sleep(500)]);
  });
  expect(await other).toBe('TD001');
});
