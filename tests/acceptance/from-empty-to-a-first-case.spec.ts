import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, freePort, repository, visitor } from '@teduh/testing';
import { type TOTP, URI } from 'otpauth';

const CODE = /\b[2-9A-Z]{4}(-[2-9A-Z]{4}){3}\b/;
const HALF_A_MINUTE = 30_000;

/**
 * What the people of a new office do: the operator starts an empty system, two administrators make the accounts of those
 * who work, and a caseworker opens the first case. Nobody is given a right by one person alone.
 */
describe('From an empty system to a first case', () => {
  const parent = mkdtempSync(join(tmpdir(), 'teduh-empty-'));
  const env = { ...process.env, TEDUH_DATA: join(parent, 'data'), DATABASE_URL: '' };
  let product: ChildProcess;
  let server: { url: string };
  let output = '';
  const people: Record<string, { client: ApiClient; totp: TOTP; password: string }> = {};

  beforeAll(async () => {
    const port = await freePort();
    server = { url: `http://localhost:${port}` };
    product = spawn(process.execPath, ['apps/launcher/src/start.mjs', '--empty'], {
      ...{ cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...env, PORT: String(port) },
    });
    for (const pipe of [product.stdout, product.stderr])
      pipe?.on('data', (text) => (output += text));
    while (!output.includes('Ctrl-C stops')) {
      if (product.exitCode !== null) throw new Error(`It did not start:\n${output}`);
      await sleep(100);
    }
  }, 240_000);
  afterAll(async () => {
    const ended = once(product, 'exit');
    product.kill('SIGTERM');
    await ended;
    rmSync(parent, { recursive: true, force: true });
  }, 60_000);

  /** A command of the operator beside the running system. */
  async function teduh(...words: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, ['apps/launcher/src/teduh.mjs', ...words], {
      ...{ cwd: repository, env },
    });
    let said = '';
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (text) => (said += text));
    const [code] = await once(child, 'close');
    return { code, output: said };
  }

  /** Chooses a password and shows an authenticator with a one-time code, as on the page for it. */
  async function enrol(username: string, code: string | undefined): Promise<ApiClient> {
    const somebody = visitor(server);
    const offered = await somebody.post('/enrolment/authenticator', { username, code });
    expect([username, offered.status]).toEqual([username, 200]);
    const totp = URI.parse(offered.body.uri) as TOTP;
    const password = `a long phrase of ${username.length * 7919}`;
    const refused = await somebody.post('/enrolment', { username, code, password });
    expect([refused.status, refused.body.code]).toEqual([403, 'factorNeeded']);
    // The code before this one: the present one is for the next sign-in.
    const otp = totp.generate({ timestamp: Date.now() - HALF_A_MINUTE });
    const answer = await somebody.post('/enrolment', { username, code, password, otp });
    expect([username, answer.status]).toEqual([username, 200]);
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    const client = visitor(server, cookies.join('; '));
    people[username] = { client, totp, password };
    return client;
  }

  /** An account asked for by one administrator; what is high about it is given by the other. */
  async function account(
    asks: ApiClient,
    gives: ApiClient,
    username: string,
    membership: Record<string, unknown>,
  ): Promise<ApiClient> {
    const made = await asks.post('/users', {
      ...{ username, displayName: `The ${membership.role}`, memberships: [membership] },
    });
    expect([username, made.status]).toEqual([username, 201]);
    const { body: requests } = await gives.get(
      `/membership-requests?filter[userId]=${made.body.id}&filter[waiting]=true`,
    );
    for (const { id, version } of requests.data) {
      const path = `/membership-requests/${id}`;
      const own = await asks.patch(path, { decision: 'approved' }, version);
      expect([own.status, own.body.code]).toEqual([409, 'ownRequest']);
      expect((await gives.patch(path, { decision: 'approved' }, version)).status).toBe(200);
    }
    const code = await asks.post(`/users/${made.body.id}/sign-in/enrolment`);
    expect([username, code.status, code.body.needsConfirmation]).toEqual([username, 200, true]);
    const confirm = `/users/${made.body.id}/sign-in/enrolment/confirm`;
    expect((await asks.post(confirm)).status).toBe(404);
    expect((await gives.post(confirm)).status).toBe(204);
    return enrol(username, code.body.code);
  }

  it('goes without a demonstration, and without anybody acting alone', async () => {
    const administrator = await enrol('administrator.hq', CODE.exec(output)?.[0]);
    const { body: me } = await administrator.get('/session');
    expect([me.workspace.kind, me.memberships[0].role]).toEqual(['live', 'administrator']);

    const second = await teduh('user', 'administrator', 'siti.hq', 'Siti', 'Rahayu');
    expect([second.code, second.output]).toEqual([0, expect.stringMatching(CODE)]);
    const siti = await enrol('siti.hq', CODE.exec(second.output)?.[0]);

    const headquarters = me.memberships[0].programmeId;
    const manager = await account(administrator, siti, 'ratna.hq', {
      ...{ programmeId: headquarters, role: 'manager' },
    });
    const programme = await manager.post('/programmes', {
      ...{ code: 'IDN', name: 'Indonesia', startedOn: '2026-01-01', timeZone: 'Asia/Jakarta' },
    });
    expect(programme.status).toBe(201);
    const programmeId = programme.body.id;
    expect((await manager.post('/teams', { programmeId, name: 'Jakarta' })).status).toBe(403);
    const team = await administrator.post('/teams', { programmeId, name: 'Jakarta' });
    expect(team.status).toBe(201);
    const inTeam = (role: string, clearance: string) => ({
      ...{ programmeId, role, teamId: team.body.id, clearance },
    });
    await account(administrator, siti, 'budi.idn', inTeam('supervisor', 'C2'));
    await account(siti, administrator, 'sari.idn', inTeam('caseworker', 'C2'));

    const { totp, password } = people['sari.idn'] ?? fail();
    const device = visitor(server);
    const username = 'sari.idn';
    const without = await device.post('/session', { username, password });
    expect([without.status, without.body.code]).toEqual([403, 'factorNeeded']);
    const otp = totp.generate();
    const signedIn = await device.post('/session', { username, password, otp });
    expect(signedIn.status).toBe(200);
    const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
    const sari = visitor(server, cookies.join('; '));

    const person = await sari.post('/persons', { programmeId, fullName: 'Dewi Lestari' });
    expect(person.status).toBe(201);
    const opened = await sari.post('/cases', { programmeId, personId: person.body.id });
    expect([opened.status, opened.body.caseNumber]).toEqual([201, expect.stringMatching(/^IDN-/)]);
    const given = await sari.post('/assistances', {
      ...{ caseId: opened.body.id, type: 'SHELTER', status: 'given', startedOn: '2026-02-03' },
    });
    expect(given.status).toBe(201);

    const budi = people['budi.idn']?.client ?? fail();
    expect((await budi.get(`/cases/${opened.body.id}`)).status).toBe(200);
    for (const client of [administrator, siti, manager]) {
      expect((await client.get(`/cases/${opened.body.id}`)).status).toBe(403);
    }
  }, 240_000);

  it('leaves a trail that verifies', async () => {
    await sleep(2_000);
    const { code, output: said } = await teduh('audit', 'verify');
    expect([code, said]).toEqual([0, expect.stringMatching(/are as they were sealed/)]);
  }, 60_000);
});

const fail = (): never => {
  throw new Error('They are not there yet.');
};
