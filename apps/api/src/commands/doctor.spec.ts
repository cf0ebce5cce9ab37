import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOperator, createDatabase, ownerQuery, type TestDatabase } from '@teduh/testing';
import { Sealer } from '../platform/audit';
import { type Config, loadConfig } from '../platform/config';
import { signingKey } from '../platform/vault';
import { doctor } from './doctor';
import { prepare } from './prepare';

let database: TestDatabase;
let folder: string;
let config: Config;
let printed: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), 'teduh-doctor-'));
  config = loadConfig({
    ...{ DATABASE_URL: database.url, TEDUH_DATA: folder },
    ...{ TEDUH_MASTER_KEY_FILE: join(`${folder}-keys`, 'master.key') },
    TEDUH_AUDIT_KEY: join(`${folder}-keys`, 'audit.key'),
    TEDUH_AUDIT_CHECKPOINT_SECONDS: '1',
  });
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  printed = '';
  await prepare(config, 'live');
  signingKey(config.auditKeyFile);
  await seal();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await database.drop();
  for (const each of [folder, `${folder}-keys`]) rmSync(each, { recursive: true });
});
beforeEach(() => {
  printed = '';
});

/** One turn of the sealer, with its checkpoint. */
async function seal(): Promise<void> {
  const sealer = new Sealer(config);
  sealer.start(() => undefined);
  await sealer.seal();
  await sealer.onApplicationShutdown();
}

const line = (title: string) => printed.split('\n').find((one) => one.includes(`  ${title}:`));

it('ends with 1 on a live system without a backup, and says what to do', async () => {
  await expect(doctor(config)).rejects.toMatchObject({ exitCode: 1 });
  expect(line('Backup on another machine')).toMatch(/^BAD .*copy the database/);
  expect(line('Restore drill')).toMatch(/^BAD /);
  expect(line('Copies of the keys')).toMatch(/^BAD .*TEDUH_KEY_CUSTODIANS/);
  expect(line('Administrators at headquarters')).toMatch(/^WARN .*user administrator/);
  expect(line('Audit trail: chain')).toMatch(/^ok .*2 records are as they were sealed/);
  expect(line('Audit trail: checkpoints')).toMatch(/^ok /);
  expect(line('Key files')).toMatch(/^(ok|\?) /);
  expect(line('Clocks')).toMatch(/^ok /);
  expect(printed).not.toMatch(/%\{/);
});

it('finds a key that others can read, and an event that was changed', async () => {
  chmodSync(config.masterKeyFile, 0o644);
  await asOperator(database.url, async (client) => {
    await client.query('reset role');
    await client.query('alter table audit_events disable trigger user');
    await client.query(
      `update audit_events set action = 'users:nothing' where action like 'users:%'`,
    );
    await client.query('alter table audit_events enable trigger user');
  });
  await expect(doctor(config)).rejects.toMatchObject({ exitCode: 1 });
  expect(line('Key files')).toMatch(/^BAD .*master\.key/);
  expect(line('Audit trail: chain')).toMatch(/^BAD .*Record 2 .*was changed afterwards/);
  chmodSync(config.masterKeyFile, 0o600);
});

it('finds that the end of the chain was cut off', async () => {
  await ownerQuery(database.url, 'alter table audit_chain disable trigger user');
  await ownerQuery(database.url, 'delete from audit_chain where seq = 2');
  await ownerQuery(database.url, 'alter table audit_chain enable trigger user');
  await expect(doctor(config)).rejects.toMatchObject({ exitCode: 1 });
  expect(line('Audit trail: chain')).toMatch(/^BAD .*Record 2 is missing/);
});

it('names a checkpoint file that was written over', async () => {
  writeFileSync(config.auditCheckpointsFile, 'nothing\n');
  await expect(doctor(config)).rejects.toMatchObject({ exitCode: 1 });
  expect(line('Audit trail: checkpoints')).toMatch(/^BAD .*cannot be read/);
});

it('ends well on a demonstration', async () => {
  const demonstration = await createDatabase({ demo: true });
  const own = mkdtempSync(join(tmpdir(), 'teduh-doctor-demo-'));
  try {
    const small = loadConfig({ DATABASE_URL: demonstration.url, TEDUH_DATA: own });
    await doctor(small).catch(() => undefined);
    // How full the disk is of whoever runs this test is not what is tested.
    expect(printed).not.toMatch(/^BAD {3}(?!Disk)/m);
    expect(line('Backup on another machine')).toMatch(/^\? /);
  } finally {
    await demonstration.drop();
    rmSync(own, { recursive: true });
  }
});
