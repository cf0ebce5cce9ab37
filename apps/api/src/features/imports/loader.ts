import { readHeader, type RowParser } from '@teduh/standards';
import { Digest } from '../../platform/uploads';
import { FaultList } from './fault-list';
import {
  type ActingAs,
  type Failure,
  ImportLedger,
  NoLongerRunning,
  type Progress,
} from './import-ledger';
import type { ImportStore } from './import-store';
import { readRows, type Row } from './read-rows';
import { RecordBatch } from './record-batch';
import { WholeRecords } from './whole-records';

/** One import that has begun. */
export interface LoadJob {
  readonly id: string;
  readonly dataset: string;
  readonly dryRun: boolean;
  readonly chunks: AsyncIterable<Buffer>;
  readonly as: ActingAs;
  /** Ends the import early: the server is being stopped. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export type LoadOutcome =
  | { readonly status: 'done'; readonly records: number }
  | {
      readonly status: 'failed';
      readonly why: Failure;
      readonly faults: FaultList;
      readonly cause?: unknown;
    };

const BATCH = 2_000;
/** A reading that writes nothing still says that it is alive. */
const LONGEST_SILENCE_MS = 1_000;
/** More columns than any layout has; a header of a million names is not compared name by name. */
const MOST_COLUMNS = 200;

/**
 * Loads a public CTDC file into a new version of a data set, which readers see once it is whole. Memory does not grow
 * with the file: it holds one chunk, one line and one batch. A single fault fails the import as a whole, but the file is
 * read to its end, so that all faults are counted and can be put right in one go.
 */
export class CtdcLoader {
  private readonly faults = new FaultList();
  private readonly digest = new Digest();
  private readonly ledger: ImportLedger;
  private parse: RowParser | null = null;
  private batch = new RecordBatch();
  private rows = 0;
  private bytes = 0;
  private saidAt = Date.now();

  constructor(
    private readonly job: LoadJob,
    store: ImportStore,
  ) {
    this.ledger = new ImportLedger(job.id, store);
  }

  /** Does not reject for what is wrong with the file; only when even its failure could not be written down. */
  async load(): Promise<LoadOutcome> {
    try {
      await this.read();
      if (this.faults.count > 0) return await this.fail('faultsInFile');
      await this.finish();
      return { status: 'done', records: this.rows };
    } catch (error) {
      if (this.job.signal.aborted) return this.fail('interrupted');
      return this.fail(error instanceof NoLongerRunning ? 'rightsEnded' : 'unexpected', error);
    }
  }

  private async read(): Promise<void> {
    const pieces = new WholeRecords();
    for await (const piece of pieces.of(this.counted())) {
      const { rows, faultyRow } = readRows(piece);
      for (const row of rows) await this.take(row);
      if (faultyRow !== null) this.faults.addOfFile(faultyRow, 'quoteMisplaced');
      // Without a header that is understood there is nothing to judge the rows by.
      if (faultyRow !== null || (rows.length > 0 && !this.parse)) return;
    }
    if (pieces.fault) this.faults.addOfFile(pieces.fault.row, pieces.fault.code);
    else if (!this.parse) this.faults.addOfFile(1, 'fileEmpty');
    else if (this.rows === 0) this.faults.addOfFile(2, 'noRecords');
  }

  private async *counted(): AsyncGenerator<Buffer> {
    for await (const chunk of this.job.chunks) {
      this.job.signal.throwIfAborted();
      this.bytes += chunk.length;
      this.digest.add(chunk);
      yield chunk;
    }
  }

  private async take(row: Row): Promise<void> {
    if (this.parse) this.takeRecord(row, this.parse);
    else if (this.faults.count === 0) await this.takeHeader(row);
    const isSilent = Date.now() - this.saidAt > LONGEST_SILENCE_MS;
    if (this.batch.size >= BATCH || isSilent) await this.advance();
  }

  private async takeHeader({ row, cells }: Row): Promise<void> {
    const made = readHeader(cells.slice(0, MOST_COLUMNS), new Date().getUTCFullYear());
    if ('problems' in made) {
      for (const problem of made.problems) this.faults.add({ row, value: '', ...problem });
      return;
    }
    if (!this.job.dryRun) {
      await this.ledger.openVersion(this.job.dataset, made.layout, made.columns);
    }
    this.parse = made.parse;
  }

  private takeRecord({ row, cells }: Row, parse: RowParser): void {
    this.rows += 1;
    const parsed = parse(cells);
    if ('record' in parsed) this.batch.add(parsed.record);
    else for (const problem of parsed.problems) this.faults.add({ row, ...problem });
  }

  /** Writes what has gathered, unless nothing is to be written or it would be given up anyway. */
  private async advance(): Promise<void> {
    const batch = this.batch;
    this.batch = new RecordBatch();
    const isWritten = batch.size > 0 && !this.job.dryRun && this.faults.count === 0;
    await this.ledger.advance(this.progress, this.faults, isWritten ? batch : null);
    this.saidAt = Date.now();
    this.job.onProgress?.(this.progress);
  }

  private async finish(): Promise<void> {
    await this.advance();
    if (this.job.dryRun) await this.ledger.finishReading(this.progress);
    else {
      await this.ledger.makeCurrent(this.progress, this.digest.hex(), this.job.as);
      // The import is done; what of the old version is not deleted now goes with the next sweep.
      await this.ledger.sweep().catch(() => undefined);
    }
  }

  private async fail(why: Failure, cause?: unknown): Promise<LoadOutcome> {
    await this.ledger.fail(why, this.progress, this.faults);
    return { status: 'failed', why, faults: this.faults, cause };
  }

  private get progress(): Progress {
    return { rows: this.rows, bytes: this.bytes };
  }
}
