import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { type Finding, STATUS_WORDS, withFigures, worstFirst } from '@teduh/domain';
import { check, type DatabaseFigures, lookAround } from '../features/status';
import { readCheckpoints, verifyTrail } from '../platform/audit';
import { type Config, RELEASE } from '../platform/config';
import { MIGRATIONS } from '../platform/database';
import { checkingKey } from '../platform/vault';
import { CommandError, say } from './terminal';

const LABELS = { bad: 'BAD ', warn: 'WARN', unknown: '?   ', good: 'ok  ' };

/** Goes through every check and says what to do; verifies the whole audit trail, which the page does not. */
export async function doctor(config: Config): Promise<void> {
  const findings = worstFirst(await examine(config));
  for (const { code, state, says, figures } of findings) {
    const { title, says: sentences } = STATUS_WORDS[code];
    const sentence = (sentences as Record<string, string>)[says] ?? says;
    say(`${LABELS[state]}  ${title}: ${withFigures(sentence, figures)}`);
  }
  const bad = findings.filter(({ state }) => state === 'bad').length;
  if (bad) throw new CommandError(`\n${bad} of ${findings.length} checks are bad.`);
}

async function examine(config: Config): Promise<Finding[]> {
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh doctor',
  });
  await client.connect();
  try {
    // In one moment: what is sealed while the trail is read must not look like a difference.
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role teduh_operator');
    await requireSchema(client);
    const machine = lookAround(config);
    const { rows } = await client.query<{ figures: DatabaseFigures }>(
      'select status_figures_of(array(select id from programmes), $1) as figures',
      [machine.checkpoint?.seq ?? null],
    );
    const [{ figures: database }] = rows as [{ figures: DatabaseFigures }];
    const answeredAt = Date.now();
    const found = check({
      ...{ database, machine, config, answeredAt, release: RELEASE },
      migrations: MIGRATIONS.length,
    });
    const chain = await verified(client, config);
    return found.map((one) => (one.code === 'auditChain' && chain ? chain : one));
  } finally {
    await client.end();
  }
}

/** A database of an older release cannot answer: said before anything else is. */
async function requireSchema(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select to_regprocedure('status_figures_of(uuid[], bigint)') as answers`,
  );
  if (rows[0]?.answers) return;
  throw new CommandError(
    'The database is not of this release yet. Run npm run teduh -- prepare, then doctor again.',
  );
}

/** The whole trail against every checkpoint; nothing as long as no server has signed any. */
async function verified(client: Client, config: Config): Promise<Finding | null> {
  const code = 'auditChain';
  try {
    const checkpoints = readCheckpoints(config.auditCheckpointsFile);
    if (!checkpoints.length && !hasKey(config)) return null;
    const { checked, finding } = await verifyTrail(
      client,
      checkpoints,
      checkingKey(config.auditKeyFile),
    );
    return finding
      ? { code, state: 'bad', says: 'broken', figures: { finding: finding.sentence } }
      : { code, state: 'good', says: 'verified', figures: { records: checked } };
  } catch (error) {
    const finding = (error as Error).message;
    return { code, state: 'bad', says: 'broken', figures: { finding } };
  }
}

const hasKey = ({ auditKeyFile }: Config): boolean =>
  [auditKeyFile, `${auditKeyFile}.pub`].some((path) => existsSync(path));
