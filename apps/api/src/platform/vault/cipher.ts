import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** 32 bytes under an id. What they seal names the id, so that several can be in use at the same time. */
export interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

/** Where a sealed value stands. It opens there and nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** A sealed value was altered, moved to another place, or is opened with the wrong key. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value cannot be opened: it was changed, moved, or sealed with another key.');
  }
}

const FORMAT = 1;
const KEY_ID = 1;
const NONCE = KEY_ID + 16;
const TEXT = NONCE + 12;
const TAG = 16;

/** A new key under a new id. */
export const newKey = (): Key => ({ id: uuidv7(), secret: randomBytes(32) });

/** Seals with AES-256-GCM. Stored: format (1 byte), key id (16), nonce (12), ciphertext, tag (16). */
export function seal({ id, secret }: Key, place: Place, value: Buffer | string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(boundTo(place, id));
  const sealed = [cipher.update(toBuffer(value)), cipher.final()];
  return Buffer.concat([Buffer.of(FORMAT), bytesOf(id), nonce, ...sealed, cipher.getAuthTag()]);
}

/** The value again, or SealBroken: never a part of it. */
export function unseal({ id, secret }: Key, place: Place, sealed: Buffer): Buffer {
  if (keyIdOf(sealed) !== id) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(NONCE, TEXT), {
    authTagLength: TAG,
  });
  decipher.setAAD(boundTo(place, id));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(TEXT, -TAG)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** Which key a value was sealed with. */
export function keyIdOf(sealed: Buffer): string {
  if (sealed.length < TEXT + TAG || sealed[0] !== FORMAT) throw new SealBroken();
  const hex = sealed.toString('hex', KEY_ID, NONCE);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A keyed hash: who lacks the key can neither make it nor try words against it. */
export const mac = (secret: Buffer, text: string): Buffer =>
  createHmac('sha256', secret).update(text).digest();

/** A further key for one purpose; it tells nothing about the one it comes from. */
export const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `teduh ${purpose}`, 32));

/** The name of a key that carries none, told by the key itself. */
export const idFrom = (secret: Buffer): string =>
  keyIdOf(
    Buffer.concat([Buffer.of(FORMAT), derive(secret, 'id').subarray(0, 16), Buffer.alloc(28)]),
  );

/** Without the key id in it, a value could be moved between two keys of one place unnoticed. */
const boundTo = ({ table, column, row }: Place, keyId: string) =>
  Buffer.from(JSON.stringify([FORMAT, table, column, row, keyId]));

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');

const toBuffer = (value: Buffer | string) =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
