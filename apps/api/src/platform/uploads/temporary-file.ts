import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Digest } from './digest';

const CHUNK = 64 * 1024;

/** A file that came with a request, kept until somebody has read it. */
export interface UploadedFile {
  readonly bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  readonly digest: string;
  read(): AsyncIterable<Buffer>;
  /** Gives its room on the disk back. May be called more than once. */
  discard(): Promise<void>;
}

/**
 * Writes a stream into a file of this process alone. The file loses its name as soon as it is open: it is read through
 * the open handle, and whatever ends the process, also a power cut, leaves nothing to be found in the folder.
 */
export async function keepTemporarily(source: Readable, folder: string): Promise<UploadedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const handle = await open(path, 'wx+', 0o600);
  const close = once(() => handle.close());
  try {
    await unlink(path);
    const digest = new Digest();
    let bytes = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) {
      digest.add(chunk);
      bytes += chunk.length;
      await handle.appendFile(chunk);
    }
    return { bytes, digest: digest.hex(), read: () => chunksOf(handle), discard: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads by position and without a stream, which would keep the handle open past its closing. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
