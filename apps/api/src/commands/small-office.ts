import { Client } from 'pg';
import type { Config } from '../platform/config';
import { CommandError, say } from './terminal';

/**
 * `programme small-office CODE on|off`: lets one human being hold an administrator's and a caseworker's account in a
 * programme. From outside the office and audited as the operator's deed; turning it off leaves the accounts as they are.
 */
export async function switchSmallOffice([code, to]: string[], config: Config): Promise<void> {
  if (!code || (to !== 'on' && to !== 'off')) {
    throw new CommandError('Say which programme and what: programme small-office IDN on');
  }
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh programme small-office',
  });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role teduh_operator');
    const { rows } = await client.query<{ id: string; name: string }>(
      `update programmes set is_small_office = $2, version = version + 1
       where code = $1 and not is_headquarters returning id, name`,
      [code.toUpperCase(), to === 'on'],
    );
    const [programme] = rows;
    if (!programme) throw new CommandError(`There is no country programme with the code ${code}.`);
    await client.query(
      `select append_audit('operator', $1, $2, 'programmes', $1, $3, null, 'allow', null)`,
      [...[programme.id, 'programmes:smallOffice', to]],
    );
    await client.query('commit');
    say(
      to === 'on'
        ? `${programme.name} is a small office: one person may hold an administrator's and a caseworker's account.`
        : `${programme.name} is no small office any more. Accounts made meanwhile stay: look through them.`,
    );
  } finally {
    await client.end();
  }
}
