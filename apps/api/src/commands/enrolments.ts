import type { Client } from 'pg';
import { codeOf, FileSecretBox, newCode } from '../platform/auth';
import type { Config } from '../platform/config';
import { say } from './terminal';

const MINUTES = 30;

/** Gives an active account a one-time code in the open transaction; null where there is no such account. */
export async function giveCode(
  client: Client,
  config: Config,
  username: string,
): Promise<{ userId: string; code: string } | null> {
  const code = newCode(4);
  const { rows } = await client.query<{ id: string }>(
    `insert into enrolments (user_id, code_hash, expires_at)
     select id, $2, now() + make_interval(mins => $3) from users where username = lower(trim($1)) and status = 'active'
     on conflict (user_id) do update set code_hash = $2, made_by = null, expires_at = excluded.expires_at
     returning user_id as id`,
    [username, new FileSecretBox(config).digest(codeOf(code)), MINUTES],
  );
  return rows[0] ? { userId: rows[0].id, code } : null;
}

/** Shown once, to whoever runs the command: nothing else ever holds the code itself. */
export function sayCode(username: string, code: string, { publicUrl }: Config): void {
  say(`One-time code for ${username}, good for ${MINUTES} minutes:\n\n  ${code}\n`);
  say(`Open ${publicUrl}/?enrol and choose a password with it.`);
}
