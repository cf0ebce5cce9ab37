import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { prepared } from './environment';

/** A database of its own for one test file: migrated, with the code lists, and with the demonstration if asked for. */
export interface TestDatabase {
  /** The owner's URL, as DATABASE_URL. The owner of the throw-away cluster is a superuser: row security does not hold it. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones the template that `npm test` made, which takes a fraction of a second. */
export async function createDatabase({ demo = false } = {}): Promise<TestDatabase> {
  const server = prepared('TEDUH_TEST_POSTGRES');
  const template = prepared(demo ? 'TEDUH_TEST_DEMO' : 'TEDUH_TEST_TEMPLATE');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await ownerQuery(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await ownerQuery(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** One statement as the owner of the database: to look behind the API, and to arrange what no route can make. */
export async function ownerQuery<Row extends QueryResultRow = QueryResultRow>(
  url: string,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}
