import {
  type ApiClient,
  createDatabase,
  makeCase,
  type Offices,
  ownerQuery,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const STEPS = 2_000;

let database: TestDatabase;
let offices: Offices;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  folder = mkdtempSync(path.join(tmpdir(), 'teduh-walk-'));
  const env = { TEDUH_AUDIT_CHECKPOINTS: path.join(folder, 'checkpoints.jsonl') };
  server = await startServer({ databaseUrl: database.url, env });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Event extends Record<string, unknown> {
  request: string;
  action: string;
  decision: string;
  object: string | null;
}

const eventsOf = () =>
  ownerQuery<Event>(
    database.url,
    'select request_id as request, action, decision, object_id as object from audit_events order by id',
  );

it(`has one event for each of ${STEPS} reads, writes and refusals, as it was asked, and seals all of them`, async () => {
  const hers = await makeCase(database.url, offices.indonesia);
  const theirs = await makeCase(database.url, offices.thailand);
  const [sari, ratna, hendra] = await Promise.all(
    ['caseworker', 'manager', 'auditor'].map((username) => signIn(server, username)),
  );
  const people = [sari, ratna, hendra] as [ApiClient, ApiClient, ApiClient];
  const before = (await eventsOf()).length;
  const expected: Event[] = [];
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  let version = 1;
  const deeds: (() => Promise<[Awaited<ReturnType<ApiClient['get']>>, string, string | null]>)[] = [
    async () => [await who().get('/cases'), 'cases:list', null],
    async () => [await who().get(`/cases/${hers.id}`), 'cases:read', hers.id],
    async () => [await who().get(`/cases/${theirs.id}`), 'cases:read', theirs.id],
    async () => [await who().get('/audit-events'), 'audit-events:list', null],
    async () => [await who().get('/users'), 'users:list', null],
    async () => {
      const wanted = random(2) ? version : version + 9;
      const answer = await people[0].patch(
        `/cases/${hers.id}`,
        { registeredOn: '2025-11-30' },
        wanted,
      );
      return [answer, 'cases:update', hers.id];
    },
    async () => [
      await people[0].post('/cases', {
        personId: theirs.personId,
        programmeId: offices.thailand.programmeId,
      }),
      'cases:create',
      null,
    ],
  ];
  const who = () => people[random(3)] as ApiClient;
  for (let step = 0; step < STEPS; step += 1) {
    const [answer, action, object] = await (
      deeds[random(deeds.length)] as (typeof deeds)[number]
    )();
    const { version: now } = (answer.body ?? {}) as { version?: number };
    if (now) version = now;
    const isUnreadable =
      answer.status === 400 && !/unknownReference/.test(JSON.stringify(answer.body));
    if (isUnreadable) continue;
    const decision = answer.status < 300 ? 'allow' : 'deny';
    const request = answer.headers.get('x-request-id') ?? '';
    expected.push({ request, action, decision, object });
  }
  const events = (await eventsOf()).slice(before);
  expect(events).toEqual(expected);
  const decisions = new Set(expected.map(({ action, decision }) => `${action} ${decision}`));
  expect([...decisions].sort()).toEqual(
    expect.arrayContaining([
      ...['cases:read allow', 'cases:read deny', 'cases:create deny'],
      ...['cases:update allow', 'cases:update deny'],
    ]),
  );
  await sealed();
}, 300_000);

async function sealed(): Promise<void> {
  const until = Date.now() + 15_000;
  for (;;) {
    const [row] = await ownerQuery<{ waiting: number; events: number; links: number }>(
      database.url,
      `select (select count(*)::int from audit_unsealed) as waiting, (select count(*)::int from audit_events) as events,
         (select count(*)::int from audit_chain) as links`,
    );
    if (row?.waiting === 0 || Date.now() > until) {
      expect(row).toEqual({ waiting: 0, events: row?.events, links: row?.events });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
