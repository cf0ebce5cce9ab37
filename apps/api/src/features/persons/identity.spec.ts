import {
  asOperator,
  type ApiClient,
  makePerson,
  makeRegister,
  makeUser,
  otherNames,
} from '@teduh/testing';
import { join } from 'node:path';
import { MasterKeyFile, seal, unseal, Vault } from '../../platform/vault';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';
import { openIdentities, SEALED_IDENTITY, type SealedIdentity } from './identity';

let api: ApiUnderTest;
let sari: ApiClient;
beforeAll(async () => {
  api = await startApi();
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

const FILE = join(process.env.TEDUH_DATA ?? '', 'keys/master.key');

/** Works with a vault as the command line does, and counts its statements. */
const withVault = <Result>(work: (vault: Vault, statements: () => number) => Promise<Result>) =>
  asOperator(api.databaseUrl, (client) => {
    let count = 0;
    const vault = new Vault(new MasterKeyFile(FILE), async (sql, values) => {
      count += 1;
      return (await client.query(sql, values)).rows;
    });
    return work(vault, () => count);
  });

it('opens a hundred people with one statement, in some milliseconds', async () => {
  const names = otherNames(100);
  const ids = await makeRegister(
    api.databaseUrl,
    api.offices.indonesia,
    names.map((fullName) => ({ fullName, birthDate: '1999-04-17' })),
  );
  const rows = await api.sql<{ personId: string } & SealedIdentity & Record<string, unknown>>(
    `select i.person_id as "personId", ${SEALED_IDENTITY}
     from person_identities i where i.person_id = any($1) order by array_position($1, i.person_id)`,
    [ids],
  );
  await withVault(async (vault, statements) => {
    await openIdentities(vault, rows);
    const took: number[] = [];
    for (let round = 0; round < 20; round++) {
      const before = statements();
      const began = performance.now();
      const opened = await openIdentities(vault, rows);
      took.push(performance.now() - began);
      expect(statements() - before).toBe(1);
      expect(opened.map(({ fullName }) => fullName)).toEqual(names);
    }
    const median = took.sort((a, b) => a - b)[10] ?? Infinity;
    process.stdout.write(`Opened 100 people in ${median.toFixed(1)} ms (median)\n`);
    expect(median).toBeLessThan(100);
  });
});

it('lets a second programme open and find a person from her first case there on', async () => {
  const { indonesia, thailand } = api.offices;
  const id = await makeUser(api.databaseUrl, indonesia, { username: 'both', role: 'caseworker' });
  await api.sql(
    `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, 'caseworker')`,
    [id, thailand.programmeId],
  );
  const both = await api.signIn('both');
  const { programmeId } = indonesia;
  const person = await both.post('/persons', { programmeId, fullName: 'Soekarti Widjajanti' });
  const programmesOf = async (table: string) => {
    const rows = await api.sql<{ id: string }>(
      `select distinct programme_id as id from ${table} where ${
        table === 'key_wraps'
          ? 'key_id in (select id from sealing_keys where person_id = $1)'
          : 'person_id = $1'
      }`,
      [person.body.id],
    );
    return rows.map((row) => row.id).sort();
  };
  expect(await programmesOf('key_wraps')).toEqual([programmeId]);
  const opened = await both.post('/cases', {
    ...{ personId: person.body.id, programmeId: thailand.programmeId },
  });
  expect(opened.status).toBe(201);
  const two = [programmeId, thailand.programmeId].sort();
  expect(await programmesOf('key_wraps')).toEqual(two);
  expect(await programmesOf('name_tokens')).toEqual(two);
  const found = await both.post('/cases/search', { q: 'Sukarti Wijayanti' });
  expect(found.body.data.map((line: { id: string }) => line.id)).toEqual([opened.body.id]);
});

it('finds a person by her new name and no longer by the old one', async () => {
  const { indonesia } = api.offices;
  const { body } = await sari.post('/persons', { fullName: 'Rambutan Mangga' });
  await sari.post('/cases', { personId: body.id, programmeId: indonesia.programmeId });
  const total = async (q: string) => (await sari.post('/cases/search', { q })).body.meta.total;
  expect(await total('Rambutan')).toBe(1);
  const { version } = (await sari.get(`/persons/${body.id}`)).body;
  await sari.patch(`/persons/${body.id}`, { fullName: 'Kelengkeng Durian' }, version);
  expect(await total('Rambutan')).toBe(0);
  expect(await total('kelengkeng')).toBe(1);
});

it('takes the age of a new case from the sealed birth date', async () => {
  const { indonesia } = api.offices;
  const { body } = await sari.post('/persons', { fullName: 'Ayu Contoh', birthDate: '2008-11-30' });
  const opened = await sari.post('/cases', {
    ...{ personId: body.id, programmeId: indonesia.programmeId, registeredOn: '2024-03-02' },
  });
  expect(opened.body.ageAtRegistration).toBe(15);
  const moved = await sari.patch(`/cases/${opened.body.id}`, { registeredOn: '2024-12-01' }, 1);
  expect([moved.status, moved.body.ageAtRegistration]).toEqual([200, 16]);
});

it('gives a case a key of its own when something of it is sealed', async () => {
  const { indonesia } = api.offices;
  const personId = await makePerson(api.databaseUrl, indonesia);
  const opened = await sari.post('/cases', { personId, programmeId: indonesia.programmeId });
  const caseId = opened.body.id;
  const place = { table: 'notes', column: 'text', row: caseId };
  await withVault(async (vault) => {
    expect(await vault.keyOf({ caseId })).toBeNull();
    const key = await vault.keyFor({ caseId }, indonesia.programmeId);
    const sealed = seal(key, place, 'Told by her sister.');
    expect((await vault.keyFor({ caseId }, indonesia.programmeId)).id).toBe(key.id);
    expect(await vault.open([{ place, value: sealed }])).toEqual(['Told by her sister.']);
    expect(() => unseal(key, { ...place, column: 'title' }, sealed)).toThrow();
  });
});
