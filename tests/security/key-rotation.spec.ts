import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { today } from '@teduh/domain';
import {
  type ApiClient,
  createDatabase,
  makeRegister,
  type Offices,
  otherNames,
  ownerQuery,
  sealedByPerson,
  seedOffices,
  signIn,
  startCommand,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';

/** Keys are exchanged while people work: no reading fails, and in the end nothing is left on an old key. */
const PEOPLE = process.env.TEDUH_NIGHTLY ? 20_000 : 2_000;

/** Cases with something sealed. */
const CASES = 60;
const WHY = 'It is too early to say.';
const TODAY = today('Asia/Jakarta', new Date());

let database: TestDatabase;
let server: TestServer;
let offices: Offices;
let sari: ApiClient;
let ids: string[];
let names: string[];
let decided: { id: string; caseId: string }[];
const journeys: { id: string }[] = [];
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  // A copy of the master key: exchanging the one that all tests share would shut the others out.
  folder = await mkdtemp(path.join(tmpdir(), 'teduh-keys-'));
  env = { TEDUH_MASTER_KEY_FILE: path.join(folder, 'master.key') };
  await copyFile(
    path.join(process.env.TEDUH_DATA ?? '', 'keys/master.key'),
    path.join(folder, 'master.key'),
  );
  database = await createDatabase();
  offices = await seedOffices(database.url);
  names = otherNames(PEOPLE);
  ids = await makeRegister(
    database.url,
    offices.indonesia,
    names.map((fullName) => ({
      ...{ fullName, birthDate: '1999-04-17' },
      ...{ ownScriptName: 'မသီတာ ဝင်း', aliases: [ALSO_CALLED] },
    })),
  );
  sealed = (await sealedByPerson()).flatMap(({ table, columns, owner }) =>
    columns.map((column) => ({ table, column, owner })),
  );
  await ownerQuery(database.url, 'analyze');
  server = await startServer({ databaseUrl: database.url, env });
  sari = await signIn(server, 'caseworker');
  decided = [];
  for (const personId of ids.slice(0, CASES)) {
    const { programmeId } = offices.indonesia;
    const opened = await sari.post('/cases', { personId, programmeId });
    const { body } = await sari.post('/determinations', {
      ...{ caseId: opened.body.id, traffickingStatus: 'Undecided', decidedOn: TODAY },
      ...{ decidingBody: 'OwnProgramme', actReason: 'Nothing was told.', reason: WHY },
    });
    decided.push(body);
    const told = { knownAs: WHY, legs: [{ place: 'Kebun Contoh' }] };
    const episode = await sari.post('/episodes', { caseId: opened.body.id, ...told });
    if (episode.status !== 201) throw new Error(JSON.stringify(episode.body));
    journeys.push(episode.body);
  }
  for (let at = 0; at < 10; at++) contacts.push(await tellMore(at * 17));
}, 300_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  ownerQuery<Row>(database.url, text, values);

const count = async (text: string) => (await sql<{ n: number }>(`select ${text} as n`))[0]?.n ?? -1;

/** What the product says a person's key seals. */
let sealed: { table: string; column: string; owner: string }[];

/** How many values are sealed with a key that is not their person's current one. */
const onOldKeys = () =>
  count(
    sealed
      .map(
        ({ table, column, owner }) => `(select count(*)::int from ${table} t
          where t.${column} is not null and not exists (select from sealing_keys k
            where k.person_id = t.${owner} and k.retired_at is null
              and uuid_send(k.id) = substring(t.${column} from 2 for 16)))`,
      )
      .join(' + '),
  );

/** What a value of each kind is told of every person here, so that nothing sealed is left out of the exchange. */
const ALSO_CALLED = 'Kenari';

/** The same of what was told with decisions. */
const CASES_ON_OLD_KEYS = `(select count(*)::int from determinations d where d.reason is not null and not exists (
  select from sealing_keys k where k.case_id = d.case_id and k.retired_at is null
    and uuid_send(k.id) = substring(d.reason from 2 for 16)
    and uuid_send(k.id) = coalesce(substring(d.act_reason from 2 for 16), uuid_send(k.id))))
  + (select count(*)::int from legs l join episodes e on e.id = l.episode_id where not exists (
    select from sealing_keys k where k.case_id = l.case_id and k.retired_at is null
      and uuid_send(k.id) = substring(l.place from 2 for 16)
      and uuid_send(k.id) = substring(e.known_as from 2 for 16)))`;

const NUMBER = '+62 000 0000 0017';
const contacts: { id: string; personId: string }[] = [];

/** Papers, a number with its card and a relative of one person, told through the product. */
async function tellMore(at: number): Promise<{ id: string; personId: string }> {
  const personId = ids[at] ?? '';
  const sent = async (path: string, body: object) => {
    const answer = await sari.post(path, { personId, ...body });
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await sent('/identity-documents', { kind: 'Passport', number: 'X00-CONTOH' });
  await sent('/relatives', { relation: 'Mother', name: 'Kenanga Contoh' });
  const card = {
    safeHours: 'evenings',
    codeWord: 'mango',
    mustNotKnow: 'him',
    introduceAs: 'shop',
  };
  await sari.patch(`/safe-contact-cards/${personId}`, card, 0);
  const { id } = await sent('/contacts', { kind: 'Phone', value: NUMBER, belongsTo: 'Herself' });
  return { id, personId };
}

/** Opens, finds, corrects and registers people without a pause until told to stop; answers how often, and what failed. */
function work(): { stop(): Promise<{ done: number; failed: unknown[] }> } {
  const failed: unknown[] = [];
  let [done, isOver] = [0, false];
  const read = async (from: number) => {
    for (let at = from; !isOver; at = (at + 7) % ids.length) {
      const { status, body } = await sari.post(`/persons/${ids[at]}/reveal`, { reason: 'visit' });
      const isWhole = body.fullName === names[at] && body.aliases?.[0] === ALSO_CALLED;
      if (status !== 200 || !isWhole) failed.push([status, names[at], body]);
      done += 1;
    }
  };
  const write = async () => {
    for (let at = 3; !isOver; at = (at + 11) % ids.length) {
      const { body, status } = await sari.get(`/persons/${ids[at]}`);
      if (status !== 200) failed.push([status, body]);
      const changed = await sari.patch(
        `/persons/${ids[at]}`,
        { birthDate: '1999-04-18' },
        body.version,
      );
      if (changed.status !== 200) failed.push([changed.status, changed.body]);
      const made = await sari.post('/persons', { fullName: 'Melati Contoh' });
      if (made.status !== 201) failed.push([made.status, made.body]);
      done += 3;
    }
  };
  const decide = async () => {
    for (let at = 0; !isOver; at = (at + 7) % decided.length) {
      const { id, caseId } = decided[at] ?? { id: '', caseId: '' };
      const { status, body } = await sari.get(`/determinations/${id}`);
      if (status !== 200 || body.reason !== WHY) failed.push([status, body]);
      const made = await sari.post('/determinations', {
        ...{ caseId, traffickingStatus: 'Undecided', decidedOn: TODAY, reason: WHY },
        decidingBody: 'OwnProgramme',
      });
      if (made.status !== 201) failed.push([made.status, made.body]);
      done += 2;
    }
  };
  const travel = async () => {
    for (let at = 0; !isOver; at = (at + 5) % journeys.length) {
      const path = `/episodes/${journeys[at]?.id}`;
      const { status, body } = await sari.get(path);
      if (status !== 200 || body.knownAs !== WHY) failed.push([status, body]);
      const changed = await sari.patch(path, { legs: body.legs }, body.version);
      if (changed.status !== 200) failed.push([changed.status, changed.body]);
      if (changed.body.legs?.[0]?.place !== 'Kebun Contoh') failed.push(changed.body);
      done += 2;
    }
  };
  const find = async () => {
    for (let at = 1; !isOver; at = (at + 13) % ids.length) {
      const { status, body } = await sari.post('/cases/search', { q: names[at] });
      const isFound = body.data?.some((line: { personId: string }) => line.personId === ids[at]);
      if (status !== 200 || !isFound) failed.push([status, names[at], 'was not found']);
      done += 1;
    }
  };
  const reach = async () => {
    for (let at = 0; !isOver; at = (at + 1) % contacts.length) {
      const { id, personId } = contacts[at] ?? { id: '', personId: '' };
      const told = await sari.post(`/safe-contact-cards/${personId}/reveal`, { reason: 'visit' });
      const asked = { reason: 'phoneCall', cardVersion: told.body.version };
      const { status, body } = await sari.post(`/contacts/${id}/reveal`, asked);
      if (told.body.codeWord !== 'mango' || body.value !== NUMBER) failed.push([status, body]);
      const { version } = (await sari.get(`/contacts/${id}`)).body;
      const changed = await sari.patch(`/contacts/${id}`, { value: NUMBER }, version);
      if (changed.status !== 200) failed.push([changed.status, changed.body]);
      done += 4;
    }
  };
  const workers = [read(0), read(1), read(2), write(), decide(), travel(), find(), reach()];
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(workers);
      return { done, failed };
    },
  };
}

it('a new master key, a new programme key and new keys of persons and cases leave no reader outside', async () => {
  const before = await sql<{ id: string }>('select id from sealing_keys');
  const rings = await sql<{ id: string }>('select id from programme_keys');
  const tokens = await sql<{ token: string }>('select token::text from name_tokens');
  const people = work();
  const { code, output } = await startCommand(database.url, ['keys', 'rotate'], env).ended;
  const { done, failed } = await people.stop();
  expect([code, output.match(/No old key( of a case)? is left/g)?.length]).toEqual([0, 2]);
  expect(failed).toEqual([]);
  expect(done).toBeGreaterThan(100);
  process.stdout.write(`${done} requests while all keys were exchanged, 0 failed\n`);

  expect(await count(CASES_ON_OLD_KEYS)).toBe(0);
  expect(await onOldKeys()).toBe(0);
  for (const { table, column } of sealed) {
    const filled = await count(`(select count(${column})::int from ${table})`);
    expect([table, column, filled > 0]).toEqual([table, column, true]);
  }
  const old = before.map(({ id }) => id);
  expect((await sql('select 1 from sealing_keys where id = any($1)', [old])).length).toBe(0);
  const ringIds = rings.map(({ id }) => id);
  expect((await sql('select 1 from programme_keys where id = any($1)', [ringIds])).length).toBe(0);
  const oldTokens = [...new Set(tokens.map(({ token }) => token))];
  expect(oldTokens.length).toBeGreaterThan(1_000);
  expect((await sql('select 1 from name_tokens where token = any($1)', [oldTokens])).length).toBe(
    0,
  );
  const masters = `(select count(distinct substring(wrapped from 2 for 16))::int from programme_keys)`;
  expect(await count(masters)).toBe(1);
  for (const action of [
    'keys:rotateMaster',
    'keys:rotateProgramme',
    'keys:rotatePersons',
    'keys:rotateCases',
  ]) {
    const events = await sql('select 1 from audit_events where action = $1', [action]);
    expect([action, events.length > 0]).toEqual([action, true]);
  }
}, 180_000);

it('killed halfway it is taken up where it stopped', async () => {
  const retired = `(select count(*)::int from sealing_keys
    where retired_at is not null and person_id is not null)`;
  const first = startCommand(database.url, ['keys', 'rotate', '--persons'], env);
  const until = Date.now() + 60_000;
  while ((await count(retired)) === 0 && Date.now() < until) await sleep(20);
  first.kill();
  await first.ended;
  const halfway = await count(retired);
  const total = await count('(select count(*)::int from person_identities)');
  process.stdout.write(`Killed after ${halfway} of ${total} persons\n`);
  expect(halfway).toBeGreaterThan(0);
  expect(halfway).toBeLessThan(total);

  const people = work();
  await sleep(500);
  const { code, output } = await startCommand(database.url, ['keys', 'rotate', '--persons'], env)
    .ended;
  const { failed } = await people.stop();
  expect(failed).toEqual([]);
  expect(code).toBe(0);
  const sealed = Number(/Sealed ([\d,]+) persons/.exec(output)?.[1]?.replaceAll(',', ''));
  // Only the rest, and nobody twice: people who were registered meanwhile have new keys anyway.
  expect(sealed).toBe(total - halfway);
  expect(await onOldKeys()).toBe(0);
  expect(await count(retired)).toBe(0);
}, 180_000);
