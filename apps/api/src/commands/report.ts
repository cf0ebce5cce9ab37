import { Client } from 'pg';
import { recount } from '../features/reports';
import type { Config } from '../platform/config';
import { CommandError, progress, say } from './terminal';

const SHOWN = 20;

/** Counts every figure again from the cases and says whether the facts agree. */
export async function verifyReports(config: Config): Promise<void> {
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh report verify',
  });
  await client.connect();
  try {
    // One moment for both sides: nobody's work in between may look like a difference.
    await client.query('begin isolation level repeatable read');
    await client.query('set local role teduh_operator');
    const counted = progress('Recounted');
    let done = 0;
    const { compared, differences } = await recount(
      async (text, values) => (await client.query(text, values)).rows,
      () => counted((done += 1), null),
    );
    await client.query('rollback');
    if (differences.length === 0) {
      say(`The facts agree with the cases in all ${compared.toLocaleString('en')} numbers.`);
      return;
    }
    for (const { what, facts, cases } of differences.slice(0, SHOWN)) {
      say(`${what}: the facts say ${facts}, the cases ${cases}.`);
    }
    throw new CommandError(
      `${differences.length.toLocaleString('en')} of ${compared.toLocaleString('en')} numbers differ. Keep the database as it is and ask for help.`,
    );
  } finally {
    await client.end();
  }
}
