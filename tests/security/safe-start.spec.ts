import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asOperator,
  createDatabase,
  ownerQuery,
  seedOffices,
  startServer,
  type TestDatabase,
  visitor,
} from '@teduh/testing';

/** What "production start refuses" says, shown on the process that an operator starts. */
let live: TestDatabase;
let demonstration: TestDatabase;
let folder: string;
let safe: Record<string, string>;
const roles: string[] = [];

beforeAll(async () => {
  live = await createDatabase();
  await asOperator(live.url, (client) =>
    client.query("insert into workspace (kind) values ('live')"),
  );
  demonstration = await createDatabase();
  await seedOffices(demonstration.url);
  folder = mkdtempSync(join(tmpdir(), 'teduh-safe-start-'));
  for (const name of ['master.key', 'sign-in.key'])
    writeFileSync(join(folder, name), randomBytes(32).toString('base64url'), { mode: 0o600 });
  safe = {
    TEDUH_DATA: join(folder, 'data'),
    TEDUH_MASTER_KEY_FILE: join(folder, 'master.key'),
    TEDUH_SIGN_IN_KEY: join(folder, 'sign-in.key'),
    TEDUH_AUDIT_KEY: join(folder, 'audit.key'),
  };
});
afterAll(async () => {
  await live.drop();
  await demonstration.drop();
  for (const role of roles) await ownerQuery(server(), `drop role if exists ${role}`);
  rmSync(folder, { recursive: true });
});

const server = () => process.env.TEDUH_TEST_POSTGRES ?? '';

/** The owner of the tests' cluster signs in without a password, which a live workspace must not have. */
const withPassword = (url: string, password = 'long-and-random-enough') => {
  const address = new URL(url);
  address.password = password;
  return address.href;
};

/** The server's logins as prepare made them, so that the owner's address can be another one in these tests. */
const start = (env: Record<string, string> = {}, database = live) =>
  startServer({
    databaseUrl: withPassword(database.url),
    env: { ...safe, ...env },
  });

const refusal = (env: Record<string, string>, database = live): Promise<string> =>
  start(env, database).then(
    async (started) => {
      await started.stop();
      return 'it started';
    },
    (error: Error) => error.message,
  );

/** A login with the rights of `teduh_app` and something more. */
async function login(more: string): Promise<string> {
  const name = `unsafe_${randomBytes(4).toString('hex')}`;
  roles.push(name);
  await ownerQuery(server(), `create role ${name} login ${more} in role teduh_app`);
  return name;
}

const addressOf = (name: string) => {
  const address = new URL(withPassword(live.url));
  address.username = name;
  return address.href;
};

it('starts a live workspace that is safe, and asks everybody for a second factor', async () => {
  const started = await start();
  const { body } = await visitor(started).get('/session/demo');
  expect(body).toEqual({ kind: 'live', provider: null, password: null, users: [] });
  expect((await started.stop()).code).toBe(0);
});

it.each<[string, () => Record<string, string>, RegExp]>([
  ['plain http', () => ({ TEDUH_URL: 'http://teduh.example.org' }), /TEDUH_URL is/],
  ['an open port without a proxy', () => ({ HOST: '0.0.0.0' }), /HOST is .*TEDUH_PROXIES=1/],
  [
    'a database over the network without TLS',
    () => ({ DATABASE_APP_URL: addressOf('teduh_app').replace('127.0.0.1', '0.0.0.0') }),
    /DATABASE_APP_URL reaches .*sslmode=verify-full/,
  ],
  [
    'a password everybody tries first',
    () => ({ DATABASE_SEALER_URL: addressOf('teduh_sealer').replace(/:[^:@/]+@/, ':postgres@') }),
    /DATABASE_SEALER_URL has a password everybody tries first/,
  ],
  [
    'its master key beside the data',
    () => ({ TEDUH_DATA: folder }),
    /master key lies in .*TEDUH_MASTER_KEY_FILE/,
  ],
])('refuses a live workspace with %s', async (_what, env, sentence) => {
  expect(await refusal(env())).toMatch(sentence);
});

it.each(['TEDUH_MASTER_KEY_FILE', 'TEDUH_SIGN_IN_KEY', 'TEDUH_AUDIT_KEY'])(
  'refuses a live workspace whose %s others can read',
  async (variable) => {
    const path = safe[variable] ?? '';
    chmodSync(path, 0o644);
    expect(await refusal({})).toMatch(`(${variable}). Take that away first: chmod 600 ${path}`);
    chmodSync(path, 0o600);
  },
);

it('refuses any workspace whose login may do what row security should stop', async () => {
  const owner = await login('');
  await ownerQuery(
    demonstration.url,
    `create table left_behind (); alter table left_behind owner to ${owner}`,
  );
  const at = (name: string) =>
    addressOf(name).replace(/[^/]+$/, new URL(demonstration.url).pathname.slice(1));
  const unsafe: [string, string, string][] = [
    ['DATABASE_APP_URL', await login('superuser'), 'is a superuser'],
    ['DATABASE_APP_URL', await login('bypassrls'), 'passes row security by'],
    ['DATABASE_APP_URL', owner, 'owns tables'],
    ['DATABASE_REPORT_URL', owner, 'owns tables'],
    ['DATABASE_SEALER_URL', await login('bypassrls'), 'passes row security by'],
  ];
  for (const [variable, name, why] of unsafe) {
    const said = await refusal({ [variable]: at(name) }, demonstration);
    expect(said).toMatch(`The database login ${name} ${why}`);
    expect(said).toMatch(variable);
  }
  await ownerQuery(demonstration.url, 'drop table left_behind');
});

it('refuses a demonstration that others reach with the password everybody knows', async () => {
  expect(await refusal({ HOST: '0.0.0.0' }, demonstration)).toMatch(/TEDUH_DEMO_PASSWORD/);
  const own = { HOST: '0.0.0.0', TEDUH_DEMO_PASSWORD: 'one-of-our-own' };
  const started = await start(own, demonstration);
  const { body } = await visitor(started).get('/session/demo');
  expect([body.kind, body.password]).toEqual(['demonstration', null]);
  await started.stop();
});
