import { ownerQuery } from '@teduh/testing';

/** What every request writes, whatever comes of it. */
const JOURNALS = [
  'audit_events',
  'audit_shown',
  'audit_unsealed',
  'audit_chain',
  'sessions',
  'sign_in_lanes',
  'known_devices',
  'idempotency_keys',
];

/** Count and digest of every table's rows: two of them are equal when nothing was changed in between. */
export async function fingerprint(databaseUrl: string): Promise<Record<string, string>> {
  const tables = await ownerQuery<{ name: string }>(
    databaseUrl,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
    [JOURNALS],
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as rows
       from (select md5(t::text) as line from "${name}" t) lines`,
  );
  const found = await ownerQuery<{ name: string; rows: string }>(
    databaseUrl,
    parts.join(' union all '),
  );
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}
