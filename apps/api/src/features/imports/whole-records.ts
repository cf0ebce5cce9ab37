import { isUtf8 } from 'node:buffer';

/** Why a file cannot be read on from some row: a code of the catalogue. The header is row 1, as in a spreadsheet. */
export interface FileFault {
  readonly row: number;
  readonly code:
    'fileNotText' | 'fileNotUtf8' | 'lineTooLong' | 'quoteNotClosed' | 'quoteMisplaced';
}

/** Whole records of a CSV file as they stand in it, with the row of the first and where each ends. */
export interface Piece {
  readonly bytes: Buffer;
  readonly firstRow: number;
  readonly ends: readonly number[];
}

/** The longest line, so that a file without line ends cannot fill the memory. */
export const LONGEST_LINE = 1_000_000;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Cuts a stream of bytes into pieces of whole records, and stops at the first byte that no CSV in UTF-8 can have. What
 * comes before the fault is still given out, so that a report names every row up to it. It holds one chunk and one
 * line at most.
 */
export class WholeRecords {
  fault: FileFault | null = null;

  private row = 1;
  private quoted = false;
  private held: Buffer[] = [];
  private heldBytes = 0;

  async *of(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
    let isFirst = true;
    for await (const chunk of withoutMark(chunks)) {
      if (isFirst && isUtf16(chunk)) this.fault = { row: 1, code: 'fileNotText' };
      isFirst = false;
      yield* this.cut(chunk);
      if (this.fault) return;
    }
    if (this.quoted) this.fault = { row: this.row, code: 'quoteNotClosed' };
    else if (this.heldBytes > 0) yield* this.give(Buffer.concat(this.held), [this.heldBytes]);
  }

  private *cut(chunk: Buffer): Generator<Piece> {
    const ends: number[] = [];
    let start = -this.heldBytes;
    for (let at = 0; at < chunk.length && !this.fault; at += 1) {
      const byte = chunk[at];
      if (byte === QUOTE) this.quoted = !this.quoted;
      else if (byte === 0) this.fault = { row: this.row + ends.length, code: 'fileNotText' };
      else if (byte === LINE_FEED && !this.quoted) {
        this.refuseLongLine(at - start, ends.length);
        if (!this.fault) ends.push((start = at + 1));
      }
    }
    this.refuseLongLine(chunk.length - start, ends.length);
    const end = ends.at(-1);
    if (end === undefined) {
      this.hold(chunk);
      return;
    }
    const whole = Buffer.concat([...this.held, chunk.subarray(0, end)]);
    const shift = this.heldBytes;
    this.held = [];
    this.heldBytes = 0;
    // A copy: the rest of a chunk would otherwise keep all of it in memory.
    this.hold(Buffer.from(chunk.subarray(end)));
    yield* this.give(
      whole,
      ends.map((one) => one + shift),
    );
  }

  private *give(bytes: Buffer, ends: readonly number[]): Generator<Piece> {
    const firstRow = this.row;
    this.row += ends.length;
    if (isUtf8(bytes)) return yield { bytes, firstRow, ends };
    const good = ends.findIndex((end, at) => !isUtf8(bytes.subarray(ends[at - 1] ?? 0, end)));
    // With a zero byte close behind, it is no text in whatever encoding.
    const code = this.fault?.code === 'fileNotText' ? 'fileNotText' : 'fileNotUtf8';
    this.fault = { row: firstRow + good, code };
    if (good > 0) {
      yield { bytes: bytes.subarray(0, ends[good - 1]), firstRow, ends: ends.slice(0, good) };
    }
  }

  private hold(bytes: Buffer): void {
    if (bytes.length > 0) this.held.push(bytes);
    this.heldBytes += bytes.length;
  }

  private refuseLongLine(length: number, further: number): void {
    if (this.fault || length <= LONGEST_LINE) return;
    this.fault = { row: this.row + further, code: 'lineTooLong' };
  }
}

/** UTF-16, as spreadsheets call "Unicode text", can begin without a zero byte. */
const isUtf16 = (start: Buffer) =>
  (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!start) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < BYTE_ORDER_MARK.length) continue;
      yield startsWithMark(start) ? start.subarray(BYTE_ORDER_MARK.length) : start;
      start = null;
    }
  }
  if (start?.length) yield start;
}

const startsWithMark = (bytes: Buffer) =>
  bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
