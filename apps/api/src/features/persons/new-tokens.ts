import {
  dropReplacedKeys,
  type InTransaction,
  type Query,
  replaceProgrammeKey,
  type Vault,
} from '../../platform/vault';
import { NO_IDENTITY, openIdentities, SEALED_IDENTITY, type SealedIdentity } from './identity';
import { replaceTokens } from './name-tokens';

const AT_ONCE = 200;

/**
 * Gives a programme a new key of tokens and makes its tokens anew, some hundred persons at a time while people work.
 * Until the end both keys are asked with. A run that was broken off is done again under the key it made.
 */
export async function exchangeSearchKey(
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  programmeId: string,
): Promise<number> {
  await replaceProgrammeKey(transact, vaultOf, programmeId, 'search');
  let [done, last]: [number, string | null] = [0, null];
  for (;;) {
    const after: string | null = last;
    const part: string[] = await transact((query) =>
      makeAnew(query, vaultOf(query), programmeId, after),
    );
    done += part.length;
    last = part.at(-1) ?? null;
    if (last === null) break;
  }
  await dropReplacedKeys(transact, programmeId, 'search');
  return done;
}

/** The persons of the next part, in the order of their ids; none when all are done. */
async function makeAnew(
  query: Query,
  vault: Vault,
  programmeId: string,
  after: string | null,
): Promise<string[]> {
  const found = await query<{ id: string }>(
    `select distinct person_id as id from name_tokens
     where programme_id = $1 and ($2::uuid is null or person_id > $2) order by person_id limit ${AT_ONCE}`,
    [programmeId, after],
  );
  const ids = found.map(({ id }) => id);
  // The lock of whoever changes a person: her tokens are made from the name she has then.
  await query('select from persons where id = any($1::uuid[]) order by id for no key update', [
    ids,
  ]);
  const people = await query<{ personId: string } & SealedIdentity>(
    `select i.person_id as "personId", ${SEALED_IDENTITY} from person_identities i
     where i.person_id = any($1::uuid[])`,
    [ids],
  );
  const opened = await openIdentities(vault, people);
  await replaceTokens(
    vault,
    programmeId,
    people.map(({ personId }, at) => ({ ...NO_IDENTITY, ...opened[at], personId })),
  );
  return ids;
}
