import { ENTITIES } from '../entities';
import type { Config } from '../platform/config';
import { makeDataSource } from '../platform/database';
import { say } from './terminal';

/** Prints the SQL that would make the database match the entities; a developer reads it, adds row policies, keeps it. */
export async function generateMigration(config: Config): Promise<void> {
  const source = makeDataSource(config.databaseUrl, ENTITIES, { max: 1, statementTimeout: '0' });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    for (const { query } of upQueries) say(`${query};`);
  } finally {
    await source.destroy();
  }
}
