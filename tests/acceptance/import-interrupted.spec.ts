import { setTimeout as pause } from 'node:timers/promises';
import {
  type ApiClient,
  createDatabase,
  ownerQuery,
  seedOffices,
  signIn,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import {
  ended,
  fingerprint,
  type ImportState,
  importFile,
  manyRecords,
  send,
} from '../fixtures/ctdc';

/** An import that does not come to its end leaves no trace in the data sets, whatever stopped it. */
describe('An import that is interrupted', () => {
  const many = manyRecords(100_000);
  let database: TestDatabase;
  let server: TestServer;
  let officer: ApiClient;
  let before: unknown;

  async function start(): Promise<void> {
    server = await startServer({ databaseUrl: database.url });
    officer = await signInAnew(server, 'officer');
  }

  beforeAll(async () => {
    database = await createDatabase();
    await seedOffices(database.url);
    await start();
  });

  beforeEach(async () => {
    await importFile(officer, { dataset: 'Kept', content: 'yearOfRegistration\n2015\n2016\n' });
    before = await untilSwept();
  });

  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  /** Starts a large import and waits until some of its records are in the database. */
  async function halfWay(dataset: string, who = officer): Promise<string> {
    const response = await send(who, { dataset, content: many });
    expect(response.status).toBe(202);
    const location = response.headers.get('location') ?? '';
    for (let tried = 0; tried < 600; tried += 1) {
      const { body } = await officer.get<ImportState>(location.replace('/api/v1', ''));
      if (body.status !== 'running') throw new Error(`The import was ${body.status} too early.`);
      if (body.rowsRead > 2_000) return location;
      await pause(10);
    }
    throw new Error('The import did not get going.');
  }

  /** The records of a version that was replaced go shortly after the new one has become current. */
  async function untilSwept(): Promise<unknown> {
    for (let tried = 0; tried < 100; tried += 1) {
      const [left] = await ownerQuery(
        database.url,
        `select from imported_records r join data_set_versions v on v.id = r.version_id where v.status <> 'ready'`,
      );
      if (!left) return fingerprint(database.url);
      await pause(50);
    }
    throw new Error('Old records are still there.');
  }

  it.each(['Kept', 'New'])(
    'by killing the server, is cleared away at its next start (%s)',
    async (name) => {
      const location = await halfWay(name);
      await server.kill('SIGKILL');
      expect(await fingerprint(database.url)).not.toEqual(before);
      // What the clock would do: nothing has been heard of the import for a while.
      await ownerQuery(
        database.url,
        `update imports set heartbeat_at = now() - interval '1 minute' where status = 'running'`,
      );
      await start();
      expect(await ended(officer, location)).toMatchObject({
        status: 'failed',
        failure: 'interrupted',
      });
      expect(await untilSwept()).toEqual(before);
    },
  );

  it('by stopping the server, is given up before it stops', async () => {
    const location = await halfWay('New');
    expect((await server.stop()).code).toBe(0);
    expect(await fingerprint(database.url)).toEqual(before);
    const [row] = await ownerQuery(
      database.url,
      'select status, failure from imports where id = $1',
      [location.split('/').at(-1)],
    );
    expect(row).toEqual({ status: 'failed', failure: 'interrupted' });
    await start();
  });

  it('by signing its sender out, ends with the next batch', async () => {
    const sender = await signInAnew(server, 'officer');
    const location = await halfWay('New', sender);
    await sender.del('/session');
    expect(await ended(officer, location)).toMatchObject({
      status: 'failed',
      failure: 'rightsEnded',
    });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  it('by nobody, keeps a second file out of the same set, and out of no other', async () => {
    const location = await halfWay('Kept');
    const second = await send(officer, { dataset: 'Kept', content: 'yearOfRegistration\n2015\n' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'importRunning' });
    const other = { dataset: 'Other', content: 'yearOfRegistration\n2015\n' };
    expect(await importFile(officer, other)).toMatchObject({ status: 'done' });
    expect(await ended(officer, location)).toMatchObject({ status: 'done', rowsRead: 100_000 });
  });

  it('is told apart from one that is only slow: another server leaves it alone', async () => {
    const location = await halfWay('Kept');
    const second = await startServer({ databaseUrl: database.url });
    try {
      const there = await signIn(second, 'officer');
      expect(await ended(there, location)).toMatchObject({ status: 'done' });
    } finally {
      await second.stop();
    }
  });
});
