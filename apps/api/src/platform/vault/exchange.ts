import { seal, unseal } from './cipher';
import { addMasterKey, countMasterKeys, dropOldMasterKeys, type MasterKeyFile } from './master-key';
import {
  EXCHANGE,
  placeOfProgrammeKey,
  placeOfWrap,
  type Purpose,
  type Query,
  Vault,
} from './vault';

/** Runs work in a transaction of its own, as the command line. */
export type InTransaction = <Result>(work: (query: Query) => Promise<Result>) => Promise<Result>;

const AT_ONCE = 500;

interface Wrapped {
  id: string;
  programmeId: string;
  wrapped: Buffer;
}

/**
 * Puts a new master key in the place of the old one; the data and the keys of people are not touched. Broken off, it
 * goes on where it stopped: the file then still holds both.
 */
export async function exchangeMasterKey(
  transact: InTransaction,
  master: MasterKeyFile,
): Promise<number> {
  if (countMasterKeys(master.path) === 1) addMasterKey(master.path);
  master.read();
  const count = await transact(async (query) => {
    // Whoever wraps a new programme key holds this lock and read the file under it.
    await query('select pg_advisory_xact_lock($1)', [EXCHANGE]);
    const stored = await query<Wrapped>('select id, wrapped from programme_keys', []);
    const anew = stored.map(({ id, wrapped }) => {
      const place = placeOfProgrammeKey(id);
      return master.wrap(place, master.unwrap(place, wrapped));
    });
    await query(
      `update programme_keys k set wrapped = n.wrapped
       from unnest($1::uuid[], $2::bytea[]) as n (id, wrapped) where k.id = n.id`,
      [stored.map(({ id }) => id), anew],
    );
    return stored.length;
  });
  dropOldMasterKeys(master.path);
  return count;
}

/**
 * Gives a programme a new key and wraps with it what the old one held, some hundred at a time while people work. A run
 * that was broken off is finished first: no further key is made for it.
 */
export async function exchangeProgrammeKey(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  programmeId: string,
): Promise<number> {
  await replaceProgrammeKey(transact, vaultOf, programmeId, 'wrap');
  let done = 0;
  for (;;) {
    const count = await transact((query) => rewrap(query, vaultOf(query), programmeId));
    done += count;
    if (count === 0) break;
  }
  await dropReplacedKeys(transact, programmeId, 'wrap');
  return done;
}

/** Gives a programme a new key and keeps the old one beside it, unless an exchange before this one is not finished. */
export async function replaceProgrammeKey(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  programmeId: string,
  purpose: Purpose,
): Promise<void> {
  await transact(async (query) => {
    // Waits for those who are just working with the old key; who comes later finds the new one.
    await query('select pg_advisory_xact_lock($1)', [EXCHANGE]);
    const replaced = await query(
      'select from programme_keys where programme_id = $1 and purpose = $2 and retired_at is not null',
      [programmeId, purpose],
    );
    if (replaced.length) return;
    await query(
      `update programme_keys set retired_at = now()
       where programme_id = $1 and purpose = $2 and retired_at is null`,
      [programmeId, purpose],
    );
    await vaultOf(query).add([programmeId], purpose);
  });
}

/** Deletes the keys that were replaced, once nothing is left under them. */
export async function dropReplacedKeys(
  transact: InTransaction,
  programmeId: string,
  purpose: Purpose,
): Promise<void> {
  await transact((query) =>
    query(
      `delete from programme_keys k where programme_id = $1 and purpose = $2 and retired_at is not null
         and not exists (select from key_wraps w where w.programme_key_id = k.id)`,
      [programmeId, purpose],
    ),
  );
}

const PENDING = `select w.key_id as "keyId", w.wrapped, p.id, p.programme_id as "programmeId",
    p.wrapped as "programmeKey"
  from key_wraps w join programme_keys p on p.id = w.programme_key_id
  where p.programme_id = $1 and p.purpose = 'wrap' and p.retired_at is not null
  limit $2 for update of w`;

interface PendingWrap {
  keyId: string;
  wrapped: Buffer;
  id: string;
  programmeKey: Buffer;
}

async function rewrap(query: Query, vault: Vault, programmeId: string): Promise<number> {
  const pending = await query<PendingWrap>(PENDING, [programmeId, AT_ONCE]);
  if (!pending.length) return 0;
  const current = (await vault.currentKeys([programmeId], 'wrap')).get(programmeId);
  if (!current) throw new Error('A programme without a key cannot wrap.');
  const anew = pending.map(({ keyId, wrapped, id, programmeKey }) => {
    const place = placeOfWrap(keyId, programmeId);
    const old = vault.opened({ id, programmeId, wrapped: programmeKey });
    return seal(current, place, unseal(old, place, wrapped));
  });
  await query(
    `update key_wraps w set programme_key_id = $2, wrapped = n.wrapped
     from unnest($3::uuid[], $4::bytea[]) as n (key_id, wrapped)
     where w.key_id = n.key_id and w.programme_id = $1`,
    [programmeId, current.id, pending.map(({ keyId }) => keyId), anew],
  );
  return pending.length;
}
