import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import {
  type ApiClient,
  createDatabase,
  type Offices,
  ownerQuery,
  seedOffices,
  signIn,
  visitor,
} from '@teduh/testing';
import { pino } from 'pino';
import { loadConfig } from '../platform/config';
import { makeServer } from '../server';

/** The API in this process, on a database of its own with two offices and the ten demonstration users. */
export interface ApiUnderTest {
  readonly url: string;
  readonly databaseUrl: string;
  readonly offices: Offices;
  /** Everything the server logged so far, one JSON object a line. */
  readonly log: () => string;
  signIn(username: string): Promise<ApiClient>;
  visitor(): ApiClient;
  /** Looks behind the API as the database's owner. */
  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/**
 * Starts it; call once in `beforeAll` and `stop` in `afterAll`. It listens on a free port, so that a spec speaks HTTP
 * as the console does and everything between request and row is under test.
 */
export async function startApi(): Promise<ApiUnderTest> {
  const database = await createDatabase();
  const offices = await seedOffices(database.url);
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const config = loadConfig({
    DATABASE_URL: database.url,
    TEDUH_DATA: process.env.TEDUH_DATA,
    TEDUH_CONSOLE_DIR: '/nowhere',
    NODE_ENV: 'test',
  });
  const app = await makeServer(config, logger);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const server = { url };
  return {
    url,
    databaseUrl: database.url,
    offices,
    log: () => lines.join(''),
    signIn: (username) => signIn(server, username),
    visitor: () => visitor(server),
    sql: (text, values) => ownerQuery(database.url, text, values),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
