import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, ownerQuery } from '@teduh/testing';
import { loadConfig } from '../config';
import { Database, makeDataSource } from '../database';
import { ClockWatch } from './clock-watch';
import { ServerEvents } from './server-events';

it('tells when the clock of a running server is set, by how much and which way', async () => {
  const { url, drop } = await createDatabase();
  const { appUrl, reportUrl } = loadConfig({ DATABASE_URL: url });
  const open = (login: string) => makeDataSource(login, [], { max: 1, statementTimeout: '5s' });
  const sources = await Promise.all([open(appUrl).initialize(), open(reportUrl).initialize()]);
  const database = new Database(...(sources as [(typeof sources)[0], (typeof sources)[0]]));
  const events = new ServerEvents(database);
  let wall = 1_800_000_000;
  await events.start((error) => expect(error).toBeUndefined(), new ClockWatch(() => wall));
  wall += 86_400;
  await sleep(1_200);
  wall -= 3_600;
  await sleep(1_200);
  await events.beforeApplicationShutdown();
  await events.beforeApplicationShutdown();
  const told = await ownerQuery<{ run: string; detail: string | null }>(
    url,
    `select action, rule, detail, user_id as who, request_id as run from audit_events order by id`,
  );
  expect(new Set(told.map(({ run }) => run)).size).toBe(1);
  expect(told.map(({ run: _, ...event }) => event)).toEqual([
    { action: 'server:start', rule: 'server', detail: null, who: null },
    { action: 'server:clockJump', rule: 'clockForward', detail: expect.any(String), who: null },
    { action: 'server:clockJump', rule: 'clockBack', detail: expect.any(String), who: null },
    { action: 'server:stop', rule: 'server', detail: null, who: null },
  ]);
  // The wall of this test stands still between its jumps, and the other clock goes on.
  const [, forward, back] = told.map(({ detail }) => Number(detail?.replace(' s', '')));
  expect(forward).toBeGreaterThan(86_395);
  expect(back).toBeGreaterThanOrEqual(3_600);
  expect(back).toBeLessThan(3_610);
  await database.onApplicationShutdown();
  await drop();
});
