import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config';

/**
 * A signed sentence about the chain at one moment: it has so many links and the last one has this hash. Kept outside
 * the database, it shows when the end was cut off or when everything was computed anew.
 */
export interface Checkpoint {
  seq: number;
  hash: string;
  count: number;
  at: string;
  signature: string;
}

const signedText = ({ seq, hash, count, at }: Omit<Checkpoint, 'signature'>) =>
  Buffer.from(JSON.stringify(['teduh audit checkpoint', seq, hash, count, at]));

/** The key checkpoints are signed with; made at the first start, with its public half beside it for the auditor. */
export function signingKey(file: string): KeyObject {
  if (!existsSync(file)) makeKey(file);
  if (process.platform !== 'win32' && statSync(file).mode & 0o077) {
    throw new ConfigError(`Others can read ${file}. Make it its owner's alone: chmod 600.`);
  }
  return createPrivateKey(readFileSync(file));
}

function makeKey(file: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
  renameSync(draft, file);
}

/** The public half: from the file an auditor keeps, else from the key itself. */
export function checkingKey(file: string): KeyObject {
  if (existsSync(`${file}.pub`)) return createPublicKey(readFileSync(`${file}.pub`));
  if (existsSync(file)) return createPublicKey(createPrivateKey(readFileSync(file)));
  throw new ConfigError(`There is no key ${file}.pub to check the signatures with.`);
}

export function signCheckpoint(key: KeyObject, head: { seq: number; hash: Buffer }): Checkpoint {
  const { seq } = head;
  const said = { seq, hash: head.hash.toString('hex'), count: seq, at: new Date().toISOString() };
  return { ...said, signature: sign(null, signedText(said), key).toString('base64') };
}

export const isSigned = (key: KeyObject, checkpoint: Checkpoint): boolean =>
  verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature ?? '', 'base64'));

/** Adds one line and waits until the disk has it. */
export function appendCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a', 0o640);
  try {
    writeSync(handle, `${JSON.stringify(checkpoint)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** All of the file, the oldest first; a line that is none is named. */
export function readCheckpoints(file: string): Checkpoint[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Checkpoint;
    } catch {
      throw new ConfigError(`Line ${at + 1} of ${file} is no checkpoint.`);
    }
  });
}
