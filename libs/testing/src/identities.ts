import path from 'node:path';
import type { Client } from 'pg';
import { prepared, repository } from './environment';

interface Told {
  readonly fullName: string | null;
  readonly birthDate: string | null;
}

type Rows = Record<string, unknown>[];

/** What the built API offers for writing an identity; sealed by the product itself, not by a copy of it. */
interface BuiltApi {
  Vault: new (master: unknown, query: (sql: string, values: unknown[]) => Promise<Rows>) => unknown;
  MasterKeyFile: new (path: string) => unknown;
  writeIdentities(
    vault: unknown,
    people: readonly ({ personId: string; programmeIds: string[]; nameStatus: string } & Told)[],
  ): Promise<void>;
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

/** Writes name and birth date of a person as the product does: sealed, and found by her name. */
export async function writeIdentity(
  client: Client,
  personId: string,
  programmeId: string,
  told: Told,
): Promise<void> {
  const { Vault, MasterKeyFile, writeIdentities } = await (api ??= builtApi());
  const master = new MasterKeyFile(path.join(prepared('TEDUH_DATA'), 'keys/master.key'));
  const vault = new Vault(master, async (sql, values) => (await client.query(sql, values)).rows);
  const nameStatus = told.fullName === null ? 'notKnown' : 'known';
  await writeIdentities(vault, [{ ...told, personId, programmeIds: [programmeId], nameStatus }]);
}
