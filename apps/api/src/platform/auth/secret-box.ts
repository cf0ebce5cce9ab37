import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import {
  derive,
  idFrom,
  type Key,
  mac,
  type Place,
  requireOwnersAlone,
  seal,
  unseal,
} from '../vault';

/** Keeps what sign-in must be able to read again, or compare, out of a stolen database. */
export interface SecretBox {
  /** Only with the same `purpose` it opens again: a secret moved to another row does not. */
  seal(secret: Buffer, purpose: string): Buffer;
  open(sealed: Buffer, purpose: string): Buffer;

  /** A digest nobody can compute without the key: short codes cannot be tried against a copy of the table. */
  digest(text: string): Buffer;
}

/** Where the box is injected from. */
export const SECRET_BOX = Symbol('secret box');

/** The box with its key in a file (0600) that is made when it is needed first and is no part of the database. */
@Injectable()
export class FileSecretBox implements SecretBox {
  private kept: Key | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(secret: Buffer, purpose: string): Buffer {
    return seal(this.key(), placeOf(purpose), secret);
  }

  open(sealed: Buffer, purpose: string): Buffer {
    return unseal(this.key(), placeOf(purpose), sealed);
  }

  digest(text: string): Buffer {
    return mac(derive(this.key().secret, 'sign-in codes'), text);
  }

  private key(): Key {
    if (this.kept) return this.kept;
    const secret = readOrMake(this.config.signInKeyFile);
    requireOwnersAlone(this.config.signInKeyFile);
    this.kept = { id: idFrom(secret), secret };
    return this.kept;
  }
}

/** A purpose names the one row it is for. */
const placeOf = (purpose: string): Place => ({ table: 'sign_in', column: 'secret', row: purpose });

function readOrMake(file: string): Buffer {
  const read = () => Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Written aside and linked: of two processes that start together one makes the key and both read the same.
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return read();
}
