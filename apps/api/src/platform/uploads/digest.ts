import { createHash } from 'node:crypto';

/** SHA-256 of something that comes in pieces. */
export class Digest {
  private readonly hash = createHash('sha256');

  add(piece: Uint8Array): void {
    this.hash.update(piece);
  }

  hex(): string {
    return this.hash.digest('hex');
  }
}
