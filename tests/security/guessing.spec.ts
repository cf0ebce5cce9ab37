import {
  type ApiClient,
  createDatabase,
  demoPassword,
  makeUser,
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
let offices: Offices;

// One proxy in front, so that a test can write from which address a request comes.
beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url, env: { TEDUH_PROXIES: '1' } });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});
beforeEach(() => sql('delete from sign_in_lanes'));

const sql = (text: string, values: unknown[] = []) => ownerQuery(database.url, text, values);

/** An address of its own for each number. */
const address = (at: number) => `198.51.${Math.floor(at / 250)}.${at % 250}`;

interface Try {
  username: string;
  password?: string;
  from?: string;
  device?: string;
}

const guess = ({ username, password = 'wrong', from = address(0), device }: Try) =>
  visitor(server, device).post('/session', { username, password }, { 'X-Forwarded-For': from });

/** As if the guesser had waited as long as the answers ask for, but within the hour. */
const passDelays = () => sql('update sign_in_lanes set next_try_at = null');

const AT_ONCE = 10;

/** Many guesses, several at once, patiently; how many had which status. */
async function drill(guesses: Try[]): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let at = 0; at < guesses.length; at += AT_ONCE) {
    await passDelays();
    const answers = await Promise.all(guesses.slice(at, at + AT_ONCE).map(guess));
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

/** The cookie of the device of somebody who signs in for the first time on it. */
async function deviceOf(username: string): Promise<string> {
  const { headers } = await guess({ username, password: demoPassword() });
  const cookie = headers.getSetCookie().find((one) => one.startsWith('__Host-teduh-device='));
  return cookie?.split(';')[0] ?? '';
}

const THOUSAND = Array.from({ length: 1_000 }, (_, at) => at);

describe('guessing passwords', () => {
  it('a thousand times at one account from everywhere gets 20 looks at it in an hour', async () => {
    const device = await deviceOf('caseworker');
    const statuses = await drill(
      THOUSAND.map((at) => ({ username: 'caseworker', from: address(at) })),
    );
    expect(statuses[401]).toBeGreaterThanOrEqual(5);
    expect(statuses[401]).toBeLessThanOrEqual(20);
    expect((statuses[401] ?? 0) + (statuses[429] ?? 0)).toBe(1_000);

    const right = { username: 'caseworker', password: demoPassword(), from: address(2_000) };
    expect((await guess(right)).status).toBe(429);
    expect((await guess({ ...right, device })).status).toBe(200);
  });

  it('at a thousand accounts from one place stops that place after 30, and nobody elsewhere', async () => {
    const device = await deviceOf('supervisor');
    const names = THOUSAND.map((at) => ({ username: at === 7 ? 'manager' : `user.${at}` }));
    const statuses = await drill(names);
    expect(statuses[401]).toBeGreaterThanOrEqual(5);
    expect(statuses[401]).toBeLessThanOrEqual(30);
    expect((statuses[401] ?? 0) + (statuses[429] ?? 0)).toBe(1_000);

    await passDelays();
    const right = { username: 'supervisor', password: demoPassword() };
    expect((await guess(right)).status).toBe(429);
    expect((await guess({ ...right, device })).status).toBe(200);
    expect((await guess({ ...right, from: address(1) })).status).toBe(200);
  });

  it('is open again an hour after the guesses, and not before', async () => {
    const twenty = THOUSAND.slice(0, 20).map((at) => ({ username: 'officer', from: address(at) }));
    for (const one of twenty) {
      await passDelays();
      expect((await guess(one)).status).toBe(401);
    }
    const age = (minutes: number) =>
      sql(
        `update sign_in_lanes set next_try_at = null, in_a_row = 0,
           recent = (select array_agg(one - $1 * interval '1 minute' order by one) from unnest(recent) one)`,
        [minutes],
      );
    const right = { username: 'officer', password: demoPassword(), from: address(99) };
    await age(55);
    expect((await guess(right)).status).toBe(429);
    await age(6);
    expect((await guess(right)).status).toBe(200);
  });

  it('waits 1, 2, 4 seconds from the fifth miss on, and says for how long', async () => {
    const waits: (string | null)[] = [];
    for (let miss = 1; miss <= 8; miss++) {
      const { status, headers } = await guess({ username: 'trainer', from: address(miss) });
      expect(status).toBe(401);
      expect(headers.get('retry-after')).toBeNull();
      const next = await guess({ username: 'trainer', from: address(miss + 100) });
      if (next.status === 401) miss += 1;
      else waits.push(next.headers.get('retry-after'));
      await passDelays();
    }
    expect(waits).toEqual(['1', '2', '4', '8']);
  });

  it('delays a place that misses, and lets a class sign in from one', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `pupil.${at}`);
    for (const username of people) {
      await makeUser(database.url, offices.indonesia, { username, role: 'trainer' });
    }
    const right = people.map((username) => ({ username, password: demoPassword() }));
    const answers = await Promise.all(right.map(guess));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    for (let miss = 0; miss < 5; miss++) await guess({ username: `user.${miss}` });
    const { status, headers } = await guess({ username: 'somebody' });
    expect([status, headers.get('retry-after')]).toEqual([429, '1']);
  });

  it('stands in the trail when it has to wait, once a minute for each place however often it is tried', async () => {
    const [here, there] = [address(4_001), address(4_002)];
    const wait = async (from: string) =>
      expect((await guess({ username: 'admin', from })).status).toBe(429);
    for (let miss = 0; miss < 20; miss++) {
      await passDelays();
      await guess({ username: 'admin', from: address(4_100 + miss) });
    }
    for (const from of [here, here, here, there]) await wait(from);
    const events = await sql(
      `select action, decision, object_id as account, source_address as address from audit_events
       where rule = 'tooManyTries' and source_address = any($1) order by id`,
      [[here, there]],
    );
    const event = { action: 'session:signIn', decision: 'deny', account: null };
    expect(events).toEqual([
      { ...event, address: here },
      { ...event, address: there },
    ]);
  });

  it('answers known and unknown names alike, to the byte', async () => {
    const answersTo = async (username: string) => {
      const texts: string[] = [];
      for (let at = 0; at < 7; at++) {
        const { body } = await guess({ username, from: address(at + (username.length % 2) * 50) });
        const { requestId: _, ...rest } = body;
        texts.push(JSON.stringify(rest));
      }
      return texts;
    };
    const known = await answersTo('auditor');
    expect(known.at(-1)).toContain('tooManyTries');
    expect(await answersTo('nobody')).toEqual(known);
  });

  it('does not clear the way by signing in to an account of one’s own in between', async () => {
    let looks = 0;
    for (let at = 0; at < 60; at++) {
      await passDelays();
      looks += (await guess({ username: `user.${at}` })).status === 401 ? 1 : 0;
      await guess({ username: 'trainer', password: demoPassword() });
    }
    expect(looks).toBe(30);
  });
});

describe('a hundred misses in a row', () => {
  const stop = () =>
    sql(
      `insert into sign_in_lanes (lane, in_a_row) values (lane_of('account', 'caseworker.th'), 100),
         (lane_of('account', 'caseworker'), 100)`,
    );
  const reset = (who: ApiClient, username: string) =>
    who.post(`/users/${offices.users[username]}/sign-in/reset-tries`);
  const signsIn = async (username: string) =>
    (await guess({ username, password: demoPassword(), from: address(1) })).status;

  it('stop the account until its administrator sets it free', async () => {
    await stop();
    expect(await signsIn('caseworker')).toBe(429);
    const admin = await signInAnew(server, 'admin');
    expect((await reset(admin, 'caseworker')).status).toBe(204);
    expect(await signsIn('caseworker')).toBe(200);
  });

  it('are nobody else’s to forgive', async () => {
    await stop();
    const admin = await signInAnew(server, 'admin');
    expect((await reset(admin, 'caseworker.th')).status).toBe(404);
    expect((await reset(admin, 'admin')).status).toBe(409);
    expect((await reset(await signInAnew(server, 'supervisor'), 'caseworker')).status).toBe(403);
    await sql(`update sessions set stepped_up_at = now() - interval '6 minutes'`);
    const stale = await reset(admin, 'caseworker');
    expect([stale.status, stale.body.code]).toEqual([403, 'stepUpNeeded']);
    expect(await signsIn('caseworker.th')).toBe(429);
    expect(await signsIn('caseworker')).toBe(429);
  });
});
