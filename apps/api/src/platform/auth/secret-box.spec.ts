import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config';
import { FileSecretBox } from './secret-box';

let folder: string;
let config: Config;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-box-'));
  config = { signInKeyFile: join(folder, 'sign-in.key') } as Config;
});
afterEach(() => rmSync(folder, { recursive: true }));

it('opens what it sealed, for the same purpose alone, and in every process with its file', () => {
  const sealed = new FileSecretBox(config).seal(Buffer.from('a secret'), 'totp 1');
  expect(new FileSecretBox(config).open(sealed, 'totp 1').toString()).toBe('a secret');
  expect(() => new FileSecretBox(config).open(sealed, 'totp 2')).toThrow();
});

it('is not used when others can read its key', () => {
  new FileSecretBox(config).digest('made');
  chmodSync(config.signInKeyFile, 0o644);
  expect(() => new FileSecretBox(config).digest('made')).toThrow('chmod 600');
});
