import type { CtdcLayout } from '@teduh/standards';
import { newId } from '../../platform/database';
import { StateForbids } from '../../platform/errors';
import type { FaultList } from './fault-list';
import type { ImportStore, Query } from './import-store';
import { insertRecords, type RecordBatch } from './record-batch';

/** A file that is to be loaded, and who sent it. */
export interface ImportOrder {
  readonly dataset: string;
  readonly format: string;
  readonly dryRun: boolean;
  readonly bytesTotal: number;
  /** Null for the command line. */
  readonly startedBy: string | null;
}

/** How far a reading has come. */
export interface Progress {
  readonly rows: number;
  readonly bytes: number;
}

/** Why an import failed, as a code of the catalogue. */
export type Failure = 'faultsInFile' | 'rightsEnded' | 'interrupted' | 'unexpected';

/** What is written into the trail when a version becomes current. */
export interface ActingAs {
  readonly role: string;
  readonly requestId: string | null;
}

/** Beginning an import and sweeping wait for each other: see `sweep_imports`. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(743053)';
const SWEPT_AT_ONCE = 20_000;

/** The import is no longer ours to go on with: its sender lost the right, or it was taken for abandoned. */
export class NoLongerRunning extends Error {}

/** Writes an import down. One file fills one data set at a time; what is only read gets in nobody's way. */
export async function beginImport(query: Query, order: ImportOrder): Promise<string> {
  await query(ONE_AT_A_TIME);
  const running = await query(
    `select from imports where dataset = $1 and status = 'running' and not dry_run`,
    [order.dataset],
  );
  if (running.length > 0 && !order.dryRun) {
    throw new StateForbids(
      'importRunning',
      'Another file is being loaded into this data set. Wait until that is done, then send this one.',
    );
  }
  const id = newId();
  await query(
    `insert into imports (id, started_by, dataset, format, dry_run, status, bytes_total)
     values ($1, $2, $3, $4, $5, 'running', $6)`,
    [id, order.startedBy, order.dataset, order.format, order.dryRun, order.bytesTotal],
  );
  return id;
}

/** Deletes, in short transactions, what given-up and replaced versions left behind. */
export async function sweepImports(store: ImportStore): Promise<void> {
  for (;;) {
    const gone = await store.inTransaction(async (query) => {
      const [row] = await query<{ gone: number }>('select sweep_imports($1) as gone', [
        SWEPT_AT_ONCE,
      ]);
      return row?.gone ?? 0;
    });
    if (gone < SWEPT_AT_ONCE) return;
  }
}

/** The bookkeeping of one import that is running. Its version carries its id and is seen by nobody until it is whole. */
export class ImportLedger {
  constructor(
    private readonly id: string,
    private readonly store: ImportStore,
  ) {}

  /** Makes room for the records: the version that is loaded, and the data set if it is the first. */
  async openVersion(
    dataset: string,
    layout: CtdcLayout,
    columns: readonly string[],
  ): Promise<void> {
    await this.store.inTransaction(async (query) => {
      await query(ONE_AT_A_TIME);
      await this.keepAlive(query, { rows: 0, bytes: 0 }, 0);
      await query(
        'insert into data_sets (id, name) values ($1, $2) on conflict (name) do nothing',
        [newId(), dataset],
      );
      await query(
        `insert into data_set_versions (id, data_set_id, number, layout, columns, status)
         select $1, s.id, 1 + coalesce((select max(number) from data_set_versions where data_set_id = s.id), 0),
           $3, $4, 'loading'
         from data_sets s where s.name = $2`,
        [this.id, dataset, layout, columns],
      );
    });
  }

  /** Says how far it is and, with a batch, writes its records: both or neither. */
  async advance(progress: Progress, faults: FaultList, batch: RecordBatch | null): Promise<void> {
    await this.store.inTransaction(async (query) => {
      await this.keepAlive(query, progress, faults.count);
      if (batch) await insertRecords(query, this.id, batch);
    });
  }

  /** A reading without faults that was not to be written. */
  async finishReading(progress: Progress): Promise<void> {
    await this.store.inTransaction((query) => this.markDone(query, progress));
  }

  /** The moment the new version replaces the old one for every reader. */
  async makeCurrent(progress: Progress, digest: string, as: ActingAs): Promise<void> {
    await this.store.inTransaction(async (query) => {
      await this.markDone(query, progress);
      const [version] = await query<{ set: string; number: number }>(
        `update data_set_versions set status = 'ready', row_count = $2, file_digest = $3, loaded_at = now()
         where id = $1 and status = 'loading' returning data_set_id as set, number`,
        [this.id, progress.rows, digest],
      );
      if (!version) throw new NoLongerRunning();
      await query(
        `update data_set_versions set status = 'superseded' where data_set_id = $1 and status = 'ready' and id <> $2`,
        [version.set, this.id],
      );
      await query('update data_sets set current_version_id = $2 where id = $1', [
        version.set,
        this.id,
      ]);
      await query(
        `select append_audit($1, null, 'imports:create', 'data-sets', $2, 'imports:create', $3, 'allow', $4)`,
        [as.role, version.set, `version ${version.number}`, as.requestId],
      );
    });
  }

  /** Deletes the records of the version that was replaced. */
  sweep(): Promise<void> {
    return sweepImports(this.store);
  }

  /** Gives up what was written, and only when nothing of it is left says that the import failed. */
  async fail(why: Failure, progress: Progress, faults: FaultList): Promise<void> {
    await this.store.inTransaction((query) => query('select give_up_version($1)', [this.id]));
    await sweepImports(this.store);
    await this.store.inTransaction((query) =>
      query('select fail_import($1, $2, $3, $4, $5, $6)', [
        this.id,
        why,
        progress.rows,
        progress.bytes,
        faults.count,
        JSON.stringify(faults.listed),
      ]),
    );
  }

  private async keepAlive(query: Query, { rows, bytes }: Progress, faults: number): Promise<void> {
    const found = await query(
      `update imports set rows_read = $2, bytes_read = $3, error_count = $4, heartbeat_at = now()
       where id = $1 and status = 'running' returning id`,
      [this.id, rows, bytes, faults],
    );
    if (found.length === 0) throw new NoLongerRunning();
  }

  private async markDone(query: Query, { rows, bytes }: Progress): Promise<void> {
    const found = await query(
      `update imports set status = 'done', rows_read = $2, bytes_read = $3, heartbeat_at = now(), finished_at = now()
       where id = $1 and status = 'running' returning id`,
      [this.id, rows, bytes],
    );
    if (found.length === 0) throw new NoLongerRunning();
  }
}
