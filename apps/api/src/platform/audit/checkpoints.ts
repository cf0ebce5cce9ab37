import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config';
import { isSignedBy, type SignatureKey, signWith } from '../vault';

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

/** Signs that the chain ends here at this moment. */
export function signCheckpoint(key: SignatureKey, head: { seq: number; hash: Buffer }): Checkpoint {
  const { seq } = head;
  const said = { seq, hash: head.hash.toString('hex'), count: seq, at: new Date().toISOString() };
  return { ...said, signature: signWith(key, signedText(said)).toString('base64') };
}

/** Whether this key signed exactly these words. */
export const isSigned = (key: SignatureKey, checkpoint: Checkpoint): boolean =>
  isSignedBy(key, signedText(checkpoint), Buffer.from(checkpoint.signature ?? '', 'base64'));

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

const LONGEST_LINE = 4_096;

/** The newest one, read from the end of a file that grows by a line a minute. */
export function lastCheckpoint(file: string): Checkpoint | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, LONGEST_LINE));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    const line = tail.toString('utf8').trimEnd().split('\n').at(-1);
    return line ? (JSON.parse(line) as Checkpoint) : null;
  } catch (error) {
    throw new ConfigError(`The last line of ${file} is no checkpoint (${(error as Error).name}).`);
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
