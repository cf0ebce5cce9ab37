import 'reflect-metadata';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, ownerQuery, seedOffices, type TestDatabase } from '@teduh/testing';
import { codeOf, FileSecretBox } from '../platform/auth';
import { type Config, loadConfig } from '../platform/config';
import { enrol } from './enrol';

let database: TestDatabase;
let folder: string;
let config: Config;

beforeAll(async () => {
  database = await createDatabase();
  await seedOffices(database.url);
  folder = await mkdtemp(join(tmpdir(), 'teduh-enrol-'));
  config = loadConfig({ DATABASE_URL: database.url, TEDUH_DATA: folder });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('teduh user enrol', () => {
  it('prints a code of which the database keeps a keyed digest, for half an hour', async () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await enrol(['admin'], config);
    const printed = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec(printed)?.[0] ?? '';
    const [row] = await ownerQuery<{ hash: Buffer; minutes: number }>(
      database.url,
      `select code_hash as hash, extract(epoch from expires_at - now())::float / 60 as minutes from enrolments`,
    );
    expect(row?.hash).toEqual(new FileSecretBox(config).digest(codeOf(code)));
    expect(row?.minutes).toBeGreaterThan(29);
    expect(row?.minutes).toBeLessThan(30);
    expect((await stat(config.signInKeyFile)).mode & 0o777).toBe(0o600);
    const [event] = await ownerQuery(
      database.url,
      `select action, rule from audit_events order by id desc limit 1`,
    );
    expect(event).toEqual({ action: 'sign-ins:enrol', rule: 'commandLine' });
  });

  it('says so when there is no such account', async () => {
    await expect(enrol(['nobody'], config)).rejects.toThrow('There is no active account "nobody".');
  });
});
