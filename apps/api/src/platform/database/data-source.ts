import { types } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { SnakeCaseNaming } from './naming';

const DATE = 1082;
const INT8 = 20;

// A calendar date is text: as a JavaScript date it would move with the machine's time zone.
types.setTypeParser(DATE, (text) => text);
// Sums of money in minor units and counts stay well below 2^53.
types.setTypeParser(INT8, Number);

/** A connection to Postgres for the given login. Never synchronises; an undefined `where` is refused. */
export function makeDataSource(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
  pool: { max: number; statementTimeout: string; waitsMs?: number },
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: 'teduh',
    extra: {
      max: pool.max,
      connectionTimeoutMillis: pool.waitsMs ?? 2_000,
      idleTimeoutMillis: 60_000,
      options: [
        `-c statement_timeout=${pool.statementTimeout}`,
        '-c lock_timeout=2s',
        '-c idle_in_transaction_session_timeout=10s',
        '-c timezone=UTC',
      ].join(' '),
    },
  });
}
