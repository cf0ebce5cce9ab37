import {
  createDatabase,
  demoPassword,
  makeUser,
  type Offices,
  ownerQuery,
  seedOffices,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';
import { Secret, TOTP } from 'otpauth';
import { makeProvider, SPOILS, type TestProvider } from '../fixtures/provider';
import { Browser } from './oidc/browser';

/** Signing in through another provider: a real one in a process of its own, whole ways over HTTP, cookies and all. */
let database: TestDatabase;
let server: TestServer;
let provider: TestProvider;
let offices: Offices;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  provider = await makeProvider();
  server = await startServer({ databaseUrl: database.url, env: provider.env });
  await provider.start(server);
});
afterAll(async () => {
  await provider.stop();
  await server.stop();
  await database.drop();
});
beforeEach(async () => {
  await sql('delete from sign_in_lanes');
  await sql(`update workspace set kind = 'demonstration'`);
});

const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  ownerQuery<Row & Record<string, unknown>>(database.url, text, values);

const START = '/api/v1/session/oidc';
const SESSION = '__Host-teduh';
const FLOW = '__Host-teduh-oidc';

const isCallback = (url: URL) => url.pathname === `${START}/callback`;
const wordOf = (url: URL) => `${url.pathname}?${url.searchParams.get('provider')}`;
const withoutRequestId = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

const events = (action: string) =>
  sql<{ decision: string; rule: string; object: string; detail: string }>(
    `select decision, rule, object_id as object, detail from audit_events where action = $1
     order by id desc limit 3`,
    [action],
  );

/** A new browser in which somebody has signed in with their password. */
async function signedIn(username: string, on = server): Promise<Browser> {
  const browser = new Browser(on.url);
  const told = await browser.post('/session', { username, password: demoPassword() });
  expect(told.status).toBe(200);
  return browser;
}

async function somebody(username: string): Promise<Browser> {
  await makeUser(database.url, offices.indonesia, { username, role: 'trainer' });
  return signedIn(username);
}

/** Goes to the provider and comes back with its answer for linking. */
async function bringForLinking(browser: Browser, subject: string): Promise<URL> {
  await provider.expect({ subject });
  const { status, body } = await browser.post('/account/identities/invitation');
  expect(status).toBe(200);
  return (await browser.follow(body.location)).end;
}

async function link(browser: Browser, subject: string) {
  expect(wordOf(await bringForLinking(browser, subject))).toBe('/app/account?answered');
  return browser.post('/account/identities');
}

/** A user with an identity of the same name. */
async function linked(username: string): Promise<Browser> {
  const browser = await somebody(username);
  expect((await link(browser, username)).status).toBe(200);
  return browser;
}

/** Goes to the provider as this person and comes back; nobody is signed in by that alone. */
async function bring(subject: string, amr: string[] = ['pwd'], browser = new Browser(server.url)) {
  await provider.expect({ subject, amr });
  const { end, hops } = await browser.follow(START);
  return { browser, end, hops };
}

/** A question this browser has asked, and the address the provider would send it back to. */
async function heldBack(subject: string, browser = new Browser(server.url)) {
  await provider.expect({ subject });
  const { end } = await browser.follow(START, { until: isCallback });
  expect(isCallback(end)).toBe(true);
  return { browser, callback: end };
}

const led = () => ({ from: provider.issuer });

/** What a refused way back must not leave behind. */
async function expectRefused(browser: Browser, callback: URL): Promise<void> {
  const { end } = await browser.follow(callback.href, led());
  expect(wordOf(end)).toBe('/?refused');
  expect((await browser.post('/session/oidc')).status).toBe(403);
  expect(browser.cookie(SESSION)).toBeUndefined();
}

describe('the way there', () => {
  it('asks for the subject alone, with state, nonce and PKCE, and comes back to a fixed address', async () => {
    const browser = new Browser(server.url);
    const response = await browser.ask(
      'GET',
      `${server.url}${START}?redirect_uri=https://evil.test`,
      {
        headers: { 'X-Forwarded-Host': 'evil.test', 'X-Forwarded-Proto': 'https' },
      },
    );
    expect(response.status).toBe(302);
    expect(await response.text()).toBe('');
    const there = new URL(response.headers.get('location') ?? '');
    expect(there.origin).toBe(provider.issuer);
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: 'teduh',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${server.url}${START}/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const [cookie, another] = response.headers.getSetCookie();
    expect(another).toBeUndefined();
    const [pair = '', ...flags] = cookie?.split('; ') ?? [];
    expect(flags.sort()).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(pair).toMatch(/^__Host-teduh-oidc=[\w-]+$/);
    for (const name of ['state', 'nonce']) {
      const sealed = Buffer.from(pair.split('=')[1] ?? '', 'base64url').toString('latin1');
      expect(sealed).not.toContain(there.searchParams.get(name));
    }
  });

  it('is not set going by another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const response = await new Browser(server.url).ask('GET', server.url + START, {
        headers: { 'Sec-Fetch-Site': site },
      });
      expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it('is shown on the sign-in page by its name', async () => {
    const { body } = await visitor(server).get('/session/demo');
    expect(body.provider).toBe('Example Office');
  });
});

describe('an identity', () => {
  it('is linked by its owner, opens the account, and no more once it is taken away', async () => {
    const own = await somebody('ayu');
    expect((await own.send('GET', '/account')).body.provider).toEqual({
      name: 'Example Office',
      identity: null,
    });
    const { status, body } = await link(own, 'ayu@there');
    expect(status).toBe(200);
    const { identity } = body.provider;
    expect(identity.lastUsedAt).toBeNull();
    expect(own.cookie(FLOW)).toBeUndefined();
    expect((await events('account:update'))[0]).toMatchObject({
      ...{ decision: 'allow', rule: 'linkIdentity' },
    });

    const { browser, end } = await bring('ayu@there');
    expect(wordOf(end)).toBe('/?answered');
    expect(browser.cookie(SESSION)).toBeUndefined();
    const entered = await browser.post('/session/oidc');
    expect([entered.status, entered.body.user?.username]).toEqual([200, 'ayu']);
    expect((await browser.send('GET', '/session')).status).toBe(200);
    expect(browser.cookie(FLOW)).toBeUndefined();
    const [event] = await events('session:signIn');
    expect(event).toMatchObject({ decision: 'allow', rule: 'provider' });
    expect((await own.send('GET', '/account')).body.provider.identity.lastUsedAt).not.toBeNull();

    const removed = await own.send('DELETE', `/account/identities/${identity.id}`);
    expect([removed.status, removed.body.provider.identity]).toEqual([200, null]);
    expect((await events('account:update'))[0]).toMatchObject({ rule: 'unlinkIdentity' });
    const again = await bring('ayu@there');
    expect((await again.browser.post('/session/oidc')).status).toBe(401);
  });

  it('is linked and taken away only with a fresh proof', async () => {
    const browser = await somebody('bima');
    await bringForLinking(browser, 'bima');
    await sql(`update sessions set stepped_up_at = now() - interval '6 minutes'`);
    const deeds = [
      await browser.post('/account/identities/invitation'),
      await browser.post('/account/identities'),
      await browser.send('DELETE', '/account/identities/00000000-0000-4000-8000-000000000000'),
    ];
    for (const { status, body } of deeds)
      expect([status, body.code]).toEqual([403, 'stepUpNeeded']);
    expect((await browser.post('/session/step-up', { password: demoPassword() })).status).toBe(200);
    // The session is the same one under another cookie: what it brought from the provider is good still.
    expect((await browser.post('/account/identities')).status).toBe(200);
  });

  it('of somebody else is not linked a second time, and nobody is told whose it is', async () => {
    const one = await linked('cahya');
    const other = await somebody('dewi');
    const refused = await link(other, 'cahya');
    expect([refused.status, refused.body.code]).toEqual([409, 'identityTaken']);
    expect(JSON.stringify(refused.body)).not.toContain('cahya');
    const second = await link(one, 'cahya-too');
    expect(withoutRequestId(second.body)).toEqual(withoutRequestId(refused.body));
    const { body } = await one.send('GET', '/account');
    const foreign = await other.send('DELETE', `/account/identities/${body.provider.identity.id}`);
    expect(foreign.status).toBe(404);
    const { browser } = await bring('cahya');
    expect((await browser.post('/session/oidc')).body.user.username).toBe('cahya');
  });

  it('is linked in the session that began it, and what came for signing in links nothing', async () => {
    const victim = await somebody('eko');
    const attacker = await somebody('fitri');
    await bringForLinking(attacker, 'fitri');
    // Somebody slips their own answer from the provider into another's browser.
    victim.setCookie(FLOW, attacker.cookie(FLOW) ?? '');
    const slipped = await victim.post('/account/identities');
    expect([slipped.status, slipped.body.code]).toEqual([403, 'providerRefused']);

    const { browser } = await bring('fitri');
    victim.setCookie(FLOW, browser.cookie(FLOW) ?? '');
    expect((await victim.post('/account/identities')).body.code).toBe('providerRefused');
    // Nor does an answer for linking sign anybody in.
    await linked('gilang');
    await bringForLinking(attacker, 'gilang');
    expect((await attacker.post('/session/oidc')).body.code).toBe('providerRefused');
    expect(await sql(`select from identities where subject = 'fitri'`)).toEqual([]);
  });

  it('goes with everything else when a one-time code is used up', async () => {
    await linked('hana');
    const admin = await signedIn('admin');
    const [{ id } = { id: '' }] = await sql<{ id: string }>(
      `select id from users where username = 'hana'`,
    );
    const { body } = await admin.post(`/users/${id}/sign-in/enrolment`);
    await sql('update enrolments set confirmed_by = user_id');
    const enrolled = await visitor(server).post('/enrolment', {
      ...{ username: 'hana', code: body.code, password: 'ombak pecah di karang' },
    });
    expect(enrolled.status).toBe(200);
    const { browser } = await bring('hana');
    expect((await browser.post('/session/oidc')).status).toBe(401);
  });
});

describe('signing in', () => {
  it('answers an unknown subject, a disabled user and a wrong password alike, and writes it down', async () => {
    await linked('indah');
    await sql(`update users set status = 'disabled' where username = 'indah'`);
    const wrong = await visitor(server).post('/session', { username: 'indah', password: 'wrong' });
    for (const subject of ['indah', 'nobody-here', 'caseworker', 'admin']) {
      const { browser, end } = await bring(subject);
      expect(wordOf(end)).toBe('/?answered');
      const { status, body } = await browser.post('/session/oidc');
      expect(status).toBe(401);
      expect(withoutRequestId(body)).toEqual(withoutRequestId(wrong.body));
      expect(browser.cookie(SESSION)).toBeUndefined();
      const [event] = await events('session:signIn');
      expect(event).toMatchObject({ decision: 'deny', rule: 'signInFailed' });
    }
    // Nobody came into being.
    expect(await sql(`select from users where username = 'nobody-here'`)).toEqual([]);
  });

  it('begins a session of its own: one that was planted before ends, or was never one', async () => {
    const planted = await linked('joko');
    const { browser } = await bring('joko');
    browser.setCookie(SESSION, planted.cookie(SESSION) ?? '');
    expect((await browser.post('/session/oidc')).status).toBe(200);
    expect(browser.cookie(SESSION)).toMatch(/^[\w-]{43}$/);
    expect(browser.cookie(SESSION)).not.toBe(planted.cookie(SESSION));
    expect((await planted.send('GET', '/session')).status).toBe(401);

    const known = 'k'.repeat(43);
    const other = await bring('joko');
    other.browser.setCookie(SESSION, known);
    expect((await other.browser.post('/session/oidc')).status).toBe(200);
    expect((await visitor(server, `${SESSION}=${known}`).get('/session')).status).toBe(401);
  });

  it('is no proof for grave deeds: those want one of our own', async () => {
    await linked('kartika');
    const { browser } = await bring('kartika');
    await browser.post('/session/oidc');
    const grave = await browser.post('/account/recovery-codes');
    expect([grave.status, grave.body.code]).toEqual([403, 'stepUpNeeded']);
    expect((await browser.post('/session/step-up', { password: demoPassword() })).status).toBe(200);
    expect((await browser.post('/account/recovery-codes')).status).toBe(200);
  });

  it('takes what the provider said once', async () => {
    await linked('lina');
    const { browser } = await bring('lina');
    const copy = browser.cookie(FLOW) ?? '';
    expect((await browser.post('/session/oidc')).status).toBe(200);
    const thief = new Browser(server.url);
    thief.setCookie(FLOW, copy);
    const { status, body } = await thief.post('/session/oidc');
    expect([status, body.code]).toEqual([403, 'providerRefused']);
    expect(thief.cookie(SESSION)).toBeUndefined();
  });

  it('says where it is down, and leaves the password as it was', async () => {
    const lonely = await makeProvider();
    const alone = await startServer({ databaseUrl: database.url, env: lonely.env });
    try {
      const { end } = await new Browser(alone.url).follow(START);
      expect(wordOf(end)).toBe('/?gone');
      const browser = await signedIn('officer', alone);
      const invited = await browser.post('/account/identities/invitation');
      expect([invited.status, invited.body.code]).toEqual([503, 'providerGone']);
      // Down then is not down for good.
      await lonely.start(alone);
      await lonely.expect({ subject: 'x' });
      const held = new Browser(alone.url);
      const { end: callback } = await held.follow(START, { until: isCallback });
      expect(isCallback(callback)).toBe(true);
      await lonely.stop();
      expect(wordOf((await held.follow(callback.href, led())).end)).toBe('/?gone');
      expect(alone.stdout() + alone.stderr()).not.toContain('"unexpected"');
    } finally {
      await lonely.stop();
      await alone.stop();
    }
  });
});

describe('the way back is refused', () => {
  beforeAll(() => linked('made'));

  it('but not when all is right', async () => {
    const { browser, callback } = await heldBack('made');
    expect(wordOf((await browser.follow(callback.href, led())).end)).toBe('/?answered');
    expect((await browser.post('/session/oidc')).status).toBe(200);
  });

  it('with another state, or none', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'x'.repeat(43)),
      (url: URL) => url.searchParams.delete('state'),
    ]) {
      const { browser, callback } = await heldBack('made');
      change(callback);
      await expectRefused(browser, callback);
    }
    expect(await events('session:signIn')).toContainEqual({
      ...{ decision: 'deny', rule: 'providerRefused', object: null },
      detail: 'OAUTH_INVALID_RESPONSE',
    });
  });

  it('in a browser that asked nothing: without the cookie, the code opens nothing', async () => {
    const { callback } = await heldBack('made');
    await expectRefused(new Browser(server.url), callback);
  });

  it('in another browser that asked for itself, also with its own state', async () => {
    const { callback } = await heldBack('made');
    const other = await heldBack('somebody-else');
    await expectRefused(other.browser, callback);
    // The stolen code under the state of the other: its verifier does not fit.
    const again = await heldBack('made');
    const mixed = new URL(other.callback);
    mixed.searchParams.set('code', again.callback.searchParams.get('code') ?? '');
    await expectRefused(other.browser, mixed);
    const details = (await events('session:signIn')).map(({ detail }) => detail);
    expect(details).toContain('invalid_grant');
  });

  it('the second time, with the cookie of the first', async () => {
    const { browser, callback } = await heldBack('made');
    const asked = browser.cookie(FLOW) ?? '';
    await browser.follow(callback.href, led());
    expect((await browser.post('/session/oidc')).status).toBe(200);
    const replay = new Browser(server.url);
    replay.setCookie(FLOW, asked, false);
    await expectRefused(replay, callback);
  });

  it('with a cookie that was changed, or is none of ours', async () => {
    const { browser, callback } = await heldBack('made');
    const asked = Buffer.from(browser.cookie(FLOW) ?? '', 'base64url');
    asked[asked.length - 1]! ^= 1;
    browser.setCookie(FLOW, asked.toString('base64url'), false);
    await expectRefused(browser, callback);
    for (const nonsense of ['', 'x', 'A'.repeat(4000)]) {
      browser.setCookie(FLOW, nonsense, false);
      await expectRefused(browser, callback);
    }
  });

  it('when its owner changed their mind there', async () => {
    await provider.expect(null);
    const browser = new Browser(server.url);
    expect(wordOf((await browser.follow(START)).end)).toBe('/?refused');
    expect((await events('session:signIn'))[0]).toMatchObject({ detail: 'access_denied' });
  });

  it('whatever its address says, and never with a fault of ours', async () => {
    const { browser, callback } = await heldBack('made');
    const { state, code } = Object.fromEntries(callback.searchParams);
    const queries = [
      ...['', '?', '?=', '?code', '?%', '?%00=%ff', `?state=${state}`, `?code=${code}`],
      ...[`?state=${state}&state=${state}&code=${code}`, `?state=${state}&code=`],
      ...[`?state=${state}&error=%0d%0aSet-Cookie:x`, `?state=${state}&code=${'x'.repeat(8_000)}`],
      ...[`?state=${state}&code=${code}&iss=https://evil.test`, `?state[]=${state}&code[]=${code}`],
      ...[`?response=x.y.z&state=${state}`, `?state=${state}&code=${code}&id_token=a.b.c`],
    ];
    for (const query of queries) {
      const { headers, status } = await browser.ask(
        'GET',
        `${server.url}${START}/callback${query}`,
      );
      const told = [status, headers.get('location'), headers.getSetCookie()];
      expect([query, told]).toEqual([query, [302, '/?provider=refused', []]]);
    }
    for (const otp of [1, {}, ['x'], 'x'.repeat(41), '\u0000', '000000']) {
      const { status } = await browser.post('/session/oidc', { otp, password: demoPassword() });
      expect(status).toBe(403);
    }
  });

  it('into a frame or a script', async () => {
    const { browser, callback } = await heldBack('made');
    for (const destination of ['iframe', 'script', 'empty']) {
      const response = await browser.ask('GET', callback.href, {
        headers: { 'Sec-Fetch-Dest': destination },
      });
      expect(response.headers.get('location')).toBe('/?provider=refused');
    }
  });

  it('from an issuer that is not the very one the operator named', async () => {
    const env = {
      ...provider.env,
      TEDUH_OIDC_ISSUER: `${provider.issuer}/`,
      TEDUH_URL: server.url,
    };
    const other = await startServer({ databaseUrl: database.url, env });
    try {
      await provider.expect({ subject: 'made' });
      const browser = new Browser(other.url);
      const { end } = await browser.follow(START, { until: isCallback });
      end.port = new URL(other.url).port;
      await expectRefused(browser, end);
      const details = (await events('session:signIn')).map(({ detail }) => detail);
      expect(details).toContain('otherIssuer');
    } finally {
      await other.stop();
    }
  });

  it.each(SPOILS)('with an ID token of a wrong kind: %s', async (spoil) => {
    const browser = new Browser(server.url);
    await provider.expect({ subject: 'made' }, 'nothing');
    expect(wordOf((await browser.follow(START)).end)).toBe('/?answered');

    const other = new Browser(server.url);
    await provider.expect({ subject: 'made' }, spoil);
    const { end } = await other.follow(START);
    expect(wordOf(end)).toBe('/?refused');
    expect((await other.post('/session/oidc')).status).toBe(403);
    expect(other.cookie(SESSION)).toBeUndefined();
  });
});

describe('in a live workspace', () => {
  const HALF_A_MINUTE = 30_000;
  let totp: TOTP;

  beforeAll(async () => {
    const browser = await linked('nyoman');
    const { body } = await browser.post('/account/authenticators', { name: 'Phone' });
    totp = new TOTP({ secret: Secret.fromBase32(body.secret) });
    const otp = totp.generate({ timestamp: Date.now() - HALF_A_MINUTE });
    await browser.post(`/account/authenticators/${body.id}/confirm`, { otp });
    await linked('oka');
  });
  beforeEach(() => sql(`update workspace set kind = 'live'`));

  it('the second factor is asked for here, whatever the provider says', async () => {
    const { browser } = await bring('nyoman', ['pwd', 'mfa', 'hwk']);
    const asked = await browser.post('/session/oidc');
    expect([asked.status, asked.body.code, asked.body.factors]).toEqual([
      ...[403, 'factorNeeded', ['totp']],
    ]);
    expect(browser.cookie(SESSION)).toBeUndefined();
    const entered = await browser.post('/session/oidc', { otp: totp.generate() });
    expect(entered.status).toBe(200);
    // A factor shown here is a proof of our own.
    expect((await browser.post('/account/recovery-codes')).status).toBe(200);

    const without = await bring('oka');
    expect((await without.browser.post('/session/oidc')).body.code).toBe('factorMissing');
  });

  it('a device that showed it today is not asked again: its strict cookie comes along', async () => {
    const { browser } = await bring('nyoman');
    await browser.post('/session/oidc', {
      otp: totp.generate({ timestamp: Date.now() + HALF_A_MINUTE }),
    });
    const again = await bring('nyoman', ['pwd'], browser);
    expect((await again.browser.post('/session/oidc')).status).toBe(200);
  });

  it('guesses at the code count like others, and close no way for those who make none', async () => {
    const { browser } = await bring('nyoman');
    const statuses: number[] = [];
    for (let miss = 0; miss < 8; miss++) {
      statuses.push((await browser.post('/session/oidc', { otp: '00000' + miss })).status);
    }
    expect(statuses).toEqual([...Array(5).fill(403), ...Array(3).fill(429)]);
    const password = { username: 'nyoman', password: demoPassword() };
    expect((await visitor(server).post('/session', password)).status).toBe(429);
    expect((await browser.post('/session/oidc')).body.code).toBe('factorNeeded');
  });

  it('is trusted to the provider when its operator here says so, and it says how', async () => {
    const env = { ...provider.env, TEDUH_OIDC_TRUST_SECOND_FACTOR: 'yes' };
    // A server of a live workspace wants its master key elsewhere; which kind it is, is read anew at each sign-in.
    await sql(`update workspace set kind = 'demonstration'`);
    const trusting = await startServer({
      databaseUrl: database.url,
      env: { ...env, TEDUH_URL: server.url },
    });
    await sql(`update workspace set kind = 'live'`);
    try {
      // The provider sends people back to the address of the other server; the database is the same.
      const enter = async (amr: string[]) => {
        const browser = new Browser(trusting.url);
        await provider.expect({ subject: 'oka', amr });
        const { end } = await browser.follow(START, { until: isCallback });
        const { port } = new URL(trusting.url);
        end.port = port;
        expect(wordOf((await browser.follow(end.href, led())).end)).toBe('/?answered');
        return { browser, told: await browser.post('/session/oidc') };
      };
      for (const weak of [[], ['pwd'], ['pwd', 'sms'], ['otp']]) {
        expect((await enter(weak)).told.body.code).toBe('factorMissing');
      }
      const { browser, told } = await enter(['pwd', 'mfa']);
      expect([told.status, told.body.user?.username]).toEqual([200, 'oka']);
      expect((await browser.post('/account/recovery-codes')).body.code).toBe('stepUpNeeded');
      const [{ shown } = { shown: 1 }] = await sql<{ shown: number }>(
        `select count(factor_at)::int as shown from known_devices d join users u on u.id = d.user_id
         where u.username = 'oka'`,
      );
      expect(shown).toBe(0);
    } finally {
      await trusting.stop();
    }
  });
});

describe('without a provider', () => {
  it('nothing of it is there', async () => {
    const plain = await startServer({ databaseUrl: database.url });
    try {
      const { body } = await visitor(plain).get('/session/demo');
      expect(body.provider).toBeNull();
      const browser = await signedIn('manager', plain);
      expect((await browser.send('GET', '/account')).body.provider).toBeNull();
      const id = '00000000-0000-4000-8000-000000000000';
      const answers = [
        await browser.send('GET', '/session/oidc'),
        await browser.send('GET', '/session/oidc/callback?code=x&state=y'),
        await browser.post('/session/oidc', {}),
        await browser.post('/account/identities/invitation'),
        await browser.post('/account/identities'),
        await browser.send('DELETE', `/account/identities/${id}`),
        await browser.send('GET', '/nothing-of-this-name'),
      ];
      for (const { status, body: told } of answers) {
        expect([status, withoutRequestId(told)]).toEqual([
          404,
          withoutRequestId(answers.at(-1)?.body),
        ]);
      }
    } finally {
      await plain.stop();
    }
  });
});

it('left nothing unexpected in the log, and no secret of anybody', () => {
  const log = server.stdout() + server.stderr();
  expect(log).not.toMatch(/"msg":"(unexpected|audit failed)"/);
  expect(log).not.toMatch(/[?&](code|state)=|a secret of the tests/);
});
