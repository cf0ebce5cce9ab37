import type { Client } from 'pg';
import type { Config } from '../platform/config';
import { newId } from '../platform/database';
import { addAdministrator } from './administrators';
import { giveCode, sayCode } from './enrolments';
import { CommandError, say } from './terminal';

const FIRST = { username: 'administrator.hq', displayName: 'Administrator' };

/** What this database is already, or null: before the first migration it is nothing either. */
export async function kindOf(client: Client): Promise<string | null> {
  const { rows: tables } = await client.query(`select where to_regclass('workspace') is not null`);
  if (!tables.length) return null;
  const { rows } = await client.query<{ kind: string }>('select kind from workspace');
  return rows[0]?.kind ?? null;
}

/** The kind of a workspace is written once: what is one already never becomes a live one. */
export async function refuseWorkspace(client: Client): Promise<void> {
  const kind = await kindOf(client);
  if (kind === null) return;
  throw new CommandError(
    kind === 'live'
      ? 'There is a live system in this data already. Start it without --empty.'
      : `There is a ${kind} in this data, and a ${kind} never becomes a live system. Set TEDUH_DATA to a new folder for that, or start this one without --empty.`,
  );
}

/** Makes an empty database a live workspace with headquarters and its first administrator, whose code is shown once. */
export async function makeLive(client: Client, config: Config): Promise<void> {
  await client.query('begin; set local role teduh_operator');
  try {
    const { rows } = await client.query('select from programmes limit 1');
    if (rows.length) {
      throw new CommandError(
        'This database holds programmes already. A live system needs an empty one.',
      );
    }
    const headquarters = newId();
    await client.query("insert into workspace (kind) values ('live')");
    await client.query(
      `insert into programmes (id, code, name, started_on, time_zone, is_headquarters)
       values ($1, 'HQ', 'Headquarters', current_date, 'UTC', true)`,
      [headquarters],
    );
    await client.query(
      `select append_audit(null, $1, 'workspace:makeLive', 'programmes', $1, 'operator', null, 'allow', null)`,
      [headquarters],
    );
    await addAdministrator(client, headquarters, FIRST);
    const given = await giveCode(client, config, FIRST.username);
    await client.query('commit');
    say('This is a live system now, without any data.');
    if (given) sayCode(FIRST.username, given.code, config);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
