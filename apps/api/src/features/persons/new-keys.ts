import type { InTransaction, Key, Query, Vault } from '../../platform/vault';
import { openIdentities, type SealedIdentity, sealIdentity } from './identity';

const AT_ONCE = 200;

/** The longest anybody can still be reading with a key that was exchanged meanwhile, in seconds. */
const PATIENCE = 60;

interface Outdated {
  keyId: string;
  personId: string;
}

interface Old extends Outdated, SealedIdentity {
  hasIdentity: boolean;
  programmeIds: string[];
}

/**
 * Seals every person's identity anew under a new key, some hundred at a time while people work. The old key stays until
 * nobody can be reading with it. A run that was broken off goes on where it stopped: its old keys tell when it began.
 */
export async function exchangePersonKeys(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  report: (done: number, total: number) => void,
): Promise<number> {
  const [run] = await transact((query) =>
    query<{ began: Date; total: number }>(
      `with run as (select coalesce(min(retired_at), clock_timestamp()) as began from sealing_keys
         where person_id is not null and retired_at is not null)
       select began, (select count(*)::int from sealing_keys
         where person_id is not null and retired_at is null and created_at < began) as total from run`,
      [],
    ),
  );
  if (!run) return 0;
  let done = 0;
  for (;;) {
    const part = await transact((query) => exchangeSome(query, vaultOf(query), run.began));
    done += part.done;
    if (part.left === 0) break;
    report(done, run.total);
    // All that is left is being written at this moment.
    if (part.done === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await dropOldKeys(transact);
  return done;
}

async function exchangeSome(
  query: Query,
  vault: Vault,
  began: Date,
): Promise<{ done: number; left: number }> {
  const outdated = await query<Outdated>(
    `select id as "keyId", person_id as "personId" from sealing_keys
     where person_id is not null and retired_at is null and created_at < $1 limit ${AT_ONCE}`,
    [began],
  );
  // The lock of whoever changes a person: she is sealed anew before or after, never with the old key in between.
  const free = await query<{ id: string }>(
    `select id from persons where id = any($1::uuid[]) order by id for no key update skip locked`,
    [outdated.map(({ personId }) => personId)],
  );
  const people = await query<Old>(
    `select k.id as "keyId", k.person_id as "personId", i.person_id is not null as "hasIdentity",
       i.full_name as "fullName", i.birth_date as "birthDate",
       array(select w.programme_id from key_wraps w where w.key_id = k.id) as "programmeIds"
     from sealing_keys k left join person_identities i on i.person_id = k.person_id
     where k.person_id = any($1::uuid[]) and k.retired_at is null and k.created_at < $2`,
    [free.map(({ id }) => id), began],
  );
  if (people.length) await sealAnew(query, vault, people);
  return { done: people.length, left: outdated.length };
}

async function sealAnew(query: Query, vault: Vault, people: Old[]): Promise<void> {
  const opened = await openIdentities(vault, people);
  await query('update sealing_keys set retired_at = now() where id = any($1::uuid[])', [
    people.map(({ keyId }) => keyId),
  ]);
  const keys = await vault.makeKeys(
    people.map(({ personId, programmeIds }) => ({ personId, programmeIds })),
  );
  const sealed = people.map(({ personId }, at) =>
    sealIdentity(keys[at] as Key, personId, opened[at] ?? { fullName: null, birthDate: null }),
  );
  await query(
    `update person_identities i set full_name = n.full_name, birth_date = n.birth_date
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as n (person_id, full_name, birth_date)
     where i.person_id = n.person_id`,
    [
      people.map(({ personId }) => personId),
      sealed.map(({ fullName }) => fullName),
      sealed.map(({ birthDate }) => birthDate),
    ],
  );
}

/** A reader takes a row and then its key, in two statements: the key goes once every reader of before is done. */
async function dropOldKeys(transact: InTransaction): Promise<void> {
  const until = Date.now() + PATIENCE * 1_000;
  const [now] = await transact((query) =>
    query<{ now: Date }>('select clock_timestamp() as now', []),
  );
  while (Date.now() < until && (await hasOlderWork(transact, now?.now))) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await transact((query) =>
    query(
      `delete from sealing_keys k where person_id is not null and retired_at is not null
         and not exists (select from person_identities i where i.person_id = k.person_id
           and uuid_send(k.id) in (substring(i.full_name from 2 for 16), substring(i.birth_date from 2 for 16)))`,
      [],
    ),
  );
}

/** Also true where Postgres does not tell this login what others do. */
async function hasOlderWork(transact: InTransaction, moment: Date | undefined): Promise<boolean> {
  const [answer] = await transact((query) =>
    query<{ isSo: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database()
         and pid <> pg_backend_pid() and backend_type = 'client backend'
         and (state is null or xact_start < $1)) as "isSo"`,
      [moment],
    ),
  );
  return answer?.isSo ?? true;
}
