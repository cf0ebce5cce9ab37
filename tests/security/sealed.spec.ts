import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { today } from '@teduh/domain';
import {
  type ApiClient,
  createDatabase,
  ownerQuery,
  type Offices,
  seedOffices,
  signIn,
  startCommand,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';

/** What a thief of the disk finds: nothing that identifies anybody, whatever was asked of the server before. */
let database: TestDatabase;
let server: TestServer;
let offices: Offices;
let sari: ApiClient;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
  sari = await signIn(server, 'caseworker');
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const TODAY = today('Asia/Jakarta', new Date());

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  ownerQuery<Row>(database.url, text, values);

const register = async (fullName: string, birthDate: string | null = null, more: object = {}) => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const { status, body } = await sari.post('/persons', { fullName, birthDate, ...more }, headers);
  expect(status).toBe(201);
  return body as { id: string; version: number };
};

/** Files below a folder, without the other databases of the cluster and without sockets and pipes. */
async function filesBelow(folder: string, own: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      const isForeign = path.basename(folder) === 'base' && /^\d+$/.test(entry.name);
      if (isForeign && entry.name !== own) return [];
      return entry.isDirectory() ? filesBelow(full, own) : entry.isFile() ? [full] : [];
    }),
  );
  return found.flat();
}

async function countOnDisk(words: readonly string[]): Promise<Record<string, number>> {
  await sql('checkpoint');
  const [place] = await sql<{ folder: string; oid: string }>(
    `select current_setting('data_directory') as folder,
       (select oid::text from pg_database where datname = current_database()) as oid`,
  );
  // One above the data: the server's log, what commands wrote, temporary files.
  const files = await filesBelow(path.dirname(place?.folder ?? ''), place?.oid ?? '');
  expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
  const found = Object.fromEntries(words.map((word) => [word, 0]));
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const word of words) if (bytes.includes(word)) found[word] = (found[word] ?? 0) + 1;
  }
  return found;
}

/** Papers, a number with its card, and a relative: sealed as they are written, and opened once. */
async function tellMore(personId: string): Promise<void> {
  const sent = async (path: string, body: object) => {
    const answer = await sari.post(path, { personId, ...body });
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body.id as string;
  };
  const reveal = async (path: string, more: object = {}) => {
    const answer = await sari.post(`${path}/reveal`, { reason: 'visit', ...more });
    expect([path, answer.status]).toEqual([path, 200]);
  };
  await reveal(
    `/identity-documents/${await sent('/identity-documents', { kind: 'Passport', number: 'Zqxpaspor' })}`,
  );
  await reveal(`/relatives/${await sent('/relatives', { relation: 'Mother', name: 'Zqxibu' })}`);
  const card = await sari.patch(`/safe-contact-cards/${personId}`, { codeWord: 'Zqxkode' }, 0);
  expect(card.status).toBe(200);
  await reveal(`/safe-contact-cards/${personId}`);
  const number = await sent('/contacts', { kind: 'Phone', value: 'Zqxnomor 0017' });
  await reveal(`/contacts/${number}`, { cardVersion: 1 });
}

it('no name, no number, no birth date and no reason lies in clear on the disk or in a log', async () => {
  const born = '1957-11-23';
  const more = { ownScriptName: 'ကြယ်ဇူးဇူး', aliases: ['Zqxalias Wbntutup'] };
  const person = await register('Zqxkanari Wbntutup', born, more);
  const { programmeId } = offices.indonesia;
  const opened = await sari.post('/cases', { personId: person.id, programmeId });
  expect(opened.status).toBe(201);
  expect((await sari.post('/cases/search', { q: 'Zqxkanari' })).body.meta.total).toBe(1);
  await tellMore(person.id);
  await sari.post('/persons/look-alikes', { fullName: 'Zqxkanari Wbntutup', birthDate: born });
  await sari.post(`/persons/${person.id}/reveal`, { reason: 'visit' });
  const { body } = await sari.get(`/persons/${person.id}`);
  await sari.patch(`/persons/${person.id}`, { fullName: 'Zqxganti Wbntutup' }, body.version);
  const decided = await sari.post('/determinations', {
    ...{ caseId: opened.body.id, traffickingStatus: 'Undecided', decidedOn: TODAY },
    ...{ decidingBody: 'OwnProgramme', actReason: 'Zqxproses', reason: 'Zqxalasan' },
  });
  expect(decided.status).toBe(201);
  await sari.get(`/determinations/${decided.body.id}`);
  const episode = await sari.post('/episodes', {
    ...{ caseId: opened.body.id, knownAs: 'Zqxperahu', legs: [{ place: 'Zqxdermaga' }] },
  });
  expect(episode.status).toBe(201);
  expect((await sari.get(`/episodes/${episode.body.id}`)).body.knownAs).toBe('Zqxperahu');
  const elsewhere = { legs: [{ place: 'Zqxpulau' }] };
  expect((await sari.patch(`/episodes/${episode.body.id}`, elsewhere, 1)).status).toBe(200);
  await sari.post('/determinations', { reason: 'Zqxalasan', caseId: opened.body.id });
  const match = { 'If-Match': '"1"' };
  const told = { reason: 'Zqxkeliru' };
  await sari.post(`/determinations/${decided.body.id}/strike`, told, match);
  // Requests that fail: refused values must not be kept in a log either.
  await sari.post('/persons', { fullName: 'Zqxsalah Wbntutup', birthDate: '2093-01-01' });
  await sari.post('/persons', { fullName: 'Zqxsalah Wbntutup', sex: 'Zqxsalah' });
  // The control: what is internal only is found, so the search does look where the database writes.
  const supervisor = await signIn(server, 'supervisor');
  const partner = await supervisor.post('/organisations', {
    ...{ programmeId, name: 'Zqxmitra Terbuka', kind: 'NGO' },
  });
  expect(partner.status).toBe(201);

  const found = await countOnDisk([
    ...['Zqxkanari', 'Zqxganti', 'Zqxsalah', 'Wbntutup', 'zqxkanari', born, 'Zqxmitra'],
    ...['Zqxproses', 'Zqxalasan', 'Zqxkeliru', 'Zqxperahu', 'Zqxdermaga', 'Zqxpulau'],
    ...['Zqxalias', 'zqxalias', 'ကြယ်ဇူးဇူး', 'Zqxpaspor', 'Zqxnomor', 'Zqxkode', 'Zqxibu'],
  ]);
  expect(found.Zqxmitra).toBeGreaterThan(0);
  expect({ ...found, Zqxmitra: 0 }).toEqual(
    Object.fromEntries(Object.keys(found).map((w) => [w, 0])),
  );
  expect(server.stdout() + server.stderr()).not.toMatch(/zqx|wbntutup|1957-11-23/i);
});

it('a sealed value that was moved or changed in the database opens nowhere', async () => {
  const one = await register('Pertama Contoh', '1990-01-02');
  const other = await register('Kedua Contoh', '1991-03-04');
  const reveal = (id: string) => sari.post(`/persons/${id}/reveal`, { reason: 'visit' });
  const swaps = [
    // The other person's name; her own birth date as a name; one bit; the other's key under her own id.
    `update person_identities set full_name = (select full_name from person_identities where person_id = $2)
     where person_id = $1`,
    'update person_identities set full_name = birth_date where person_id = $1 and $2 <> person_id',
    `update person_identities set full_name = set_byte(full_name, 40, get_byte(full_name, 40) # 1)
     where person_id = $1 and $2 <> person_id`,
    `update key_wraps set wrapped = (select w.wrapped from key_wraps w join sealing_keys k on k.id = w.key_id
       where k.person_id = $2)
     where key_id in (select id from sealing_keys where person_id = $1)`,
  ];
  for (const swap of swaps) {
    const kept = await sql('select full_name from person_identities where person_id = $1', [
      one.id,
    ]);
    const wraps = await sql<{ key_id: string; wrapped: Buffer }>(
      `select w.key_id, w.wrapped from key_wraps w join sealing_keys k on k.id = w.key_id where k.person_id = $1`,
      [one.id],
    );
    await sql(swap, [one.id, other.id]);
    const { status, body } = await reveal(one.id);
    expect([swap, status]).toEqual([swap, 500]);
    expect(JSON.stringify({ ...body, requestId: null })).not.toMatch(/Contoh|199\d/);
    await sql('update person_identities set full_name = $2 where person_id = $1', [
      ...[one.id, kept[0]?.full_name],
    ]);
    await sql('update key_wraps set wrapped = $2 where key_id = $1', [
      ...[wraps[0]?.key_id, wraps[0]?.wrapped],
    ]);
    expect((await reveal(one.id)).body.fullName).toBe('Pertama Contoh');
  }
});

it('an erased person is opened by nobody and found by no name, and the trail says so', async () => {
  const person = await register('Zulhapus Contoh', '1990-01-02');
  const { programmeId } = offices.indonesia;
  await sari.post('/cases', { personId: person.id, programmeId });
  const [stored] = await sql<{ full_name: Buffer }>(
    'select full_name from person_identities where person_id = $1',
    [person.id],
  );
  await tellMore(person.id);
  const unsure = await startCommand(database.url, ['erase', 'person', person.id]).ended;
  expect([unsure.code, unsure.output]).toEqual([2, expect.stringContaining('--yes')]);
  const found = async () => (await sari.post('/cases/search', { q: 'Zulhapus' })).body.meta.total;
  expect(await found()).toBe(1);

  const done = await startCommand(database.url, ['erase', 'person', person.id, '--yes']).ended;
  expect([done.code, done.output]).toEqual([0, expect.stringContaining('is erased')]);
  expect(await found()).toBe(0);
  const { body } = await sari.post(`/persons/${person.id}/reveal`, { reason: 'visit' });
  expect(body).toEqual({
    ...{ fullName: null, ownScriptName: null, aliases: [], nameStatus: 'notKnown' },
    birthDate: null,
  });
  const left = await sari.post(`/safe-contact-cards/${person.id}/reveal`, { reason: 'visit' });
  expect(left.body).toMatchObject({ codeWord: null });
  // An older copy of the data put back: without the key it stays closed.
  await sql('update person_identities set full_name = $2 where person_id = $1', [
    ...[person.id, stored?.full_name],
  ]);
  expect((await sari.post(`/persons/${person.id}/reveal`, { reason: 'visit' })).status).toBe(500);
  const events = await sql(
    'select decision from audit_events where action = $1 and object_id = $2',
    [...['persons:erase', person.id]],
  );
  expect(events).toEqual([{ decision: 'allow' }]);
  const nobody = await startCommand(database.url, [
    ...['erase', 'person', '00000000-0000-7000-8000-000000000000', '--yes'],
  ]).ended;
  expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('There is no person')]);
});

it('an erased case keeps its coded decisions, and what was told with them is gone', async () => {
  const person = await register('Kasuari Contoh');
  const { programmeId } = offices.indonesia;
  const { body: opened } = await sari.post('/cases', { personId: person.id, programmeId });
  const { body: decided } = await sari.post('/determinations', {
    ...{ caseId: opened.id, traffickingStatus: 'Undecided', decidedOn: TODAY },
    ...{ decidingBody: 'OwnProgramme', actReason: 'Told by her sister.' },
  });
  const [stored] = await sql<{ act_reason: Buffer }>(
    'select act_reason from determinations where id = $1',
    [decided.id],
  );
  const done = await startCommand(database.url, ['erase', 'case', opened.id, '--yes']).ended;
  expect(done.code).toBe(0);
  const read = await sari.get(`/determinations/${decided.id}`);
  expect(read.body).toMatchObject({
    ...{ traffickingStatus: 'Undecided', actReason: null, reasonsTold: [] },
  });
  // An older copy of the data put back: without the key it stays closed.
  await sql('update determinations set act_reason = $2 where id = $1', [
    ...[decided.id, stored?.act_reason],
  ]);
  expect((await sari.get(`/determinations/${decided.id}`)).status).toBe(500);
});
