import { Client } from 'pg';
import { codeOf, FileSecretBox, newCode } from '../platform/auth';
import type { Config } from '../platform/config';
import { CommandError, say } from './terminal';

const MINUTES = 30;

/**
 * Prints a one-time code for an account: for the first administrator, whom nobody else could help, and for the last one
 * who lost everything. Everybody else asks an administrator.
 */
export async function enrol([username = '']: string[], config: Config): Promise<void> {
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh user enrol',
  });
  await client.connect();
  try {
    const code = newCode(4);
    const digest = new FileSecretBox(config).digest(codeOf(code));
    await client.query('begin; set local role teduh_operator');
    const { rows } = await client.query<{ id: string }>(
      `insert into enrolments (user_id, code_hash, expires_at)
       select id, $2, now() + make_interval(mins => $3) from users where username = lower(trim($1)) and status = 'active'
       on conflict (user_id) do update set code_hash = $2, made_by = null, expires_at = excluded.expires_at
       returning user_id as id`,
      [username, digest, MINUTES],
    );
    const [user] = rows;
    if (!user) throw new CommandError(`There is no active account "${username}".`, 2);
    await client.query(
      `select append_audit(null, null, 'sign-ins:enrol', 'users', $1, 'commandLine', null, 'allow', null)`,
      [user.id],
    );
    await client.query('commit');
    say(`One-time code for ${username}, good for ${MINUTES} minutes:\n\n  ${code}\n`);
    say(`Open ${config.publicUrl}/?enrol and choose a password with it.`);
  } finally {
    await client.end();
  }
}
