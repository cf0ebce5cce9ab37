import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config';
import { requireOwnersAlone } from './own-file';

/** Half of an Ed25519 pair: the private one signs, the public one checks. */
export type SignatureKey = KeyObject;

/**
 * The key the audit trail is signed with; made at the first start, with its public half beside it for the auditor. One
 * that is lost is not replaced silently: everything it signed would look forged.
 */
export function signingKey(file: string): SignatureKey {
  if (!existsSync(file)) {
    if (existsSync(`${file}.pub`)) {
      throw new ConfigError(
        `The signing key ${file} is gone, its public half is there. Put it back from its backup; if it is lost, keep ${file}.pub and the checkpoints for the auditor in another folder and start again.`,
      );
    }
    makeKey(file);
  }
  requireOwnersAlone(file);
  return createPrivateKey(readFileSync(file));
}

function makeKey(file: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    // A link is refused where a file is: of two servers that start together one makes the pair.
    linkSync(draft, file);
    writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The public half: from the file an auditor keeps, else from the key itself. */
export function checkingKey(file: string): SignatureKey {
  if (existsSync(`${file}.pub`)) return createPublicKey(readFileSync(`${file}.pub`));
  if (existsSync(file)) return createPublicKey(createPrivateKey(readFileSync(file)));
  throw new ConfigError(`There is no key ${file}.pub to check the signatures with.`);
}

/** An Ed25519 signature of the text. */
export const signWith = (key: SignatureKey, text: Buffer): Buffer => sign(null, text, key);

/** Whether the signature is of this text and by this key. */
export const isSignedBy = (key: SignatureKey, text: Buffer, signature: Buffer): boolean =>
  verify(null, text, key, signature);
