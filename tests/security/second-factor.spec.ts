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
import { URI, type TOTP } from 'otpauth';

let database: TestDatabase;
let server: TestServer;
let offices: Offices;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});
beforeEach(() => sql('delete from sign_in_lanes'));

const sql = (text: string, values: unknown[] = []) => ownerQuery(database.url, text, values);
const password = demoPassword();

interface Given {
  otp?: string;
  password?: string;
  cookie?: string;
}

const attempt = (username: string, { cookie, ...given }: Given = {}) =>
  visitor(server, cookie).post('/session', { username, password, ...given });

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

const HALF_A_MINUTE = 30_000;

/**
 * A code of `steps` half minutes from now: a code used once is good no more, and the test does not wait for the next.
 * Shortly before a half minute ends it waits all the same, so that the code is still the one it says when it arrives.
 */
function codeIn(totp: TOTP, steps = 0): string {
  const left = HALF_A_MINUTE - (Date.now() % HALF_A_MINUTE);
  if (left < 3_000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, left);
  return totp.generate({ timestamp: Date.now() + steps * HALF_A_MINUTE });
}

/** Somebody new in the Indonesian office, signed in. */
async function somebody(username: string): Promise<ApiClient> {
  await makeUser(database.url, offices.indonesia, { username, role: 'trainer' });
  return signInAnew(server, username);
}

/** The same with an authenticator, confirmed by the code before this one. */
async function withAuthenticator(username: string): Promise<[ApiClient, TOTP]> {
  const client = await somebody(username);
  const { body } = await client.post('/account/authenticators', { name: 'Phone' });
  const totp = URI.parse(body.uri) as TOTP;
  const path = `/account/authenticators/${body.id}/confirm`;
  const { status } = await client.post(path, { otp: codeIn(totp, -1) });
  expect(status).toBe(200);
  return [client, totp];
}

describe('an authenticator', () => {
  it('is asked for once it has shown a code, and not before', async () => {
    const client = await somebody('ayu');
    const { body } = await client.post('/account/authenticators', { name: 'Phone' });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Teduh:ayu\?/);
    expect((await attempt('ayu')).status).toBe(200);
    const path = `/account/authenticators/${body.id}/confirm`;
    const wrong = await client.post(path, { otp: '12345' });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([400, 'codeDoesNotFit']);
    const { body: account } = await client.post(path, { otp: codeIn(URI.parse(body.uri) as TOTP) });
    expect(account.factors).toMatchObject([{ kind: 'totp', name: 'Phone' }]);
    const refused = await attempt('ayu');
    expect([refused.status, refused.body.code]).toEqual([403, 'factorNeeded']);
    expect(refused.body.factors).toEqual(['totp']);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('says nothing of itself to whoever lacks the password', async () => {
    await withAuthenticator('bima');
    const { status, body } = await attempt('bima', { password: 'wrong' });
    expect([status, body.code]).toEqual([401, 'signInFailed']);
  });

  it('opens with a code that is good once, and a little early or late', async () => {
    const [, totp] = await withAuthenticator('cahya');
    const otp = codeIn(totp);
    expect((await attempt('cahya', { otp: `${otp.slice(0, 3)} ${otp.slice(3)}` })).status).toBe(
      200,
    );
    for (const used of [otp, codeIn(totp, -1), codeIn(totp, 5), '000000x']) {
      const { status, body } = await attempt('cahya', { otp: used });
      expect([status, body.code]).toEqual([403, 'factorFailed']);
    }
    await sql('delete from sign_in_lanes');
    expect((await attempt('cahya', { otp: codeIn(totp, 1) })).status).toBe(200);
  });

  it('is asked for once a day on a device it was shown on, and always for grave deeds', async () => {
    const [, totp] = await withAuthenticator('dewi');
    const { headers } = await attempt('dewi', { otp: codeIn(totp) });
    const cookie = cookiesOf(headers);
    const again = await attempt('dewi', { cookie });
    expect(again.status).toBe(200);
    expect((await attempt('dewi')).body.code).toBe('factorNeeded');

    const client = visitor(server, cookiesOf(again.headers));
    // Whoever has the password and the device, and not the phone, prints no codes and takes no factor away.
    const grave = await client.post('/account/recovery-codes');
    expect([grave.status, grave.body.code]).toEqual([403, 'stepUpNeeded']);
    const without = await client.post('/session/step-up', { password });
    expect([without.status, without.body.code]).toEqual([403, 'factorNeeded']);
    const stepped = await client.post('/session/step-up', { password, otp: codeIn(totp, 1) });
    expect(stepped.status).toBe(200);
    const proved = visitor(server, cookiesOf(stepped.headers));
    expect((await proved.post('/account/recovery-codes')).status).toBe(200);

    await sql(`update known_devices set factor_at = now() - interval '25 hours'`);
    expect((await attempt('dewi', { cookie })).body.code).toBe('factorNeeded');
  });

  it('counts guesses at its code like guesses at the password', async () => {
    await withAuthenticator('eko');
    const statuses: number[] = [];
    for (let miss = 0; miss < 8; miss++) {
      statuses.push((await attempt('eko', { otp: '00000' + miss })).status);
    }
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.at(-1)).toBe(429);
  });

  it('keeps its secret sealed, bound to its row', async () => {
    const [, totp] = await withAuthenticator('fitri');
    const [, other] = await withAuthenticator('gilang');
    const dump = JSON.stringify(await sql('select row_to_json(f) from second_factors f'));
    expect(dump).not.toContain(Buffer.from(totp.secret.bytes).toString('hex'));
    // Somebody who can write the table puts their own sealed secret into another's row: it does not open.
    await sql(
      `update second_factors set sealed_secret = (select f.sealed_secret from second_factors f
         join users u on u.id = f.user_id where u.username = 'gilang')
       where user_id = (select id from users where username = 'fitri')`,
    );
    expect((await attempt('fitri', { otp: codeIn(other) })).status).not.toBe(200);
  });
});

describe('codes on paper', () => {
  it('for the lost phone are ten, good once, and void when new ones are printed', async () => {
    const [client, totp] = await withAuthenticator('hana');
    const { body } = await client.post('/account/recovery-codes');
    expect(body.codes).toHaveLength(10);
    expect(new Set(body.codes).size).toBe(10);
    const [first, second] = body.codes as [string, string];
    expect((await attempt('hana', { otp: first.toLowerCase().replace(/-/g, ' ') })).status).toBe(
      200,
    );
    expect((await attempt('hana', { otp: first })).body.code).toBe('factorFailed');
    expect((await client.get('/account')).body.recoveryCodesLeft).toBe(9);
    await client.post('/account/recovery-codes');
    expect((await attempt('hana', { otp: second })).body.code).toBe('factorFailed');
    const dump = JSON.stringify(
      await sql('select encode(code_hash, $1) from one_time_codes', ['escape']),
    );
    expect(dump).not.toContain(first.replace(/-/g, ''));
    await sql('delete from sign_in_lanes');
    expect((await attempt('hana', { otp: codeIn(totp) })).status).toBe(200);
  });

  it('of a sheet of forty are a factor of their own', async () => {
    const client = await somebody('indah');
    const { body } = await client.post('/account/code-sheet');
    expect(body.codes).toHaveLength(40);
    expect((await attempt('indah')).body).toMatchObject({
      code: 'factorNeeded',
      factors: ['sheet'],
    });
    expect((await attempt('indah', { otp: body.codes[7] })).status).toBe(200);
    expect((await attempt('indah', { otp: body.codes[7] })).body.code).toBe('factorFailed');
    expect((await attempt('indah', { otp: body.codes[8] })).status).toBe(200);
  });

  it('open nobody else’s account', async () => {
    const one = await somebody('joko');
    await withAuthenticator('kartika');
    const { body } = await one.post('/account/code-sheet');
    expect((await attempt('kartika', { otp: body.codes[0] })).body.code).toBe('factorFailed');
  });
});

describe('one’s own account', () => {
  it('is changed only with a fresh proof, and nobody touches another’s', async () => {
    const [one] = await withAuthenticator('lina');
    const [other] = await withAuthenticator('made');
    const { body } = await one.get('/account');
    expect(body.factors).toHaveLength(1);
    expect((await other.del(`/account/factors/${body.factors[0].id}`)).status).toBe(404);
    await sql(`update sessions set stepped_up_at = now() - interval '6 minutes'`);
    const deeds: [string, object?][] = [
      ['authenticators', { name: 'x' }],
      ['passkeys', { name: 'x', passkey: 'x' }],
      ['passkeys/invitation'],
      ['password', { current: password, password: 'x' }],
      ['recovery-codes'],
      ['code-sheet'],
    ];
    for (const [path, given] of deeds) {
      expect((await one.post(`/account/${path}`, given)).body.code).toBe('stepUpNeeded');
    }
    expect((await one.del(`/account/factors/${body.factors[0].id}`)).body.code).toBe(
      'stepUpNeeded',
    );
  });

  it('takes a new password that is neither short, common nor one’s name, and ends the other sessions', async () => {
    const client = await somebody('nyoman.sari');
    const copy = await signInAnew(server, 'nyoman.sari');
    const refused: [string, string][] = [
      ['short', 'passwordLength'],
      ['x'.repeat(129), 'passwordLength'],
      ['unbelievable', 'passwordCommon'],
      ['!!Unbelievable2026', 'passwordCommon'],
      ['abcabcabcabc', 'passwordCommon'],
      ['123456789012', 'passwordCommon'],
      ['nyoman.sari.teduh', 'passwordNamesYou'],
    ];
    for (const [weak, code] of refused) {
      const { status, body } = await client.post('/account/password', {
        ...{ current: password, password: weak },
      });
      expect([weak, status, body.errors?.[0]?.code]).toEqual([weak, 400, code]);
    }
    const strong = 'hujan turun di kebun teh';
    const change = (current: string) =>
      client.post('/account/password', { current, password: strong });
    expect((await client.post('/account/password', { password: strong })).status).toBe(400);
    const guessed = await change('not what it is');
    expect([guessed.status, guessed.body.code]).toEqual([403, 'proofFailed']);
    expect((await copy.get('/session')).status).toBe(200);
    expect((await change(password)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(200);
    expect((await copy.get('/session')).status).toBe(401);
    expect((await attempt('nyoman.sari')).status).toBe(401);
    expect((await attempt('nyoman.sari', { password: strong })).status).toBe(200);
  });

  it('counts guesses at the password it has, also by a session that is signed in', async () => {
    const client = await somebody('luh.ayu');
    const guess = { current: 'not what it is', password: 'hujan turun di kebun teh' };
    const statuses: number[] = [];
    for (let miss = 0; miss < 7; miss++)
      statuses.push((await client.post('/account/password', guess)).status);
    expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('takes 128 characters, and compares every one of them as it was typed', async () => {
    const client = await somebody('ketut.rai');
    const long = `${'Sawah hijau di lereng gunung. '.repeat(4)}pagi ini`;
    expect(long).toHaveLength(128);
    const change = { current: password, password: long };
    expect((await client.post('/account/password', change)).status).toBe(204);
    for (const other of [
      ...[long.toLowerCase(), ` ${long}`, `${long} `, long.slice(0, -1), `${long.slice(0, -1)}I`],
      ...[long.replace('hijau ', 'hijau  '), long.slice(0, 72)],
    ]) {
      await sql('delete from sign_in_lanes');
      expect([other, (await attempt('ketut.rai', { password: other })).status]).toEqual([
        other,
        401,
      ]);
    }
    await sql('delete from sign_in_lanes');
    expect((await attempt('ketut.rai', { password: long })).status).toBe(200);
  });

  it('lists where one is signed in, and signs out everywhere else', async () => {
    const client = await somebody('oka');
    const other = await signInAnew(server, 'oka');
    const { body } = await client.get('/account');
    expect(body.sessions.map((one: { isThis: boolean }) => one.isThis)).toEqual([false, true]);
    expect((await client.post('/account/sign-out-everywhere')).status).toBe(204);
    expect((await other.get('/session')).status).toBe(401);
    expect((await client.get('/account')).body.sessions).toHaveLength(1);
  });
});

describe('an enrolment code', () => {
  const chosen = 'ombak pecah di karang';

  async function newcomer(username: string): Promise<{ id: string; code: string }> {
    const putu = await signInAnew(server, 'admin');
    const { body } = await putu.post('/users', {
      ...{ username, displayName: `New ${username}` },
      memberships: [{ programmeId: offices.indonesia.programmeId, role: 'trainer' }],
    });
    const { body: enrolment } = await putu.post(`/users/${body.id}/sign-in/enrolment`);
    return { id: body.id, code: enrolment.code };
  }
  const enrol = (body: object) => visitor(server).post('/enrolment', body);

  it('takes no account over: one in use needs the word of a second person', async () => {
    const { id, code } = await newcomer('dewa.idn');
    expect((await enrol({ username: 'dewa.idn', code, password: chosen })).status).toBe(200);
    const putu = await signInAnew(server, 'admin');
    const { body } = await putu.post(`/users/${id}/sign-in/enrolment`);
    expect(body.needsConfirmation).toBe(true);
    const taken = () =>
      enrol({ username: 'dewa.idn', code: body.code, password: 'another one entirely' });
    expect((await taken()).body.code).toBe('enrolmentFailed');
    // Not the one who printed it.
    expect((await putu.post(`/users/${id}/sign-in/enrolment/confirm`)).status).toBe(404);
    expect((await attempt('dewa.idn', { password: chosen })).status).toBe(200);
    await makeUser(database.url, offices.indonesia, {
      ...{ username: 'admin.other', role: 'administrator' },
    });
    const other = await signInAnew(server, 'admin.other');
    expect((await other.post(`/users/${id}/sign-in/enrolment/confirm`)).status).toBe(204);
    expect((await taken()).status).toBe(200);
  });

  it('of a live system opens no new account either before a second person said whose it is', async () => {
    await makeUser(database.url, offices.indonesia, {
      ...{ username: 'admin.witness', role: 'administrator' },
    });
    const second = await signInAnew(server, 'admin.witness');
    const { id, code } = await newcomer('bayu.idn');
    await sql(`update workspace set kind = 'live'`);
    try {
      const offer = () =>
        visitor(server).post('/enrolment/authenticator', { username: 'bayu.idn', code });
      expect((await offer()).body.code).toBe('enrolmentFailed');
      expect((await second.post(`/users/${id}/sign-in/enrolment/confirm`)).status).toBe(204);
      expect((await offer()).status).toBe(200);
    } finally {
      await sql(`update workspace set kind = 'demonstration'`);
    }
  });

  it('lets its holder choose a password, once', async () => {
    const { code } = await newcomer('putri.idn');
    const weak = await enrol({ username: 'putri.idn', code, password: 'short' });
    expect([weak.status, weak.body.errors[0].code]).toEqual([400, 'passwordLength']);
    const { status, headers, body } = await enrol({
      username: 'putri.idn',
      code,
      password: chosen,
    });
    expect([status, body.user.username]).toEqual([200, 'putri.idn']);
    expect((await visitor(server, cookiesOf(headers)).get('/session')).status).toBe(200);
    const again = await enrol({ username: 'putri.idn', code, password: 'another one entirely' });
    expect([again.status, again.body.code]).toEqual([403, 'enrolmentFailed']);
    expect((await attempt('putri.idn', { password: chosen })).status).toBe(200);
  });

  it('answers a wrong code, a wrong name, an old code and nobody alike, and counts the tries', async () => {
    const { code } = await newcomer('qori.idn');
    const { code: old } = await newcomer('rini.idn');
    await sql(
      `update enrolments set expires_at = now() - interval '1 second'
       where user_id = (select id from users where username = 'rini.idn')`,
    );
    const answers = await Promise.all([
      enrol({ username: 'qori.idn', code: 'AAAA-BBBB-CCCC-DDDD', password: chosen }),
      enrol({ username: 'rini.idn', code: old, password: chosen }),
      enrol({ username: 'caseworker', code, password: chosen }),
      enrol({ username: 'nobody', code, password: chosen }),
    ]);
    const told = answers.map(({ status, body: { requestId: _, ...rest } }) => [status, rest]);
    for (const one of told) expect(one).toEqual(told[0]);
    expect(told[0]?.[0]).toBe(403);
    await sql('delete from sign_in_lanes');
    for (let miss = 0; miss < 5; miss++) {
      await enrol({ username: 'qori.idn', code: `AAAA-BBBB-CCCC-DDD${miss}`, password: chosen });
    }
    expect((await enrol({ username: 'qori.idn', code, password: chosen })).status).toBe(429);
  });

  it('for somebody who lost everything takes away what was there, at the moment it is used', async () => {
    const [client, totp] = await withAuthenticator('surya');
    const { id } = (await client.get('/session')).body.user;
    const putu = await signInAnew(server, 'admin');
    const { body } = await putu.post(`/users/${id}/sign-in/enrolment`);
    await makeUser(database.url, offices.indonesia, {
      ...{ username: 'admin.second', role: 'administrator' },
    });
    const second = await signInAnew(server, 'admin.second');
    await second.post(`/users/${id}/sign-in/enrolment/confirm`);
    expect((await client.get('/session')).status).toBe(200);
    expect((await enrol({ username: 'surya', code: body.code, password: chosen })).status).toBe(
      200,
    );
    expect((await client.get('/session')).status).toBe(401);
    expect((await attempt('surya', { otp: codeIn(totp) })).status).toBe(401);
    expect((await attempt('surya', { password: chosen })).status).toBe(200);
  });

  it('is made for nobody out of reach, nor for oneself', async () => {
    const putu = await signInAnew(server, 'admin');
    const make = (username: string) =>
      putu.post(`/users/${offices.users[username]}/sign-in/enrolment`);
    expect((await make('caseworker.th')).status).toBe(404);
    expect((await make('admin')).body.code).toBe('ownAccount');
  });

  describe('in a live system', () => {
    beforeAll(() => sql(`update workspace set kind = 'live'`));
    afterAll(() => sql(`update workspace set kind = 'demonstration'`));

    it('needs an authenticator that works; without a factor nobody signs in', async () => {
      const refused = await attempt('trainer');
      expect([refused.status, refused.body.code]).toEqual([403, 'factorMissing']);
      await sql(`update workspace set kind = 'demonstration'`);
      const { id, code } = await newcomer('tari.idn');
      await sql(`update workspace set kind = 'live'`);
      await sql('update enrolments set confirmed_by = $1 where user_id = $1', [id]);
      const given = { username: 'tari.idn', code };
      const without = await enrol({ ...given, password: chosen });
      expect([without.status, without.body.code]).toEqual([403, 'factorNeeded']);
      const { body: offered } = await visitor(server).post('/enrolment/authenticator', given);
      const totp = URI.parse(offered.uri) as TOTP;
      const wrong = await enrol({ ...given, password: chosen, otp: '000000' });
      expect([wrong.status, wrong.body.code]).toEqual([403, 'factorFailed']);
      const { status, headers, body } = await enrol({
        ...given,
        password: chosen,
        otp: codeIn(totp, -1),
      });
      expect([status, body.code]).toEqual([200, undefined]);
      const client = visitor(server, cookiesOf(headers));
      const { body: account } = await client.get('/account');
      expect(account.factors).toHaveLength(1);
      const last = await client.del(`/account/factors/${account.factors[0].id}`);
      expect([last.status, last.body.code]).toEqual([409, 'lastFactor']);
      const signedIn = await attempt('tari.idn', { password: chosen, otp: codeIn(totp) });
      expect(signedIn.status).toBe(200);
    });
  });
});
