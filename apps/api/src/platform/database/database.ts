import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import {
  Busy,
  Forbidden,
  NotFound,
  type Problem,
  SessionLocked,
  SignInNeeded,
  Stale,
} from '../errors';
import {
  type ListQuery,
  type ListShape,
  listSql,
  type Page,
  type PageAnswer,
  pageOf,
  pageSql,
} from './lists';
import { asPrepared } from './prepared';
import { currentScope, type Viewer, type ViewerTransaction } from './viewer';

/** Where the pools are injected from: of people at work, and of reports. */
export const LIVE = Symbol('live data source');
export const REPORTS = Symbol('report data source');

/**
 * The only way to the database. Every statement runs in the transaction of a viewer, so that Postgres itself
 * decides which rows it sees; outside a request, or before a viewer was opened, it throws.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    @Inject(LIVE) private readonly live: DataSource,
    @Inject(REPORTS) private readonly reports: DataSource,
  ) {}

  /** Rows of one statement, in this request's transaction. Values only as parameters, never in the text. */
  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.transaction().client.query(asPrepared(sql, values));
    return rows as Row[];
  }

  /** How many rows one statement changed, in this request's transaction. */
  async execute(sql: string, values: unknown[] = []): Promise<number> {
    const { rowCount } = await this.transaction().client.query(asPrepared(sql, values));
    return rowCount ?? 0;
  }

  /** An ordinary TypeORM repository that works inside this request's transaction. */
  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.transaction().manager.getRepository(entity);
  }

  get viewer(): Viewer {
    const { viewer } = this.transaction();
    if (!viewer) throw new Error('Nobody is signed in on this request.');
    return viewer;
  }

  /**
   * Opens this request's transaction and names its viewer in one round trip. A request that only reads commits
   * without waiting for the disk: a crash may lose the last half second of read events, never a change. What a
   * person does, unlike what a page asks by itself, moves the end of the session. Throws while one is open: the pool
   * would lose a connection with each.
   */
  async open(readOnly: boolean, byPerson = false): Promise<ViewerTransaction> {
    const scope = currentScope();
    if (scope.transaction) throw new Error('This request has an open transaction already.');
    scope.transaction = await begin(this.live, scope.tokenHash, readOnly);
    // Once a minute, in a transaction of its own: a slow or failing request must not hold or undo it.
    if (byPerson && scope.transaction.viewer?.isIdle) {
      await this.query('select keep_session_open()');
      await this.commit();
      scope.transaction = await begin(this.live, scope.tokenHash, readOnly);
    }
    return scope.transaction;
  }

  /** Rows that need no viewer, such as the code lists. Row security shows this statement what it shows nobody. */
  async readAsNobody<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.live.query(sql, values);
  }

  /** One row of the login of people at work and of the login of reports, each asked on a connection of its own. */
  async askEachLogin<Row>(sql: string): Promise<Row[]> {
    const answers = await Promise.all([this.live.query(sql), this.reports.query(sql)]);
    return answers.map(([row]) => row as Row);
  }

  /** One page of a list and how many rows match in all, in one statement (see `pageSql`). */
  async page<Row>(
    query: ListQuery,
    shape: ListShape,
    { from, rows }: { from: string; rows: string },
  ): Promise<Page<Row>> {
    const sql = listSql(query, shape);
    const [answer] = await this.query<PageAnswer<Row>>(
      pageSql(sql, from, shape.id, rows),
      sql.values,
    );
    return pageOf(query, answer);
  }

  /** Why a change of a row touched none: gone or out of reach, saved meanwhile, or seen but not the viewer's to change. */
  async whyUnchanged(table: string, id: string, version: number): Promise<Problem> {
    const [row] = await this.query<{ version: number }>(
      `select version from ${table} where id = $1`,
      [id],
    );
    if (!row) return new NotFound();
    return row.version === version ? new Forbidden() : new Stale();
  }

  /** Changes the viewer inside the open transaction: somebody has just signed in. */
  async become(tokenHash: Buffer | null): Promise<Viewer | null> {
    const scope = currentScope();
    scope.tokenHash = tokenHash;
    const [row] = await this.query<{ viewer: Viewer | null }>('select open_viewer($1) as viewer', [
      tokenHash,
    ]);
    this.transaction().viewer = row?.viewer ?? null;
    return this.transaction().viewer;
  }

  /** Commits this request's transaction and gives its connection back; the next statement needs `open` again. */
  async commit(): Promise<void> {
    await this.close('commit');
  }

  async rollback(): Promise<void> {
    await this.close('rollback');
  }

  /**
   * One statement on the report login, which reads figures and no case or person, for the same viewer. Who waits for
   * figures must not keep others from their work, so the request's own connection is given back meanwhile: only for
   * requests that change nothing.
   */
  async report<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    await this.commit();
    const rows = await this.alone<Row>(this.reports, true, sql, values);
    const { viewer } = await this.open(true);
    if (!viewer) throw new SignInNeeded();
    if (viewer.isLocked) throw new SessionLocked();
    return rows;
  }

  /** One statement for the same viewer in a transaction of its own: it stays although the request is undone. */
  apart<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.alone(this.live, false, sql, values);
  }

  private async alone<Row>(
    source: DataSource,
    readOnly: boolean,
    sql: string,
    values: unknown[],
  ): Promise<Row[]> {
    const transaction = await begin(source, currentScope().tokenHash, readOnly);
    try {
      // Sent one behind the other: a statement that failed makes the COMMIT a rollback.
      const [{ rows }] = await Promise.all([
        transaction.client.query(asPrepared(sql, values)),
        transaction.client.query('commit'),
      ]);
      return rows as Row[];
    } catch (error) {
      await transaction.client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await transaction.runner.release();
    }
  }

  /** Whether the server answers and every migration has run. */
  async isReady(): Promise<boolean> {
    const runner = this.live.createQueryRunner();
    try {
      const [row] = await runner.query('select count(*)::int as count from migrations');
      // More than we know: a newer release has migrated already and both run side by side.
      return row.count >= this.live.migrations.length;
    } catch {
      return false;
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of [this.live, this.reports]) {
      if (source.isInitialized) await source.destroy();
    }
  }

  private transaction(): ViewerTransaction {
    const { transaction } = currentScope();
    if (!transaction) throw new Error('This request has no open transaction.');
    return transaction;
  }

  private async close(how: 'commit' | 'rollback'): Promise<void> {
    const scope = currentScope();
    const transaction = scope.transaction;
    if (!transaction) return;
    scope.transaction = null;
    try {
      await transaction.client.query(how);
    } finally {
      await transaction.runner.release();
    }
  }
}

async function begin(
  source: DataSource,
  tokenHash: Buffer | null,
  readOnly: boolean,
): Promise<ViewerTransaction> {
  const runner = source.createQueryRunner();
  const client = await connect(runner);
  try {
    // Hexadecimal of a hash we computed: the one place where text may carry a value, for the single round trip.
    const token = tokenHash ? `'\\x${tokenHash.toString('hex')}'::bytea` : 'null';
    const results = (await client.query(
      `begin; ${readOnly ? 'set local synchronous_commit = off; ' : ''}select viewer from open_viewer(${token}) as viewer`,
    )) as unknown as { rows: { viewer: Viewer | null }[] }[];
    markAsOpen(runner);
    const viewer = results.at(-1)?.rows[0]?.viewer ?? null;
    return { viewer, runner, client, manager: runner.manager };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await runner.release();
    throw error;
  }
}

async function connect(runner: QueryRunner): Promise<PoolClient> {
  try {
    return (await runner.connect()) as PoolClient;
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message)) throw new Busy();
    throw error;
  }
}

/** TypeORM did not send the BEGIN, so it is told: `save` then makes savepoints and leaves the COMMIT to us. */
function markAsOpen(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}
