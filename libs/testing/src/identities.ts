import path from 'node:path';
import type { Client } from 'pg';
import { prepared, repository } from './environment';

export interface NewIdentity {
  readonly personId: string;
  readonly programmeIds: readonly string[];
  readonly nameStatus: string;
  readonly fullName: string | null;
  readonly birthDate: string | null;
}

type Rows = Record<string, unknown>[];

/** What the built API offers for writing an identity; sealed by the product itself, not by a copy of it. */
interface BuiltApi {
  Vault: new (master: unknown, query: (sql: string, values: unknown[]) => Promise<Rows>) => unknown;
  MasterKeyFile: new (path: string) => unknown;
  writeIdentities(vault: unknown, people: readonly NewIdentity[]): Promise<void>;
}

let api: Promise<BuiltApi> | undefined;

async function builtApi(): Promise<BuiltApi> {
  const built = (file: string) => import(path.join(repository, 'dist/apps/api/src', file));
  const [vault, identity] = await Promise.all([
    built('platform/vault/index.js'),
    built('features/persons/identity.js'),
  ]);
  return { ...vault, ...identity };
}

/** Writes names and birth dates of people as the product does: sealed, and found by name. */
export async function writeIdentities(
  client: Client,
  people: readonly NewIdentity[],
): Promise<void> {
  const built = await (api ??= builtApi());
  const master = new built.MasterKeyFile(path.join(prepared('TEDUH_DATA'), 'keys/master.key'));
  const vault = new built.Vault(
    master,
    async (sql, values) => (await client.query(sql, values)).rows,
  );
  await built.writeIdentities(vault, people);
}
