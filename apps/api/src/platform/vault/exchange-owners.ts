import type { Key } from './cipher';
import type { InTransaction } from './exchange';
import type { Query, Vault } from './vault';

const AT_ONCE = 200;

/** The longest anybody can still be reading with a key that was exchanged meanwhile, in seconds. */
const PATIENCE = 60;

/** What is sealed with the keys of persons, or of cases: how it is opened and sealed anew. */
export interface SealedSubject<Opened> {
  readonly owner: 'person' | 'case';
  /** Opens what is sealed of these owners. */
  open(query: Query, vault: Vault, ownerIds: readonly string[]): Promise<Opened>;
  /** Seals it with their new keys, by owner. */
  sealAnew(query: Query, opened: Opened, keys: ReadonlyMap<string, Key>): Promise<void>;
  /** SQL: something of its owner is still sealed with the key `k`. */
  readonly isSealedWith: string;
}

interface CurrentKey {
  keyId: string;
  ownerId: string;
  programmeIds: string[];
}

/**
 * Gives every owner a new key and seals anew what the old one sealed, some hundred at a time while people work. The old
 * key stays until nobody can be reading with it. A run that was broken off goes on where it stopped: its old keys tell
 * when it began.
 */
export async function exchangeOwnerKeys<Opened>(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  subject: SealedSubject<Opened>,
  report: (done: number, total: number) => void,
): Promise<number> {
  const { owner } = subject;
  const [run] = await transact((query) =>
    query<{ began: Date; total: number }>(
      `with run as (select coalesce(min(retired_at), clock_timestamp()) as began from sealing_keys
         where ${owner}_id is not null and retired_at is not null)
       select began, (select count(*)::int from sealing_keys
         where ${owner}_id is not null and retired_at is null and created_at < began) as total from run`,
      [],
    ),
  );
  if (!run) return 0;
  let done = 0;
  for (;;) {
    const part = await transact((query) => exchangeSome(query, vaultOf(query), subject, run.began));
    done += part.done;
    if (part.left === 0) break;
    report(done, run.total);
    // All that is left is being written at this moment.
    if (part.done === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await dropOldKeys(transact, subject);
  return done;
}

async function exchangeSome<Opened>(
  query: Query,
  vault: Vault,
  subject: SealedSubject<Opened>,
  began: Date,
): Promise<{ done: number; left: number }> {
  const { owner } = subject;
  const outdated = await query<{ ownerId: string }>(
    `select ${owner}_id as "ownerId" from sealing_keys
     where ${owner}_id is not null and retired_at is null and created_at < $1 limit ${AT_ONCE}`,
    [began],
  );
  // The lock of whoever changes what is sealed: it is sealed anew before or after, never with the old key in between.
  const free = await query<{ id: string }>(
    `select id from ${owner}s where id = any($1::uuid[]) order by id for no key update skip locked`,
    [outdated.map(({ ownerId }) => ownerId)],
  );
  const keys = await query<CurrentKey>(
    `select k.id as "keyId", k.${owner}_id as "ownerId",
       array(select w.programme_id from key_wraps w where w.key_id = k.id) as "programmeIds"
     from sealing_keys k
     where k.${owner}_id = any($1::uuid[]) and k.retired_at is null and k.created_at < $2`,
    [free.map(({ id }) => id), began],
  );
  if (keys.length) await replaceKeys(query, vault, subject, keys);
  return { done: keys.length, left: outdated.length };
}

async function replaceKeys<Opened>(
  query: Query,
  vault: Vault,
  subject: SealedSubject<Opened>,
  old: CurrentKey[],
): Promise<void> {
  const opened = await subject.open(
    query,
    vault,
    old.map(({ ownerId }) => ownerId),
  );
  await query('update sealing_keys set retired_at = now() where id = any($1::uuid[])', [
    old.map(({ keyId }) => keyId),
  ]);
  const made = await vault.makeKeys(
    old.map(({ ownerId, programmeIds }) => ({ [`${subject.owner}Id`]: ownerId, programmeIds })),
  );
  const keys = new Map(made.map((key, at) => [old[at]?.ownerId ?? '', key]));
  await subject.sealAnew(query, opened, keys);
}

/** A reader takes a row and then its key, in two statements: the key goes once every reader of before is done. */
async function dropOldKeys<Opened>(
  transact: InTransaction,
  { owner, isSealedWith }: SealedSubject<Opened>,
): Promise<void> {
  const until = Date.now() + PATIENCE * 1_000;
  const [now] = await transact((query) =>
    query<{ now: Date }>('select clock_timestamp() as now', []),
  );
  while (Date.now() < until && (await hasOlderWork(transact, now?.now))) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await transact((query) =>
    query(
      `delete from sealing_keys k
       where ${owner}_id is not null and retired_at is not null and not (${isSealedWith})`,
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
