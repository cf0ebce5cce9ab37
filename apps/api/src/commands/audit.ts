import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { exportLines, readCheckpoints, verifyTrail } from '../platform/audit';
import type { Config } from '../platform/config';
import { checkingKey } from '../platform/vault';
import { CommandError, say } from './terminal';

const KEEP = 'Keep the database and the checkpoints as they are and tell your auditor.';

/** Computes the whole chain again, or what came since a checkpoint, and names the first bad record. */
export async function verifyAudit(words: string[], config: Config): Promise<void> {
  const checkpoints = readCheckpoints(config.auditCheckpointsFile);
  const since = sinceIn(words);
  if (since && !checkpoints.some(({ seq }) => seq === since)) {
    throw new CommandError(`There is no checkpoint at record ${since}.`, 2);
  }
  await reading(config, async (client) => {
    const key = checkingKey(config.auditKeyFile);
    const { checked, finding } = await verifyTrail(client, checkpoints, key, since);
    if (finding) throw new CommandError(`${finding.sentence} ${KEEP}`);
    const signed = checkpoints.length.toLocaleString('en');
    say(
      `${checked.toLocaleString('en')} records are as they were sealed; ${signed} checkpoints agree.`,
    );
  });
}

/** Writes the chain with its events, a line each, for an auditor who does not want to trust this program. */
export async function exportAudit(words: string[], config: Config): Promise<void> {
  const [name, ...more] = words;
  if (!name || more.length) throw new CommandError('Use: audit export FILE', 2);
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(out, 'open').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new CommandError(`${file} is there already.`);
    throw new CommandError(`${file} cannot be written: ${error.code}.`);
  });
  await reading(config, async (client) => {
    let lines = 0;
    for await (const line of exportLines(client)) {
      if (!out.write(`${line}\n`)) await once(out, 'drain');
      lines += 1;
    }
    out.end();
    await once(out, 'finish');
    say(`${lines.toLocaleString('en')} lines are in ${file}.`);
  });
}

/** As the operator, in one moment of the database: what is sealed meanwhile must not look like a difference. */
async function reading(config: Config, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh audit',
  });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role teduh_operator');
    await work(client);
  } finally {
    await client.end();
  }
}

function sinceIn(words: string[]): number {
  const use = 'Use: audit verify [--since RECORD], the number of a record with a checkpoint.';
  let text: string | undefined;
  try {
    text = parseArgs({ args: words, options: { since: { type: 'string' } } }).values.since;
  } catch {
    throw new CommandError(use, 2);
  }
  if (text !== undefined && !/^[1-9]\d{0,15}$/.test(text)) throw new CommandError(use, 2);
  return Number(text ?? 0);
}
