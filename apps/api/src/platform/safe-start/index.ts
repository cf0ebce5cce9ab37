import { Client } from 'pg';
import { type Config, ConfigError } from '../config';
import type { Database } from '../database';
import { requireSafePlace } from '../vault';
import { unsafeKeyFiles } from './key-files';
import { askRights, type LoginRights, unsafeLogin } from './logins';
import { unsafeSettings } from './settings';

export { isLoopback, isOpenToOthers } from '../config';
export { type KeyFile, keyFiles } from './key-files';
export { unsafeSettings } from './settings';
export { askRights, type LoginRights, unsafeLogin } from './logins';

/**
 * Called before the server listens: throws a ConfigError that names everything this start would be unsafe with, each in
 * a sentence that says what to write. There is no switch to start all the same.
 */
export async function requireSafeStart(
  config: Config,
  database: Database,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const [workspace] = await database.readAsNobody<{ kind: string }>('select kind from workspace');
  const found = [
    ...unsafeSettings(config, workspace?.kind, env),
    ...unsafeKeyFiles(config, workspace?.kind),
    ...(await unsafeLogins(config, database)),
  ];
  requireSafePlace(config, workspace?.kind);
  if (found.length) throw new ConfigError(found.join('\n'));
}

async function unsafeLogins(config: Config, database: Database): Promise<string[]> {
  const [app, report] = await database.askEachLogin<LoginRights>(askRights);
  const asked: [LoginRights | undefined, string][] = [
    [app, 'DATABASE_APP_URL'],
    [report, 'DATABASE_REPORT_URL'],
    [await rightsOf(config.sealerUrl), 'DATABASE_SEALER_URL'],
  ];
  return asked.flatMap(([rights, variable]) => (rights ? unsafeLogin(rights, variable) : []));
}

async function rightsOf(url: string): Promise<LoginRights | undefined> {
  const client = new Client({ connectionString: url, application_name: 'teduh start' });
  await client.connect();
  try {
    return (await client.query<LoginRights>(askRights)).rows[0];
  } finally {
    await client.end();
  }
}
