import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, ownerQuery, type TestDatabase } from '@teduh/testing';
import { loadConfig } from '../config';
import { makeDataSource } from './data-source';
import { Database } from './database';
import { requestScope } from './viewer';

/** How long a connection may be kept busy, or kept doing nothing. */
describe('the connections of a server', () => {
  it('end statements, waits for a lock and idle transactions after the time written down', async () => {
    const { url, drop } = await createDatabase();
    const config = loadConfig({ DATABASE_URL: url });
    const source = await makeDataSource(config.appUrl, [], {
      ...{ max: 1, statementTimeout: '5s' },
    }).initialize();
    const shown = await source.query(
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
         current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(shown).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }]);
    await source.destroy();
    await drop();
  });
});

describe('a transaction in which nothing happens', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it('is ended by the database, and the next one has a connection again', async () => {
    const { appUrl, reportUrl } = loadConfig({ DATABASE_URL: database.url });
    const pool = { max: 1, statementTimeout: '5s' };
    const [live, reports] = await Promise.all([
      makeDataSource(appUrl, [], pool).initialize(),
      makeDataSource(reportUrl, [], pool).initialize(),
    ]);
    const db = new Database(live, reports);
    const asNobody = <Result>(work: () => Promise<Result>) =>
      requestScope.run(
        { requestId: 'one', tokenHash: null, address: null, transaction: null },
        work,
      );
    await asNobody(async () => {
      await db.open(false);
      // Ten seconds in earnest.
      await db.query(`set local idle_in_transaction_session_timeout = '300ms'`);
      await sleep(800);
      const [row] = await ownerQuery<{ open: number }>(
        database.url,
        `select count(*)::int as open from pg_stat_activity
         where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect(row?.open).toBe(0);
      await expect(db.query('select 1')).rejects.toThrow(/^(Connection|Client)/);
      await db.rollback().catch(() => undefined);
    });
    await asNobody(async () => {
      await db.open(false);
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
      await expect(db.open(false)).rejects.toThrow('an open transaction already');
      await db.commit();
    });
    await db.onApplicationShutdown();
  });
});
