import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addMasterKey,
  countMasterKeys,
  dropOldMasterKeys,
  makeMasterKey,
  MasterKeyFile,
  requireSafePlace,
} from './master-key';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-key-'));
  path = join(folder, 'keys', 'master.key');
  makeMasterKey(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

const PLACE = { table: 'programme_keys', column: 'wrapped', row: '1' };
const SECRET = Buffer.alloc(32, 7);

it('is a file that its owner alone reads, and is never made over another', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => makeMasterKey(path)).toThrow('EEXIST');
});

it.each([0o640, 0o604, 0o660])('is refused with mode %o', (mode) => {
  chmodSync(path, mode);
  expect(() => new MasterKeyFile(path).read()).toThrow('Others can read the key');
});

it('is refused when it is missing, short, or not the one that wrapped', () => {
  expect(() => new MasterKeyFile(join(folder, 'none')).read()).toThrow('There is no master key');
  const wrapped = new MasterKeyFile(path).wrap(PLACE, SECRET);
  const other = join(folder, 'other.key');
  makeMasterKey(other);
  expect(() => new MasterKeyFile(other).unwrap(PLACE, wrapped)).toThrow('not the one');
  writeFileSync(path, 'too-short\n', { mode: 0o600 });
  expect(() => new MasterKeyFile(path).read()).toThrow('is no master key');
});

it('opens with the old key until that is dropped, also in a server that read the file before', () => {
  const server = new MasterKeyFile(path);
  const old = server.wrap(PLACE, SECRET);
  addMasterKey(path);
  const anew = new MasterKeyFile(path).wrap(PLACE, SECRET);
  expect(server.unwrap(PLACE, anew)).toEqual(SECRET);
  expect(new MasterKeyFile(path).unwrap(PLACE, old)).toEqual(SECRET);
  expect(countMasterKeys(path)).toBe(2);
  dropOldMasterKeys(path);
  expect(new MasterKeyFile(path).unwrap(PLACE, anew)).toEqual(SECRET);
  expect(() => new MasterKeyFile(path).unwrap(PLACE, old)).toThrow('not the one');
});

it('keeps apart from the data of a live workspace', () => {
  const config = { dataDir: folder, masterKeyFile: path };
  expect(() => requireSafePlace(config, 'live')).toThrow('TEDUH_MASTER_KEY_FILE');
  expect(() => requireSafePlace(config, 'demonstration')).not.toThrow();
  const elsewhere = { dataDir: join(folder, 'data'), masterKeyFile: path };
  expect(() => requireSafePlace(elsewhere, 'live')).not.toThrow();
});
