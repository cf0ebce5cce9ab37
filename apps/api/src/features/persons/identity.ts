import { type Key, type Place, seal, type Vault } from '../../platform/vault';
import { writeTokens } from './name-tokens';

/** What identifies a person, as it is told. */
export interface Identity {
  fullName: string | null;
  birthDate: string | null;
}

/** The same as it is stored. */
export interface SealedIdentity {
  fullName: Buffer | null;
  birthDate: Buffer | null;
}

const placeOf = (column: 'full_name' | 'birth_date', personId: string): Place => ({
  ...{ table: 'person_identities', column, row: personId },
});

export function sealIdentity(key: Key, personId: string, told: Identity): SealedIdentity {
  const sealed = (column: 'full_name' | 'birth_date', value: string | null) =>
    value === null ? null : seal(key, placeOf(column, personId), value);
  return {
    fullName: sealed('full_name', told.fullName),
    birthDate: sealed('birth_date', told.birthDate),
  };
}

/** A person who is written for the first time, with the programmes that work with her. */
export interface NewIdentity extends Identity {
  personId: string;
  programmeIds: readonly string[];
  nameStatus: string;
}

/** Writes people's identities, thousands at a time: each sealed under a key of her own. */
export async function writeIdentities(vault: Vault, people: readonly NewIdentity[]): Promise<void> {
  const keys = await vault.makeKeys(people);
  const sealed = people.map((told, at) => sealIdentity(keys[at] as Key, told.personId, told));
  await vault.query(
    `insert into person_identities (person_id, name_status, full_name, birth_date)
     select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[])`,
    [
      people.map(({ personId }) => personId),
      people.map(({ nameStatus }) => nameStatus),
      sealed.map(({ fullName }) => fullName),
      sealed.map(({ birthDate }) => birthDate),
    ],
  );
  await writeTokens(vault, people);
}

/** Opens what identifies people, in one statement for all of them. */
export async function openIdentities(
  vault: Vault,
  people: readonly ({ personId: string } & SealedIdentity)[],
): Promise<Identity[]> {
  const opened = await vault.open(
    people.flatMap(({ personId, fullName, birthDate }) => [
      { place: placeOf('full_name', personId), value: fullName },
      { place: placeOf('birth_date', personId), value: birthDate },
    ]),
  );
  return people.map((_, at) => ({
    fullName: opened[2 * at] ?? null,
    birthDate: opened[2 * at + 1] ?? null,
  }));
}

/** Opens a birth date alone, for an age. */
export async function openBirthDate(
  vault: Vault,
  personId: string,
  value: Buffer | null,
): Promise<string | null> {
  const [birthDate = null] = await vault.open([{ place: placeOf('birth_date', personId), value }]);
  return birthDate;
}

/** Lets a second programme open what identifies a person, and find her by it. */
export async function shareIdentity(
  vault: Vault,
  person: { personId: string } & SealedIdentity,
  programmeId: string,
): Promise<void> {
  const { personId } = person;
  const key = await vault.keyOf({ personId });
  if (!key) return;
  await vault.wrapFor([{ key, programmeId }]);
  const [identity] = await openIdentities(vault, [person]);
  if (identity) await writeTokens(vault, [{ ...identity, personId, programmeIds: [programmeId] }]);
}
