import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createDatabase,
  ownerQuery,
  startCommand,
  startServer,
  type TestDatabase,
} from '@teduh/testing';

/** What the trail tells of the server itself: from when until when it served. */
let database: TestDatabase;
let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  database = await createDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'teduh-server-events-'));
  env = {
    TEDUH_AUDIT_CHECKPOINTS: path.join(folder, 'checkpoints.jsonl'),
    TEDUH_AUDIT_KEY: path.join(folder, 'audit-ed25519.key'),
  };
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const told = () =>
  ownerQuery<{ action: string; run: string; sealed: boolean }>(
    database.url,
    `select e.action, e.request_id as run, exists (select from audit_chain c where c.event_id = e.id) as sealed
     from audit_events e where e.user_id is null and e.object_type = 'server' order by e.id`,
  );

it('a start and a stop leave an event each, sealed and signed for before the process ends', async () => {
  for (const time of [1, 2]) {
    const server = await startServer({ databaseUrl: database.url, env });
    expect((await told()).at(-1)?.action).toBe('server:start');
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    expect(await told()).toHaveLength(2 * time);
  }
  const events = await told();
  expect(events.map(({ action }) => action)).toEqual([
    ...['server:start', 'server:stop', 'server:start', 'server:stop'],
  ]);
  expect(events.every(({ sealed }) => sealed)).toBe(true);
  const [first, firstStop, second, secondStop] = events.map(({ run }) => run);
  expect([firstStop, secondStop]).toEqual([first, second]);
  expect(first).not.toBe(second);
  const { code, output } = await startCommand(database.url, ['audit', 'verify'], env).ended;
  expect([code, output]).toEqual([0, expect.stringMatching(/^4 records are as they were sealed/)]);
}, 60_000);

it('a crash leaves a start that no stop answers', async () => {
  const server = await startServer({ databaseUrl: database.url, env });
  await server.kill('SIGKILL');
  expect((await told()).map(({ action }) => action)).toEqual(['server:start']);
}, 60_000);

it('a stop that cannot be written down is a stop all the same', async () => {
  const server = await startServer({ databaseUrl: database.url, env });
  await database.drop();
  const began = performance.now();
  expect(await server.stop()).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(server.stdout()).toContain('event of the server not written');
}, 60_000);
