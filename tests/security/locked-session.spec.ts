import {
  type ApiClient,
  createDatabase,
  demoPassword,
  type Offices,
  ownerQuery,
  seedOffices,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';

let database: TestDatabase;
let server: TestServer;
let second: TestServer;
let offices: Offices;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
  second = await startServer({ databaseUrl: database.url });
});
afterAll(async () => {
  await server.stop();
  await second.stop();
  await database.drop();
});
beforeEach(() => ownerQuery(database.url, 'delete from sign_in_lanes'));

const password = demoPassword();
const byHand = { 'X-Teduh-Act': 'user' };

/** Moves a moment of the client's session into the past (or the future). */
const move = (client: ApiClient, column: string, minutes: number) =>
  ownerQuery(
    database.url,
    `update sessions set ${column} = now() - $2 * interval '1 minute' where token_hash = sha256($1::bytea)`,
    [client.cookie.split('=')[1], minutes],
  );

const stateOf = async (client: ApiClient, path = '/cases') => (await client.get(path)).status;
const elsewhere = (client: ApiClient) => visitor(second, client.cookie);

describe('a session nobody touches for 15 minutes', () => {
  it('is locked on every server: it reads nothing, changes nothing, and says whose it is', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await move(sari, 'last_act_at', 14);
    expect(await stateOf(sari)).toBe(200);
    await move(sari, 'last_act_at', 16);
    for (const client of [sari, elsewhere(sari)]) {
      const { status, body } = await client.get('/cases', byHand);
      expect([status, body.code]).toEqual([423, 'sessionLocked']);
      expect(await stateOf(client, '/programmes')).toBe(423);
      expect((await client.post('/persons', { fullName: 'Dewi' })).status).toBe(423);
      expect((await client.post('/session/step-up', { password })).status).toBe(423);
      expect((await client.post('/session/pin', { pin: '4821' })).status).toBe(423);
      expect((await client.post('/session/interview', { on: true })).status).toBe(423);
    }
    const { status, body } = await sari.get('/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'locked', memberships: [], rights: [] });
    expect(body.user.displayName).toBe('Sari Wulandari');
  });

  it('is opened by the password of its user alone, and then goes on as before', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await move(sari, 'last_act_at', 16);
    const wrong = await sari.post('/session/unlock', { password: 'wrong' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'proofFailed']);
    expect((await sari.post('/session/unlock', {})).status).toBe(400);
    expect(await stateOf(sari)).toBe(423);
    const { status, body } = await sari.post('/session/unlock', { password });
    expect([status, body.state]).toEqual([200, 'open']);
    expect(body.rights).toContain('cases:list');
    expect(await stateOf(elsewhere(sari))).toBe(200);
    const trail = await ownerQuery(
      database.url,
      `select decision, rule from audit_events where object_id = $1 and rule in ('unlock', 'proofFailed')
       order by id`,
      [offices.users.caseworker],
    );
    expect(trail).toEqual([
      { decision: 'deny', rule: 'proofFailed' },
      { decision: 'allow', rule: 'unlock' },
    ]);
  });

  it('can be signed out of, and ends after an hour', async () => {
    const left = await signInAnew(server, 'officer');
    await left.post('/session/lock');
    expect((await left.del('/session')).status).toBe(204);
    expect(await stateOf(left, '/session')).toBe(401);
    const forgotten = await signInAnew(server, 'officer');
    await move(forgotten, 'last_act_at', 61);
    expect((await forgotten.post('/session/unlock', { password })).status).toBe(401);
  });

  it('counts the guesses at its password like any others', async () => {
    const maya = await signInAnew(server, 'trainer');
    await maya.post('/session/lock');
    const statuses: number[] = [];
    for (let miss = 0; miss < 7; miss++) {
      statuses.push((await maya.post('/session/unlock', { password: 'wrong' })).status);
    }
    expect(statuses.filter((status) => status === 403).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the PIN of a session', () => {
  it('opens this session and no other', async () => {
    const one = await signInAnew(server, 'manager');
    const other = await signInAnew(server, 'manager');
    for (const pin of ['123', '1111', 'abcd', '123456789']) {
      expect((await one.post('/session/pin', { pin })).status).toBe(400);
    }
    expect((await one.post('/session/pin', { pin: '0482' })).status).toBe(204);
    await one.post('/session/lock');
    await other.post('/session/lock');
    expect((await other.post('/session/unlock', { pin: '0482' })).status).toBe(403);
    // What could never be chosen is a wrong PIN like any other, and no word about the rule.
    expect((await one.post('/session/unlock', { pin: '9999' })).body).toMatchObject({
      ...{ status: 403, code: 'proofFailed' },
    });
    expect((await one.post('/session/unlock', { pin: '0482' })).status).toBe(200);
    expect(await stateOf(one, '/programmes')).toBe(200);
    expect(await stateOf(other, '/programmes')).toBe(423);
  });

  it('is gone with the session after five wrong tries, wherever they are made', async () => {
    const hendra = await signInAnew(server, 'auditor');
    await hendra.post('/session/pin', { pin: '4821' });
    await hendra.post('/session/lock');
    const left: unknown[] = [];
    for (let miss = 0; miss < 4; miss++) {
      const client = miss % 2 ? hendra : elsewhere(hendra);
      const { status, body } = await client.post('/session/unlock', { pin: '0001' });
      left.push([status, body.triesLeft]);
    }
    expect(left).toEqual([4, 3, 2, 1].map((tries) => [403, tries]));
    expect((await hendra.post('/session/unlock', { pin: '0001' })).status).toBe(401);
    expect((await hendra.post('/session/unlock', { pin: '4821' })).status).toBe(401);
    expect(await stateOf(hendra, '/session')).toBe(401);
  });

  it('lets no more than five through when many are tried at once', async () => {
    const hendra = await signInAnew(server, 'auditor');
    await hendra.post('/session/pin', { pin: '4821' });
    await hendra.post('/session/lock');
    const tries = Array.from({ length: 12 }, (_, at) =>
      elsewhere(hendra).post('/session/unlock', { pin: at === 11 ? '4821' : `99${at + 10}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    const [row] = await ownerQuery<{ tries: number }>(
      database.url,
      `select pin_tries as tries from sessions where token_hash = sha256($1::bytea)`,
      [hendra.cookie.split('=')[1]],
    );
    expect(row?.tries).toBeLessThanOrEqual(5);
  });
});

describe('interview mode', () => {
  it('locks after 5 minutes untouched and lives for 3 hours', async () => {
    const sari = await signInAnew(server, 'caseworker');
    expect((await sari.post('/session/interview', { on: true })).body.isInterview).toBe(true);
    await move(sari, 'last_act_at', 4);
    expect(await stateOf(sari)).toBe(200);
    await move(sari, 'last_act_at', 6);
    expect(await stateOf(sari)).toBe(423);
    await move(sari, 'last_act_at', 150);
    expect((await sari.post('/session/unlock', { password })).status).toBe(200);
    await move(sari, 'interview_until', 1);
    await move(sari, 'last_act_at', 14);
    expect(await stateOf(sari)).toBe(200);
    await move(sari, 'last_act_at', 61);
    expect(await stateOf(sari)).toBe(401);
  });

  it('can be left again', async () => {
    const sari = await signInAnew(server, 'caseworker');
    await sari.post('/session/interview', { on: true });
    expect((await sari.post('/session/interview', { on: false })).body.isInterview).toBe(false);
    await move(sari, 'last_act_at', 6);
    expect(await stateOf(sari)).toBe(200);
  });
});

describe('a grave deed', () => {
  const rename = (client: ApiClient, version: number) =>
    client.patch(`/users/${offices.users.officer}`, { displayName: 'Agus P.' }, version);

  it('wants a proof younger than five minutes, given under a new cookie', async () => {
    const putu = await signInAnew(server, 'admin');
    await move(putu, 'stepped_up_at', 6);
    const refused = await rename(putu, 1);
    expect([refused.status, refused.body.code]).toEqual([403, 'stepUpNeeded']);
    expect(refused.body.detail).toMatch(/Show once more/);
    const wrong = await putu.post('/session/step-up', { password: 'wrong' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'proofFailed']);
    expect((await rename(putu, 1)).status).toBe(403);

    const { status, headers } = await putu.post('/session/step-up', { password });
    expect(status).toBe(200);
    const renewed = visitor(second, headers.getSetCookie()[0]?.split(';')[0]);
    expect((await putu.get('/session')).status).toBe(401);
    expect((await rename(renewed, 1)).status).toBe(200);
  });

  it('is not opened by somebody else’s password', async () => {
    const putu = await signInAnew(server, 'admin');
    await ownerQuery(database.url, `delete from credentials where user_id = $1`, [
      offices.users['manager.th'],
    ]);
    await move(putu, 'stepped_up_at', 6);
    expect((await putu.post('/session/step-up', { password: 'another' })).status).toBe(403);
    expect((await putu.post('/session/step-up', { password, username: 'x' })).status).toBe(400);
  });
});

describe('what ends a session on one server', () => {
  it('has ended it on the other by the next request', async () => {
    const putu = await signInAnew(server, 'admin');
    const path = `/users/${offices.users['supervisor']}`;
    const budi = await signInAnew(server, 'supervisor');
    expect(await stateOf(elsewhere(budi))).toBe(200);

    const { body: user } = await putu.get(path);
    const moved = await putu.patch(
      path,
      { memberships: [{ programmeId: offices.indonesia.programmeId, role: 'trainer' }] },
      user.version,
    );
    expect(moved.status).toBe(200);
    expect(await stateOf(elsewhere(budi))).toBe(403);
    expect((await putu.patch(path, { status: 'disabled' }, user.version + 1)).status).toBe(200);
    expect(await stateOf(elsewhere(budi), '/session')).toBe(401);

    const maya = await signInAnew(server, 'trainer');
    expect(await stateOf(elsewhere(maya), '/session')).toBe(200);
    await maya.del('/session');
    expect(await stateOf(elsewhere(maya), '/session')).toBe(401);
  });
});
