import type { Client } from 'pg';
import { newId } from '../platform/database';
import { USERNAME } from '../platform/http';

/** A user name: as the API takes it, and ending as those of headquarters do, so that it never clashes with a country's. */
export const isNameAtHeadquarters = (username: string): boolean =>
  USERNAME.test(username) && username.endsWith('.hq');

/** Makes an account that administers every programme, in the open transaction of the operator. */
export async function addAdministrator(
  client: Client,
  headquarters: string,
  { username, displayName }: { username: string; displayName: string },
): Promise<string> {
  const id = newId();
  await client.query(`insert into users (id, username, display_name) values ($1, $2, $3)`, [
    ...[id, username, displayName],
  ]);
  await client.query(
    `insert into memberships (id, user_id, programme_id, role) values ($1, $2, $3, 'administrator')`,
    [newId(), id, headquarters],
  );
  await client.query(
    `select append_audit(null, $1, 'users:makeAdministrator', 'users', $2, 'operator', null, 'allow', null)`,
    [headquarters, id],
  );
  return id;
}
