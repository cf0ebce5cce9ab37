import { Client } from 'pg';
import { ASSISTANCE_TYPES, CODE_LISTS } from '@teduh/domain';
import { ENTITIES } from '../entities';
import { checkPassword } from '../platform/auth';
import { type Config, ConfigError, DEMO_PASSWORD } from '../platform/config';
import { makeDataSource } from '../platform/database';
import { ensureRoles } from '../platform/database/roles';
import { existsSync } from 'node:fs';
import { makeMasterKey, requireSafePlace } from '../platform/vault';
import { isLoopback, unsafeSettings } from '../platform/safe-start';
import { vaultOf } from './vault';
import { demoIfEmpty } from './demo';
import { kindOf, makeLive, refuseWorkspace } from './live';
import { say } from './terminal';

/** What an empty database becomes; without it, nothing yet. */
export type Beginning = 'demonstration' | 'live' | null;

/** Roles, migrations and the shipped code lists: what a database needs before the server may use it. Repeatable. */
export async function prepare(config: Config, beginning: Beginning = null): Promise<void> {
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh prepare',
  });
  await client.connect();
  try {
    if (beginning === 'live') await refuseWorkspace(client);
    await ensureRoles(client, config.databaseUrl);
    say('Database roles are in place.');
    // One preparation at a time, however many processes start together.
    await client.query('select pg_advisory_lock(743050)');
    const ran = await migrate(config);
    say(ran === 0 ? 'The database is up to date.' : `Ran ${ran} migrations.`);
    if (beginning === 'live') requireSafePlace(config, 'live');
    await ensureMasterKey(client, config);
    await loadCodeLists(client);
    if (beginning === 'live') await makeLive(client, config);
    if (beginning === 'demonstration' && (await kindOf(client)) === null) {
      const [unsafe] = unsafeSettings(config, 'demonstration', process.env);
      if (unsafe) throw new ConfigError(unsafe);
      await demoIfEmpty(client, config);
    }
    await refuseWellKnownPassword(client, config);
  } finally {
    await client.end();
  }
}

async function migrate(config: Config): Promise<number> {
  const source = makeDataSource(config.databaseUrl, ENTITIES, { max: 2, statementTimeout: '0' });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'all' })).length;
  } finally {
    await source.destroy();
  }
}

/** The key above all keys: made before anything is sealed; later, the right one has to be there. */
async function ensureMasterKey(client: Client, config: Config): Promise<void> {
  const { rows } = await client.query<{ isUsed: boolean }>(
    `select exists (select from programme_keys) as "isUsed"`,
  );
  if (!existsSync(config.masterKeyFile) && !rows[0]?.isUsed) {
    makeMasterKey(config.masterKeyFile);
    say(`Made a master key in ${config.masterKeyFile}. Keep a copy of it in a safe place.`);
  }
  const { rows: kinds } = await client.query<{ kind: string }>('select kind from workspace');
  requireSafePlace(config, kinds[0]?.kind);
  await client.query('begin; set local role teduh_operator');
  await vaultOf(client, config).requireMasterKey();
  await client.query('commit');
}

/** The variable alone does not change the password a demonstration was loaded with. */
async function refuseWellKnownPassword(client: Client, { host }: Config): Promise<void> {
  if (isLoopback(host)) return;
  const { rows } = await client.query<{ hash: string }>(
    `select c.password_hash as hash from credentials c join users u on u.id = c.user_id
     where u.username = 'caseworker' and exists (select from workspace where kind = 'demonstration')`,
  );
  const isWellKnown = rows[0] && (await checkPassword(rows[0].hash, DEMO_PASSWORD, ''));
  if (!isWellKnown) return;
  throw new ConfigError(
    `HOST is "${host}" and this demonstration was loaded with the password everybody knows. Set TEDUH_DEMO_PASSWORD and load it anew: npm run teduh -- demo --reset. Or set HOST=127.0.0.1.`,
  );
}

/**
 * Adds lists and codes the database lacks and leaves what is there: labels and "counts as assisted" belong to the
 * country once they are in its database.
 */
async function loadCodeLists(client: Client): Promise<void> {
  const lists = [
    ...CODE_LISTS.map(({ list, title, source }) => [list, title.en, title.id, source]),
    // Its codes have a table of their own; here are its title and its version.
    ['assistance-types', 'Kinds of assistance', 'Jenis bantuan', 'Teduh'],
  ];
  const codes = CODE_LISTS.flatMap(({ list, codes }) =>
    codes.map((code) => [
      list,
      code.code,
      code.label.en,
      code.label.id,
      code.parent ?? null,
      code.htcds ?? null,
      code.ctdc ?? null,
      code.iso ?? null,
      code.position,
    ]),
  );
  const types = ASSISTANCE_TYPES.flatMap((type, position) => [
    [
      type.code,
      null,
      type.label.en,
      type.label.id,
      type.countsAsAssisted,
      type.unit,
      type.htcds ?? null,
      position,
    ],
    ...type.subTypes.map((sub, at) => [
      sub.code,
      type.code,
      sub.label.en,
      sub.label.id,
      type.countsAsAssisted,
      type.unit,
      null,
      at,
    ]),
  ]);
  await client.query('begin');
  await client.query('set local role teduh_operator');
  await add(client, 'code_lists', ['list', 'title_en', 'title_id', 'source'], lists);
  await add(
    client,
    'codes',
    ['list', 'code', 'label_en', 'label_id', 'parent', 'htcds', 'ctdc', 'iso', 'position'],
    codes,
  );
  await add(
    client,
    'assistance_types',
    ['code', 'parent', 'label_en', 'label_id', 'counts_as_assisted', 'unit', 'htcds', 'position'],
    types,
  );
  await client.query('commit');
}

async function add(
  client: Client,
  table: string,
  columns: string[],
  rows: unknown[][],
): Promise<void> {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.map((name) => `r.${name}`).join(', ')} from json_populate_recordset(null::${table}, $1) r
     on conflict do nothing`,
    [JSON.stringify(records)],
  );
}
