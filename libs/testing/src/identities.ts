import path from 'node:path';
import type { Client } from 'pg';
import { prepared, repository } from './environment';

export interface NewIdentity {
  readonly personId: string;
  readonly programmeIds: readonly string[];
  readonly nameStatus: string;
  readonly fullName: string | null;
  readonly birthDate: string | null;
  readonly ownScriptName?: string | null;
  readonly aliases?: readonly string[];
}

/** A table in which a person's key seals something, as the product describes it. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly owner: string;
}

type Rows = Record<string, unknown>[];

/** What the built API offers for writing an identity; sealed by the product itself, not by a copy of it. */
interface BuiltApi {
  Vault: new (master: unknown, query: (sql: string, values: unknown[]) => Promise<Rows>) => unknown;
  MasterKeyFile: new (path: string) => unknown;
  writeIdentities(vault: unknown, people: readonly NewIdentity[]): Promise<void>;
}

let api: Promise<BuiltApi> | undefined;

const built = (file: string) => import(path.join(repository, 'dist/apps/api/src', file));

/** Every table in which the keys of persons seal something. */
export async function sealedByPerson(): Promise<readonly SealedTable[]> {
  const { SEALED_BY_PERSON } = await built('sealed-tables.js');
  return SEALED_BY_PERSON;
}

async function builtApi(): Promise<BuiltApi> {
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
  const product = await (api ??= builtApi());
  const master = new product.MasterKeyFile(path.join(prepared('TEDUH_DATA'), 'keys/master.key'));
  const vault = new product.Vault(
    master,
    async (sql, values) => (await client.query(sql, values)).rows,
  );
  await product.writeIdentities(vault, people);
}
