import type { Client } from 'pg';
import type { Config } from '../platform/config';
import { MasterKeyFile, Vault } from '../platform/vault';

/** The vault of a command: it sees what the command's connection sees. */
export const vaultOf = (client: Client, { masterKeyFile }: Config): Vault =>
  new Vault(
    new MasterKeyFile(masterKeyFile),
    async (sql, values) => (await client.query(sql, values)).rows,
  );
