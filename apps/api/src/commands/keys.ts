import { parseArgs } from 'node:util';
import { exchangeSearchKey } from '../features/persons';
import type { Config } from '../platform/config';
import {
  exchangeMasterKey,
  exchangeOwnerKeys,
  exchangeProgrammeKey,
  type InTransaction,
  MasterKeyFile,
  type Query,
  Vault,
} from '../platform/vault';
import { SEALED_BY_CASE, SEALED_BY_PERSON } from '../sealed-tables';
import { CommandError, progress, say } from './terminal';
import { asOperator } from './vault';

interface Programme {
  id: string;
  code: string;
}

/** Exchanges keys. What was sealed with the old ones opens all the while. */
export async function rotateKeys(words: string[], config: Config): Promise<void> {
  const { master, programme, persons, cases } = read(words);
  const all = !master && !programme && !persons && !cases;
  const file = new MasterKeyFile(config.masterKeyFile);
  const vaultOf = (query: Query) => new Vault(file, query);
  await asOperator(config, 'teduh keys rotate', async (transact) => {
    await transact((query) => vaultOf(query).requireMasterKey());
    if (master || all) {
      const count = await exchangeMasterKey(transact, file);
      await note(transact, 'keys:rotateMaster', null);
      say(`A new master key wraps ${count} keys. Keep a copy of ${config.masterKeyFile} now.`);
    }
    for (const { id, code } of all || programme ? await programmesOf(transact, programme) : []) {
      const count = await exchangeProgrammeKey(transact, vaultOf, id);
      const people = await exchangeSearchKey(transact, vaultOf, id);
      await note(transact, 'keys:rotateProgramme', id);
      say(`${code}: a new key wraps the keys of ${count.toLocaleString('en')} persons and cases.`);
      say(`${code}: ${people.toLocaleString('en')} persons are found by a new key of tokens.`);
    }
    if (persons || all) {
      const owners = { owner: 'person', tables: SEALED_BY_PERSON } as const;
      const count = await exchangeOwnerKeys(transact, vaultOf, owners, progress('Sealed anew'));
      await note(transact, 'keys:rotatePersons', null);
      say(`Sealed ${count.toLocaleString('en')} persons anew. No old key is left.`);
    }
    if (cases || all) {
      const owners = { owner: 'case', tables: SEALED_BY_CASE } as const;
      const count = await exchangeOwnerKeys(transact, vaultOf, owners, progress('Sealed anew'));
      await note(transact, 'keys:rotateCases', null);
      say(`Sealed ${count.toLocaleString('en')} cases anew. No old key of a case is left.`);
    }
  });
}

function read(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        master: { type: 'boolean' },
        programme: { type: 'string' },
        persons: { type: 'boolean' },
        cases: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new CommandError(
      `${(error as Error).message}. See "npm run teduh -- keys rotate --help".`,
      2,
    );
  }
}

async function programmesOf(
  transact: InTransaction,
  code: string | undefined,
): Promise<Programme[]> {
  const found = await transact((query) =>
    query<Programme>(
      `select p.id, p.code from programmes p where ($1::text is null or p.code = $1)
         and exists (select from programme_keys k where k.programme_id = p.id) order by p.code`,
      [code?.toUpperCase() ?? null],
    ),
  );
  if (code && !found.length) {
    throw new CommandError(`There is no programme ${code} with a key. Give its code, such as IDN.`);
  }
  return found;
}

const note = (transact: InTransaction, action: string, programmeId: string | null) =>
  transact((query) =>
    query(`select append_audit(null, $1, $2, 'keys', null, 'operator', null, 'allow', null)`, [
      programmeId,
      action,
    ]),
  );
