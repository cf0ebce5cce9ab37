import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownerQuery } from '@teduh/testing';

/** A node of a plan as Postgres tells it in JSON. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** A statement that ran and how: also those inside functions. */
export interface RunStatement {
  readonly text: string;
  readonly nodes: readonly PlanNode[];
}

/**
 * Lets Postgres log the plan of everything that the product's own logins run on this database, with what functions run
 * for them: the real statements with the real viewer under row security, and no copy of them that could drift.
 */
export async function logPlans(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const settings = {
    ...{ session_preload_libraries: `'auto_explain'`, 'auto_explain.log_min_duration': '0' },
    ...{ 'auto_explain.log_format': `'json'`, 'auto_explain.log_nested_statements': 'on' },
  };
  for (const login of ['teduh_app', 'teduh_report']) {
    const all = Object.entries(settings).map(
      ([setting, value]) => `alter role ${login} in database ${name} set ${setting} = ${value}`,
    );
    await ownerQuery(databaseUrl, `load 'auto_explain'; ${all.join('; ')}`);
  }
}

/** What ran on the server while `work` was done, with its plans. */
export async function plansOf(
  databaseUrl: string,
  work: () => Promise<unknown>,
): Promise<RunStatement[]> {
  const log = await logOf(databaseUrl);
  const { length: before } = await readFile(log);
  await work();
  const written = (await readFile(log)).toString('utf8', before);
  return [...written.matchAll(/ plan:\n((?:\t.*\n)+)/g)].map(([, json = '']) => {
    const told = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
    return { text: told['Query Text'], nodes: nodesOf(told.Plan) };
  });
}

/** Where the throw-away server writes what it has to say: beside its data. */
async function logOf(databaseUrl: string): Promise<string> {
  const [data] = await ownerQuery<{ folder: string }>(
    databaseUrl,
    `select current_setting('data_directory') as folder`,
  );
  return path.join(data?.folder ?? '', '../postgres.log');
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Tables that grow with the caseload: to read one of them whole is never the way to a page. */
const LARGE = [
  ...['cases', 'persons', 'person_identities', 'name_tokens', 'assistances', 'episodes'],
  ...['episode_codes', 'audit_events', 'audit_shown'],
];

/** The large tables that were read whole, each with the statement that did it. */
export const readWhole = (ran: readonly RunStatement[]): string[] =>
  ran.flatMap(({ text, nodes }) =>
    nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && LARGE.includes(tableOf(node)))
      .map((node) => `${tableOf(node)}: ${text.trim().slice(0, 200)}`),
  );

const tableOf = (node: PlanNode) => node['Relation Name'] ?? '';

/** Every index that was used. */
export const indexesOf = (ran: readonly RunStatement[]): Set<string> =>
  new Set(ran.flatMap(({ nodes }) => nodes.flatMap((node) => node['Index Name'] ?? [])));
