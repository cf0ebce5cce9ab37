import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asOperator,
  createDatabase,
  ownerQuery,
  seedOffices,
  type TestDatabase,
} from '@teduh/testing';
import { type Config, loadConfig } from '../platform/config';
import { makeAdministrator } from './administrator';
import { prepare } from './prepare';

let database: TestDatabase;
let folder: string;
let config: Config;
let printed: string;

beforeEach(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), 'teduh-live-'));
  config = loadConfig({
    ...{ DATABASE_URL: database.url, TEDUH_DATA: join(folder, 'data') },
    TEDUH_MASTER_KEY_FILE: join(folder, 'master.key'),
  });
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const administrators = () =>
  ownerQuery<{ username: string; code: string }>(
    database.url,
    `select u.username, p.code from memberships m join users u on u.id = m.user_id
       join programmes p on p.id = m.programme_id where m.role = 'administrator' order by u.id`,
  );

it('makes an empty database live, with headquarters and an administrator', async () => {
  await prepare(config, 'live');
  expect(await administrators()).toEqual([{ username: 'administrator.hq', code: 'HQ' }]);
  const code = /\b[2-9A-Z]{4}(-[2-9A-Z]{4}){3}\b/.exec(printed)?.[0] ?? 'none';
  const told = await ownerQuery(
    database.url,
    `select e.action, e.rule, row_to_json(e)::text as whole from audit_events e order by id`,
  );
  expect(told.map(({ action, rule }) => [action, rule])).toEqual([
    ['workspace:makeLive', 'operator'],
    ['users:makeAdministrator', 'operator'],
  ]);
  for (const { whole } of told) expect(whole).not.toContain(code);
  await expect(prepare(config, 'live')).rejects.toThrow('There is a live system');
  await prepare(config, 'demonstration');
  expect(await ownerQuery(database.url, 'select kind from workspace')).toEqual([{ kind: 'live' }]);
  expect(await administrators()).toHaveLength(1);
});

it('leaves a demonstration what it is', async () => {
  await seedOffices(database.url);
  const before = await administrators();
  await expect(prepare(config, 'live')).rejects.toThrow('a demonstration never becomes');
  expect(await administrators()).toEqual(before);
});

it('makes nothing when its master key would lie beside the data', async () => {
  const beside = { ...config, masterKeyFile: join(config.dataDir, 'keys', 'master.key') };
  await expect(prepare(beside, 'live')).rejects.toThrow('TEDUH_MASTER_KEY_FILE');
  expect(await ownerQuery(database.url, 'select kind from workspace')).toEqual([]);
});

describe('teduh user administrator', () => {
  beforeEach(() => prepare(config, 'live'));

  it('makes the second human being an administrator, and no third', async () => {
    await makeAdministrator(['siti.hq', 'Siti', 'Rahayu'], config);
    expect(await administrators()).toEqual([
      { username: 'administrator.hq', code: 'HQ' },
      { username: 'siti.hq', code: 'HQ' },
    ]);
    expect(printed).toMatch(/One-time code for siti\.hq, good for 30 minutes/);
    await expect(makeAdministrator(['wayan.hq', 'Wayan', 'Sudira'], config)).rejects.toThrow(
      'Headquarters has 2 administrators',
    );
  });

  it('counts people who can act, not accounts', async () => {
    await makeAdministrator(['siti.hq', 'Siti', 'Rahayu'], config);
    await asOperator(database.url, (client) =>
      client.query(`update users set status = 'disabled' where username = 'siti.hq'`),
    );
    await makeAdministrator(['wayan.hq', 'Wayan', 'Sudira'], config);
    expect(await administrators()).toHaveLength(3);
  });

  it.each<[string, string[], string]>([
    ['a name without the ending', ['siti', 'Siti', 'Rahayu'], 'ends with .hq'],
    ['no full name', ['siti.hq'], 'ends with .hq'],
    ['a name that is taken', ['administrator.hq', 'Somebody'], 'user enrol administrator.hq'],
  ])('refuses %s', async (_what, words, sentence) => {
    await expect(makeAdministrator(words, config)).rejects.toThrow(sentence);
    expect(await administrators()).toHaveLength(1);
  });
});
