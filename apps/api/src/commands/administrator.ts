import { Client } from 'pg';
import type { Config } from '../platform/config';
import { addAdministrator, isNameAtHeadquarters } from './administrators';
import { giveCode, sayCode } from './enrolments';
import { CommandError } from './terminal';

const ENOUGH = 2;
const ONE_AT_A_TIME = 743062;

/**
 * `user administrator USERNAME FULL NAME`: makes an administrator at headquarters while fewer than two human beings are.
 * High roles are asked for by one and given by another, and the second cannot come from the first: she comes from
 * outside. From then on every further administrator is asked for and approved on the pages.
 */
export async function makeAdministrator(words: string[], config: Config): Promise<void> {
  const [username = '', ...name] = words;
  const displayName = name.join(' ').trim();
  if (!isNameAtHeadquarters(username) || displayName.length < 2 || displayName.length > 200) {
    throw new CommandError(
      'Say the user name, which ends with .hq, and the full name: user administrator siti.hq Siti Rahayu',
      2,
    );
  }
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh user administrator',
  });
  await client.connect();
  try {
    await client.query('begin; set local role teduh_operator');
    await client.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
    const headquarters = await headquartersThatNeedsOne(client);
    await refuseTaken(client, username);
    await addAdministrator(client, headquarters, { username, displayName });
    const given = await giveCode(client, config, username);
    await client.query('commit');
    if (given) sayCode(username, given.code, config);
  } finally {
    await client.end();
  }
}

async function headquartersThatNeedsOne(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string; people: number }>(
    `select p.id, (select count(distinct coalesce(u.second_account_of, u.id))::int
       from memberships m join users u on u.id = m.user_id
       where m.programme_id = p.id and m.role = 'administrator' and u.status = 'active') as people
     from programmes p where p.is_headquarters`,
  );
  const [headquarters] = rows;
  if (!headquarters) {
    throw new CommandError(
      'There are no headquarters here yet: npm start -- --empty makes a live system with its first administrator.',
    );
  }
  if (headquarters.people >= ENOUGH) {
    throw new CommandError(
      `Headquarters has ${headquarters.people} administrators: one of them asks for another, and the other approves it on the pages.`,
    );
  }
  return headquarters.id;
}

async function refuseTaken(client: Client, username: string): Promise<void> {
  const { rows } = await client.query('select from users where username = $1', [username]);
  if (!rows.length) return;
  throw new CommandError(
    `There is an account "${username}" already. For a new code: npm run teduh -- user enrol ${username}`,
  );
}
