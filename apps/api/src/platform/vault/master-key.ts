import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Config, ConfigError } from '../config';
import { derive, idFrom, type Key, keyIdOf, mac, type Place, seal, unseal } from './cipher';
import { requireOwnersAlone } from './own-file';

/**
 * The key above all keys. It wraps the programmes' keys and never touches a person's data, so that a key service can
 * stand in for the file: it would answer the same three questions.
 */
export interface MasterKey {
  /** The one that wraps now; what an earlier one wrapped still opens while it is kept. */
  readonly currentId: string;
  wrap(place: Place, secret: Buffer): Buffer;
  unwrap(place: Place, wrapped: Buffer): Buffer;
  /** Throws a sentence for the operator when it cannot be used. */
  read(): void;
  /** A keyed hash for one purpose, the same on every server. */
  digest(purpose: string, text: string): Buffer;
}

/**
 * A file with one key a line, 32 bytes in base64url, the current one first; a second line is there only while the
 * master key is being changed. Read when first needed and again when a key comes up that it did not hold.
 */
export class MasterKeyFile implements MasterKey {
  private readonly keys = new Map<string, Key>();
  private current: Key | null = null;

  constructor(readonly path: string) {}

  get currentId(): string {
    return this.first().id;
  }

  wrap(place: Place, secret: Buffer): Buffer {
    // Seldom done, and never with a key that another process has exchanged meanwhile.
    this.read();
    return seal(this.first(), place, secret);
  }

  unwrap(place: Place, wrapped: Buffer): Buffer {
    const id = keyIdOf(wrapped);
    if (!this.keys.has(id)) this.read();
    const key = this.keys.get(id);
    if (!key) {
      throw new ConfigError(
        `The master key in ${this.path} is not the one this database was sealed with. Put the right file there.`,
      );
    }
    return unseal(key, place, wrapped);
  }

  digest(purpose: string, text: string): Buffer {
    return mac(derive(this.first().secret, purpose), text);
  }

  /** Reads the file anew, or says why it cannot be used. */
  read(): void {
    const lines = keyLines(this.path).map((secret) => ({ id: idFrom(secret), secret }));
    for (const key of lines) this.keys.set(key.id, key);
    this.current = lines[0] ?? null;
  }

  private first(): Key {
    if (!this.current) this.read();
    if (!this.current) throw new ConfigError(`There is no key in ${this.path}.`);
    return this.current;
  }
}

/** Whether a file lies in a folder, however deep. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A live workspace keeps its master key apart from its data: one stolen folder must not hold both. */
export function requireSafePlace(
  { masterKeyFile, dataDir }: Pick<Config, 'masterKeyFile' | 'dataDir'>,
  kind: string | undefined,
): void {
  if (kind !== 'live' || !isInside(dataDir, masterKeyFile)) return;
  throw new ConfigError(
    `The master key lies in ${dataDir}, beside what it protects. Move it to another disk or folder and name it in TEDUH_MASTER_KEY_FILE.`,
  );
}

function keyLines(path: string): Buffer[] {
  if (!existsSync(path)) {
    throw new ConfigError(
      `There is no master key in ${path}. Names cannot be opened without it: put it back from its backup, or name the file in TEDUH_MASTER_KEY_FILE.`,
    );
  }
  requireOwnersAlone(path);
  const keys = readFileSync(path, 'utf8').trim().split(/\s+/);
  const secrets = keys.map((line) => Buffer.from(line, 'base64url'));
  if (secrets.some(({ length }) => length !== 32)) {
    throw new ConfigError(`${path} is no master key: each line must be 32 bytes in base64url.`);
  }
  return secrets;
}

/** Makes the file where there is none. */
export function makeMasterKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
}

/** A new key above the one there is; both open until the older is dropped. */
export const addMasterKey = (path: string): void =>
  replace(path, [randomBytes(32), ...keyLines(path)]);

/** Keeps the current key alone. */
export const dropOldMasterKeys = (path: string): void => replace(path, keyLines(path).slice(0, 1));

/** Two while the master key is being changed, else one. */
export const countMasterKeys = (path: string): number => keyLines(path).length;

/** In one rename: a crash leaves the old file or the new one, never half of either. */
function replace(path: string, secrets: Buffer[]): void {
  const text = secrets.map((secret) => `${secret.toString('base64url')}\n`).join('');
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
