import {
  exchangeOwnerKeys,
  type InTransaction,
  type Key,
  type Query,
  type SealedSubject,
  type Vault,
} from '../../platform/vault';
import { type Identity, openIdentities, type SealedIdentity, sealIdentity } from './identity';

/** Seals every person's identity anew under a new key of hers; see `exchangeOwnerKeys`. */
export const exchangePersonKeys = (
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  report: (done: number, total: number) => void,
): Promise<number> => exchangeOwnerKeys(transact, vaultOf, IDENTITIES, report);

type Opened = ({ personId: string } & Identity)[];

const IDENTITIES: SealedSubject<Opened> = {
  owner: 'person',
  open: openAll,
  sealAnew,
  isSealedWith: `exists (select from person_identities i where i.person_id = k.person_id
    and uuid_send(k.id) in (substring(i.full_name from 2 for 16), substring(i.birth_date from 2 for 16)))`,
};

async function openAll(query: Query, vault: Vault, personIds: readonly string[]): Promise<Opened> {
  const people = await query<{ personId: string } & SealedIdentity>(
    `select person_id as "personId", full_name as "fullName", birth_date as "birthDate"
     from person_identities where person_id = any($1::uuid[])`,
    [personIds],
  );
  const opened = await openIdentities(vault, people);
  return people.map(({ personId }, at) => ({
    ...{ personId, fullName: null, birthDate: null },
    ...opened[at],
  }));
}

async function sealAnew(
  query: Query,
  people: Opened,
  keys: ReadonlyMap<string, Key>,
): Promise<void> {
  const sealed = people.map((told) =>
    sealIdentity(keys.get(told.personId) as Key, told.personId, told),
  );
  await query(
    `update person_identities i set full_name = n.full_name, birth_date = n.birth_date
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as n (person_id, full_name, birth_date)
     where i.person_id = n.person_id`,
    [
      people.map(({ personId }) => personId),
      sealed.map(({ fullName }) => fullName),
      sealed.map(({ birthDate }) => birthDate),
    ],
  );
}
