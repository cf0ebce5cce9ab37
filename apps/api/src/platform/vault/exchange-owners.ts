import type { Key } from './cipher';
import type { InTransaction } from './exchange';
import { type OpenRow, openRows, type SealedRow, type SealedTable, sealRow } from './sealed-table';
import type { Query, Vault } from './vault';

const AT_ONCE = 200;

/** The longest anybody can still be reading with a key that was exchanged meanwhile, in seconds. */
const PATIENCE = 60;

/** Whose keys are exchanged, and every table they seal something in. */
export interface KeyOwners {
  readonly owner: 'person' | 'case';
  readonly tables: readonly SealedTable[];
}

interface CurrentKey {
  keyId: string;
  ownerId: string;
  programmeIds: string[];
}

/**
 * Gives every person, or every case, a new key and seals anew what the old one sealed, some hundred at a time while
 * people work. The old keys stay until nobody can be reading with them. A run that was broken off goes on where it
 * stopped: its old keys tell when it began.
 */
export async function exchangeOwnerKeys(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  owners: KeyOwners,
  report: (done: number, total: number) => void,
): Promise<number> {
  const { owner } = owners;
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
    const part = await transact((query) => exchangeSome(query, vaultOf(query), owners, run.began));
    done += part.done;
    if (part.left === 0) break;
    report(done, run.total);
    // All that is left is being written at this moment.
    if (part.done === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await dropOldKeys(transact, owners);
  return done;
}

async function exchangeSome(
  query: Query,
  vault: Vault,
  { owner, tables }: KeyOwners,
  began: Date,
): Promise<{ done: number; left: number }> {
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
  const old = await query<CurrentKey>(
    `select k.id as "keyId", k.${owner}_id as "ownerId",
       array(select w.programme_id from key_wraps w where w.key_id = k.id) as "programmeIds"
     from sealing_keys k where k.${owner}_id = any($1::uuid[]) and k.retired_at is null and k.created_at < $2`,
    [free.map(({ id }) => id), began],
  );
  if (old.length) {
    const opened = await openTables(query, vault, tables, old);
    const keys = await replaceKeys(query, vault, owner, old);
    for (const table of opened) await sealTable(query, table, keys);
  }
  return { done: old.length, left: outdated.length };
}

async function openTables(
  query: Query,
  vault: Vault,
  tables: readonly SealedTable[],
  old: readonly CurrentKey[],
): Promise<OpenTable[]> {
  const ownerIds = old.map(({ ownerId }) => ownerId);
  const opened: OpenTable[] = [];
  for (const table of tables) opened.push(await openTable(query, vault, table, ownerIds));
  return opened;
}

/** New keys by owner, wrapped for the programmes that held the old ones. */
async function replaceKeys(
  query: Query,
  vault: Vault,
  owner: KeyOwners['owner'],
  old: readonly CurrentKey[],
): Promise<ReadonlyMap<string, Key>> {
  await query('update sealing_keys set retired_at = now() where id = any($1::uuid[])', [
    old.map(({ keyId }) => keyId),
  ]);
  const made = await vault.makeKeys(
    old.map(({ ownerId, programmeIds }) => ({ [`${owner}Id`]: ownerId, programmeIds })),
  );
  return new Map(made.map((key, at) => [old[at]?.ownerId ?? '', key]));
}

/** What some owners have in a table, opened. */
interface OpenTable {
  described: SealedTable;
  rows: { name: string; owner: string; told: OpenRow<string> }[];
}

type StoredRow = { row_name: string; row_owner: string } & SealedRow<string>;

async function openTable(
  query: Query,
  vault: Vault,
  described: SealedTable,
  ownerIds: readonly string[],
): Promise<OpenTable> {
  const { table, columns, row, owner } = described;
  const rows = await query<StoredRow>(
    `select ${row} as row_name, ${owner} as row_owner, ${columns.join(', ')} from ${table}
     where ${owner} = any($1::uuid[])`,
    [ownerIds],
  );
  const told = await openRows(vault, described, rows, ({ row_name }) => row_name);
  return {
    described,
    rows: rows.map(({ row_name: name, row_owner: of }, at) => {
      return { name, owner: of, told: told[at] as OpenRow<string> };
    }),
  };
}

async function sealTable(
  query: Query,
  { described, rows }: OpenTable,
  keyOf: ReadonlyMap<string, Key>,
): Promise<void> {
  const { table, columns, row } = described;
  const sealed = rows.map(({ name, owner, told }) =>
    sealRow(keyOf.get(owner) as Key, described, name, told),
  );
  await query(
    `update ${table} t set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
     from unnest($1::uuid[], ${columns.map((_, at) => `$${at + 2}::bytea[]`).join(', ')})
       as n (row_name, ${columns.join(', ')})
     where t.${row} = n.row_name`,
    [
      rows.map(({ name }) => name),
      ...columns.map((column) => sealed.map((one) => one[column] ?? null)),
    ],
  );
}

/** A reader takes a row and then its key, in two statements: the key goes once every reader of before is done. */
async function dropOldKeys(transact: InTransaction, { owner, tables }: KeyOwners): Promise<void> {
  const until = Date.now() + PATIENCE * 1_000;
  const [now] = await transact((query) =>
    query<{ now: Date }>('select clock_timestamp() as now', []),
  );
  while (Date.now() < until && (await hasOlderWork(transact, now?.now))) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await transact((query) =>
    query(
      `delete from sealing_keys k where ${owner}_id is not null and retired_at is not null
         ${tables.map((table) => `and ${sealsNothingIn(table, owner)}`).join('\n         ')}`,
      [],
    ),
  );
}

const sealsNothingIn = (
  { table, columns, owner: column }: SealedTable,
  owner: KeyOwners['owner'],
): string =>
  `not exists (select from ${table} t where t.${column} = k.${owner}_id and uuid_send(k.id) in (${columns
    .map((sealed) => `substring(t.${sealed} from 2 for 16)`)
    .join(', ')}))`;

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
