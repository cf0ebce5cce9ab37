import { Client } from 'pg';
import type { Config } from '../platform/config';
import { type InTransaction, MasterKeyFile, type Query, Vault } from '../platform/vault';

const queryOf =
  (client: Client): Query =>
  async (sql, values) =>
    (await client.query(sql, values)).rows;

/** The vault of a command: it sees what the command's connection sees. */
export const vaultOf = (client: Client, { masterKeyFile }: Config): Vault =>
  new Vault(new MasterKeyFile(masterKeyFile), queryOf(client));

/** Works with one connection as the operator, in short transactions. */
export async function asOperator(
  config: Config,
  name: string,
  work: (transact: InTransaction) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: config.databaseUrl, application_name: name });
  await client.connect();
  try {
    await work(async (part) => {
      await client.query('begin; set local role teduh_operator');
      try {
        const result = await part(queryOf(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  } finally {
    await client.end();
  }
}
