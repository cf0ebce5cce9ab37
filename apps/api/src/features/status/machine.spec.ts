import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../platform/config';
import { isClockSynchronised, lookAround } from './machine';

let folder: string;
const configOf = (env: Record<string, string> = {}): Config =>
  loadConfig({ DATABASE_URL: 'postgres://a:b@127.0.0.1/c', TEDUH_DATA: folder, ...env });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-machine-'));
});
afterEach(() => {
  for (const each of [folder, `${folder}-keys`]) rmSync(each, { recursive: true, force: true });
});

describe('a time service', () => {
  const NOW = Date.parse('2026-11-24T09:00:00Z');
  const told = (hoursAgo: number) => {
    const mark = join(folder, 'synchronized');
    writeFileSync(mark, '');
    const at = new Date(NOW - hoursAgo * 3_600_000);
    utimesSync(mark, at, at);
  };

  it('that does not run here is not known', () => {
    expect(isClockSynchronised(join(folder, 'none'), NOW)).toBeNull();
  });

  it('that was never told the time has not set the clock', () => {
    expect(isClockSynchronised(folder, NOW)).toBe(false);
  });

  it.each([
    [1, true],
    [24, true],
    [25, false],
  ])('that was told the time %i hours ago: %s', (hours, isSynchronised) => {
    told(hours);
    expect(isClockSynchronised(folder, NOW)).toBe(isSynchronised);
  });
});

it('sees where the master key lies, and whether others can read it', () => {
  expect(lookAround(configOf())).toMatchObject({
    isMasterKeyInside: true,
    isDatabaseHere: false,
  });
  const masterKeyFile = join(`${folder}-keys`, 'master.key');
  for (const each of [join(folder, 'postgres'), `${folder}-keys`]) mkdirSync(each);
  writeFileSync(masterKeyFile, '', { mode: 0o600 });
  const outside = configOf({
    ...{ TEDUH_MASTER_KEY_FILE: masterKeyFile, TEDUH_CLUSTER: join(folder, 'postgres') },
  });
  const missingKeys = [outside.signInKeyFile, outside.auditKeyFile];
  expect(lookAround(outside)).toMatchObject({
    ...{ isMasterKeyInside: false, isMasterKeyOnDiskOfData: true, isDatabaseHere: true },
    ...{ openKeys: [], missingKeys },
  });
  const elsewhere = configOf({ TEDUH_MASTER_KEY_FILE: masterKeyFile });
  expect(lookAround(elsewhere)).toMatchObject({
    ...{ isMasterKeyOnDiskOfData: false, isDatabaseHere: false },
  });
  chmodSync(masterKeyFile, 0o644);
  expect(lookAround(outside).openKeys).toEqual([masterKeyFile]);
});

it('reads no checkpoint from a folder without one, and says that one is no checkpoint', () => {
  const config = configOf();
  expect(lookAround(config)).toMatchObject({ checkpoint: null, isCheckpointBroken: false });
  mkdirSync(join(folder, 'audit'));
  writeFileSync(config.auditCheckpointsFile, 'nothing\n');
  expect(lookAround(config)).toMatchObject({ checkpoint: null, isCheckpointBroken: true });
});

it('says how full a disk is, and nothing of one that is not there', () => {
  expect(lookAround(configOf()).diskUsed).toBeGreaterThan(0);
  expect(lookAround(configOf()).diskUsed).toBeLessThanOrEqual(100);
  expect(lookAround(configOf({ TEDUH_DATA: join(folder, 'none') })).diskUsed).toBeNull();
});
