import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config';

/** Half of an Ed25519 pair: the private one signs, the public one checks. */
export type SignatureKey = KeyObject;

/** The key the audit trail is signed for with; made at the first start, with its public half beside it for the auditor. */
export function signingKey(file: string): SignatureKey {
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
export function checkingKey(file: string): SignatureKey {
  if (existsSync(`${file}.pub`)) return createPublicKey(readFileSync(`${file}.pub`));
  if (existsSync(file)) return createPublicKey(createPrivateKey(readFileSync(file)));
  throw new ConfigError(`There is no key ${file}.pub to check the signatures with.`);
}

export const signWith = (key: SignatureKey, text: Buffer): Buffer => sign(null, text, key);

export const isSignedBy = (key: SignatureKey, text: Buffer, signature: Buffer): boolean =>
  verify(null, text, key, signature);
