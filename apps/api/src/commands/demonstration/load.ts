import type { Client } from 'pg';
import type { Vault } from '../../platform/vault';
import { progress, say } from '../terminal';
import { loadOffices } from './load-offices';
import { loadPersons } from './load-persons';
import type { InventedPerson } from './world';

const FACTS_AT_ONCE = 2_000;

const CASE_DATA = [
  ...['assistance_projects', 'assistances', 'determinations'],
  ...['case_episodes', 'legs', 'episode_codes', 'episodes', 'cases'],
  ...['identity_documents', 'contacts', 'safe_contact_cards', 'relatives', 'person_codes'],
  ...[
    'name_tokens',
    'key_wraps',
    'sealing_keys',
    'used_case_numbers',
    'person_identities',
    'persons',
    'case_year_facts',
    'service_facts',
  ],
];

/**
 * Writes a demonstration in one transaction: it is there whole, or not at all. The facts are left alone until every
 * case is in, and are then made for thousands of persons at a time.
 */
export async function loadDemonstration(
  client: Client,
  vault: Vault,
  batches: Iterable<InventedPerson[]>,
  options: { password: string; reset: boolean; expected: number },
): Promise<number> {
  await client.query('begin');
  try {
    if (options.reset) await client.query(`truncate ${CASE_DATA.join(', ')}`);
    await actAsOperator(client);
    await client.query(
      "insert into workspace (kind) values ('demonstration') on conflict do nothing",
    );
    await loadOffices(client, options.password);
    const persons = await loadBatches(client, vault, batches, options.expected);
    // Without fresh statistics the facts are made by plans for empty tables.
    await client.query('reset role');
    for (const table of CASE_DATA) await client.query(`analyze ${table}`);
    await actAsOperator(client);
    await makeFacts(client, persons);
    await client.query('commit');
    return persons;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function actAsOperator(client: Client): Promise<void> {
  await client.query("set local role teduh_operator; set local teduh.facts_later = 'on'");
}

async function loadBatches(
  client: Client,
  vault: Vault,
  batches: Iterable<InventedPerson[]>,
  expected: number,
): Promise<number> {
  const report = progress('Persons');
  let persons = 0;
  for (const batch of batches) {
    await loadPersons(client, vault, batch);
    persons += batch.length;
    report(persons, Math.max(expected, persons + 1));
  }
  say(`Wrote ${persons.toLocaleString('en')} persons.`);
  return persons;
}

async function makeFacts(client: Client, persons: number): Promise<void> {
  const report = progress('Facts for the figures');
  let last = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ;) {
    const { rows } = await client.query<{ last: string | null; count: number }>(
      `with part as (select id from persons where id > $1 order by id limit ${FACTS_AT_ONCE}),
        people as (select array_agg(id order by id) as ids from part)
       select ids[cardinality(ids)] as last, coalesce(cardinality(ids), 0) as count, refresh_facts_of(ids) from people`,
      [last],
    );
    const [part] = rows;
    if (!part?.last) return;
    last = part.last;
    done += part.count;
    report(done, persons);
  }
}
