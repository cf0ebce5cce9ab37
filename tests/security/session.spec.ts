import {
  type ApiClient,
  asOperator,
  createDatabase,
  demoPassword,
  makeUser,
  type Offices,
  ownerQuery,
  seedOffices,
  signIn,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';

let database: TestDatabase;
let server: TestServer;
let offices: Offices;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url, env: { TEDUH_PROXIES: '1' } });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** A hash at full strength; those of the test offices are cheap, so that tests sign in quickly. */
const FULL_STRENGTH =
  '$argon2id$v=19$m=19456,t=2,p=1$yitqnVK5iqC1+n1tyWfbmA$SE3e2YHEcBl9CXNSzcEA8jlwjsBhPV6MVaaHTdOPHes';

const attempt = (username: string, password: string, address = '203.0.113.1') =>
  visitor(server).post('/session', { username, password }, { 'X-Forwarded-For': address });

/** What earlier tests tried and missed is not what the next one is about. */
const forgetTries = () => ownerQuery(database.url, 'delete from sign_in_lanes');
beforeEach(forgetTries);

const withoutRequestId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

/** The last events of one action, the newest first. */
const events = (action: string) =>
  ownerQuery(
    database.url,
    `select decision, rule, user_id as user, object_id as object from audit_events
     where action = $1 order by id desc limit 5`,
    [action],
  );

describe('signing in', () => {
  it('sets a cookie that no script reads, no other site sends and no plain line carries', async () => {
    const { status, headers, body } = await attempt(' Caseworker ', demoPassword());
    expect(status).toBe(200);
    const [session, device, another] = headers.getSetCookie().map((one) => one.split('; '));
    expect(another).toBeUndefined();
    expect(session?.[0]).toMatch(/^__Host-teduh=[\w-]{43}$/);
    expect(device?.[0]).toMatch(/^__Host-teduh-device=[\w-]{43}$/);
    const kept = ['httponly', 'path=/', 'samesite=strict', 'secure'];
    const flagsOf = ([, ...flags]: string[] = []) => flags.map((flag) => flag.toLowerCase()).sort();
    expect(flagsOf(session)).toEqual(kept);
    expect(flagsOf(device)).toEqual(['max-age=34560000', ...kept].sort());
    expect(body.user).toMatchObject({ username: 'caseworker', displayName: 'Sari Wulandari' });
    expect(body.rights).toContain('cases:list');
    expect(body.workspace.today).toMatch(/^\d{4}-\d\d-\d\d$/);
    const [event] = await events('session:signIn');
    expect(event).toMatchObject({ decision: 'allow', object: offices.users.caseworker });
  });

  it('keeps only a digest of the cookie', async () => {
    const client = await signInAnew(server, 'trainer');
    const secret = client.cookie.split('=')[1] ?? '';
    const rows = await ownerQuery<{ text: string }>(
      database.url,
      `select row_to_json(s)::text as text from sessions s`,
    );
    expect(secret.length).toBeGreaterThan(40);
    for (const { text } of rows) expect(text).not.toContain(secret);
    expect(server.stdout()).not.toContain(secret);
  });

  it('answers a wrong password, an unknown, a disabled and a password-less user alike', async () => {
    const office = offices.indonesia;
    const disabled = await makeUser(database.url, office, { username: 'gone', role: 'trainer' });
    const fresh = await makeUser(database.url, office, { username: 'fresh', role: 'trainer' });
    await ownerQuery(database.url, `update users set status = 'disabled' where id = $1`, [
      disabled,
    ]);
    await ownerQuery(database.url, 'delete from credentials where user_id = $1', [fresh]);
    const answers = await Promise.all([
      attempt('caseworker', 'wrong'),
      attempt('nobody-of-this-name', demoPassword()),
      attempt('gone', demoPassword()),
      attempt('fresh', demoPassword()),
    ]);
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(headers.getSetCookie()).toEqual([]);
      expect(withoutRequestId(body)).toEqual(withoutRequestId(answers[0].body));
    }
    expect(answers[0].body.code).toBe('signInFailed');
    const denied = (await events('session:signIn')).filter(({ decision }) => decision === 'deny');
    expect(denied.map(({ object }) => object)).toContain(offices.users.caseworker);
  });

  it('works as long for an unknown user as for a known one', async () => {
    const known = await makeUser(database.url, offices.indonesia, {
      username: 'slow',
      role: 'trainer',
    });
    await ownerQuery(database.url, 'update credentials set password_hash = $2 where user_id = $1', [
      known,
      FULL_STRENGTH,
    ]);
    const times: Record<string, number[]> = { slow: [], nobody: [] };
    // The quickest of each: what else the machine does only ever adds, so that more samples only come closer.
    const quickest = (username: string) => Math.min(...(times[username] ?? []));
    const ratio = () => quickest('nobody') / quickest('slow');
    for (let round = 0; round < 120 && (round < 30 || Math.abs(ratio() - 1) > 0.1); round++) {
      for (const [username, measured] of Object.entries(times)) {
        await forgetTries();
        const began = performance.now();
        expect((await attempt(username, 'wrong')).status).toBe(401);
        measured.push(performance.now() - began);
      }
    }
    expect(quickest('slow')).toBeGreaterThan(5);
    expect(ratio()).toBeGreaterThan(0.9);
    expect(ratio()).toBeLessThan(1.1);
  });

  it('refuses bodies that are no user name and password, before any work', async () => {
    for (const body of [
      ...[{}, [], { username: 'caseworker' }, { username: ['caseworker'], password: 'x' }],
      { username: 'caseworker', password: { length: 5 } },
      { username: 'x'.repeat(201), password: 'x' },
    ]) {
      const { status, body: problem } = await visitor(server).post('/session', body);
      expect([status, problem.code]).toEqual([400, 'badInput']);
    }
  });

  it('does not make an Idempotency-Key of a visitor fail', async () => {
    const { status } = await visitor(server).post(
      '/session',
      { username: 'trainer', password: demoPassword() },
      { 'Idempotency-Key': 'one' },
    );
    expect(status).toBe(200);
  });

  it('leaves connections to others while passwords are worked on', async () => {
    const client = await signIn(server, 'supervisor');
    const wave = Promise.all(
      Array.from({ length: 20 }, (_, at) => attempt(`nobody.${at}`, 'wrong', `203.0.113.${at}`)),
    );
    const began = performance.now();
    expect((await client.get('/session')).status).toBe(200);
    const waited = performance.now() - began;
    const answers = await wave;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(waited).toBeLessThan(1_500);
  });
});

describe('a session', () => {
  it('ends at sign-out, for every copy of its cookie', async () => {
    const client = await signInAnew(server, 'trainer');
    const copy = visitor(server, client.cookie);
    expect((await copy.get('/session')).status).toBe(200);
    const { status, headers } = await client.del('/session');
    expect(status).toBe(204);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-teduh=; Max-Age=0;/);
    const { status: after, body } = await copy.get('/session');
    expect([after, body.code]).toEqual([401, 'signInNeeded']);
  });

  it('ends when the same browser signs in anew, and when a fourth one begins', async () => {
    const first = await signInAnew(server, 'officer');
    await visitor(server, first.cookie).post('/session', {
      username: 'officer',
      password: demoPassword(),
    });
    expect((await first.get('/session')).status).toBe(401);
    const four: ApiClient[] = [];
    for (let count = 0; count < 4; count++) four.push(await signInAnew(server, 'officer'));
    const statuses = await Promise.all(four.map(async (one) => (await one.get('/session')).status));
    expect(statuses).toEqual([401, 200, 200, 200]);
  });

  it('ends for a disabled user at the next request, and for one who lost a membership too', async () => {
    const office = offices.indonesia;
    const id = await makeUser(database.url, office, { username: 'leaver', role: 'caseworker' });
    const leaver = await signInAnew(server, 'leaver');
    expect((await leaver.get('/cases')).status).toBe(200);
    await asOperator(database.url, (client) =>
      client.query('delete from memberships where user_id = $1', [id]),
    );
    expect((await leaver.get('/cases')).status).toBe(403);
    const become = (status: string) =>
      ownerQuery(database.url, 'update users set status = $2 where id = $1', [id, status]);
    await become('disabled');
    expect((await leaver.get('/session')).status).toBe(401);
    // Enabled again, the account signs in anew: whoever held the old cookie has nothing.
    await become('active');
    expect((await leaver.get('/session')).status).toBe(401);
  });

  const setAge = (client: ApiClient, column: string, minutes: number) =>
    ownerQuery(
      database.url,
      `update sessions set ${column} = now() - $2 * interval '1 minute'
       where token_hash = sha256($1::bytea)`,
      [client.cookie.split('=')[1], minutes],
    );
  const minutesIdle = async (client: ApiClient) => {
    const [row] = await ownerQuery<{ minutes: number }>(
      database.url,
      `select extract(epoch from now() - last_act_at)::float / 60 as minutes from sessions
       where token_hash = sha256($1::bytea)`,
      [client.cookie.split('=')[1]],
    );
    return row?.minutes ?? NaN;
  };

  it('is kept open by what a person does, not by what a page asks by itself', async () => {
    const client = await signInAnew(server, 'auditor');
    await setAge(client, 'last_act_at', 10);
    await client.get('/session');
    expect(await minutesIdle(client)).toBeGreaterThan(9);
    await client.get('/cases', { 'X-Teduh-Act': 'user' });
    expect(await minutesIdle(client)).toBeLessThan(1);
    // Within a minute nothing is written again.
    await setAge(client, 'last_act_at', 0.5);
    await client.get('/session', { 'X-Teduh-Act': 'user' });
    expect(await minutesIdle(client)).toBeGreaterThan(0.4);
  });

  it('ends after an hour without an act and after twelve hours in any case', async () => {
    const idle = await signInAnew(server, 'auditor');
    await setAge(idle, 'last_act_at', 61);
    expect((await idle.get('/session', { 'X-Teduh-Act': 'user' })).status).toBe(401);
    const old = await signInAnew(server, 'auditor');
    await setAge(old, 'ends_at', 1);
    expect((await old.get('/session', { 'X-Teduh-Act': 'user' })).status).toBe(401);
  });

  it('is opened by no other cookie', async () => {
    for (const cookie of [
      ...['__Host-teduh=', '__Host-teduh=x', `__Host-teduh=${'A'.repeat(43)}`, 'teduh=x'],
      "__Host-teduh=' or true --",
      `__Host-teduh=${encodeURIComponent('\0')}`,
    ]) {
      expect((await visitor(server, cookie).get('/session')).status).toBe(401);
    }
  });
});
