import { Client } from 'pg';
import type { Config } from '../platform/config';
import { giveCode, sayCode } from './enrolments';
import { CommandError } from './terminal';

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
    await client.query('begin; set local role teduh_operator');
    const given = await giveCode(client, config, username);
    if (!given) throw new CommandError(`There is no active account "${username}".`, 2);
    await client.query(
      `select append_audit(null, null, 'sign-ins:enrol', 'users', $1, 'commandLine', null, 'allow', null)`,
      [given.userId],
    );
    await client.query('commit');
    sayCode(username, given.code, config);
  } finally {
    await client.end();
  }
}
