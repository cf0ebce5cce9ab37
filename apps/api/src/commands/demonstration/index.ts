import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import type { Config } from '../../platform/config';
import { say } from '../terminal';
import { vaultOf } from '../vault';
import { AnswerKey } from './answer-key';
import { inventCaseload } from './generate';
import { loadDemonstration } from './load';
import { nothingPlanted } from './planted';
import { OFFICES, officeOf } from './offices';
import type { DemonstrationOptions, InventedPerson, Planted } from './world';
import { CASE_PROGRAMMES } from './world';
import type { Todays } from './counting';
import { today } from '@teduh/domain';

export type { DemonstrationOptions } from './world';

/** What the database is, before anything is loaded into it. */
export async function holdsAnything(
  client: Client,
): Promise<{ kind: string | null; programmes: number }> {
  const { rows } = await client.query<{ kind: string | null; programmes: number }>(
    `select (select kind from workspace) as kind, (select count(*)::int from programmes) as programmes`,
  );
  return rows[0] ?? { kind: null, programmes: 0 };
}

/** Invents a caseload, writes it into the database, and leaves the answer key beside it. */
export async function makeDemonstration(
  client: Client,
  config: Config,
  options: DemonstrationOptions & { reset: boolean },
): Promise<void> {
  const began = Date.now();
  const planted = nothingPlanted();
  const key = new AnswerKey(todaysAt(new Date()));
  const invented = noting(inventCaseload(options, planted), key);
  const persons = await loadDemonstration(client, vaultOf(client, config), invented, {
    password: config.demoPassword,
    reset: options.reset,
    expected: options.cases,
  });
  const path = await writeKey(config, options, key, planted);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`The demonstration is loaded: ${persons.toLocaleString('en')} persons in ${seconds} s.`);
  say(`The answer key is in ${path}.`);
}

/** The same batches, each person counted on her way into the database. */
function* noting(batches: Iterable<InventedPerson[]>, key: AnswerKey): Generator<InventedPerson[]> {
  for (const batch of batches) {
    for (const person of batch) key.add(person);
    yield batch;
  }
}

const todaysAt = (now: Date): Todays =>
  Object.fromEntries(
    CASE_PROGRAMMES.map((code) => [code, today(officeOf(code).timeZone, now)]),
  ) as Todays;

async function writeKey(
  config: Config,
  { cases, seed, today: around }: DemonstrationOptions,
  { scopes }: AnswerKey,
  planted: Planted,
): Promise<string> {
  const path = process.env.TEDUH_ANSWER_KEY ?? join(config.dataDir, 'answer-key.json');
  const projects = Object.fromEntries(
    OFFICES.flatMap((office) =>
      office.projects.map(({ id, code }) => [id, `${office.code}/${code}`] as const),
    ),
  );
  const made = { cases, seed, today: around, madeAt: new Date().toISOString() };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...made, projects, planted, scopes }, null, 1)}\n`);
  return path;
}
