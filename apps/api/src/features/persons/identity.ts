import {
  type Key,
  type OpenRow,
  openRows,
  sealedTable,
  type SealedRow,
  sealRow,
  type Vault,
} from '../../platform/vault';
import { writeTokens } from './name-tokens';

/** What identifies a person, as it is told. */
export interface Identity {
  fullName: string | null;
  /** The name as it is written where she comes from. */
  ownScriptName: string | null;
  /** What else she is called. */
  aliases: string[];
  birthDate: string | null;
}

export const IDENTITIES = sealedTable({
  table: 'person_identities',
  columns: ['full_name', 'own_script_name', 'aliases', 'birth_date'],
  row: 'person_id',
  owner: 'person_id',
});

type Column = (typeof IDENTITIES.columns)[number];

/** The same as it is stored. */
export type SealedIdentity = SealedRow<Column>;

/** The sealed columns of `person_identities i`, for a statement that opens them. */
export const SEALED_IDENTITY = IDENTITIES.columns.map((column) => `i.${column}`).join(', ');

/** Of somebody nothing is told of. */
export const NO_IDENTITY: Identity = {
  fullName: null,
  ownScriptName: null,
  aliases: [],
  birthDate: null,
};

/** Other names are sealed together, so that not even their number is to be seen; most people have none. */
export const sealIdentity = (key: Key, personId: string, told: Identity): SealedIdentity =>
  sealRow(key, IDENTITIES, personId, {
    full_name: told.fullName,
    own_script_name: told.ownScriptName,
    aliases: told.aliases.length ? JSON.stringify(told.aliases) : null,
    birth_date: told.birthDate,
  });

const toIdentity = (row: OpenRow<Column>): Identity => ({
  fullName: row.full_name,
  ownScriptName: row.own_script_name,
  aliases: row.aliases === null ? [] : (JSON.parse(row.aliases) as string[]),
  birthDate: row.birth_date,
});

/** Every name a person has. */
export const namesOf = ({ fullName, ownScriptName, aliases }: Identity): string[] =>
  [fullName, ownScriptName, ...aliases].filter((name) => name !== null);

/** A person who is written for the first time, with the programmes that work with her. */
export interface NewIdentity extends Partial<Identity> {
  personId: string;
  programmeIds: readonly string[];
  nameStatus: string;
}

/** Writes people's identities, thousands at a time: each sealed under a key of her own. Gives back the keys. */
export async function writeIdentities(
  vault: Vault,
  people: readonly NewIdentity[],
): Promise<Map<string, Key>> {
  const whole = people.map((told) => ({ ...NO_IDENTITY, ...told }));
  const keys = await vault.makeKeys(whole);
  const sealed = whole.map((told, at) => sealIdentity(keys[at] as Key, told.personId, told));
  const columnOf = (name: Column) => sealed.map((row) => row[name]);
  await vault.query(
    `insert into person_identities (person_id, name_status, ${IDENTITIES.columns.join(', ')})
     select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])`,
    [
      people.map(({ personId }) => personId),
      people.map(({ nameStatus }) => nameStatus),
      ...IDENTITIES.columns.map(columnOf),
    ],
  );
  await writeTokens(vault, whole);
  return new Map(people.map(({ personId }, at) => [personId, keys[at] as Key]));
}

/** Opens what identifies people, in one statement for all of them. */
export async function openIdentities(
  vault: Vault,
  people: readonly ({ personId: string } & SealedIdentity)[],
): Promise<Identity[]> {
  const opened = await openRows(vault, IDENTITIES, people, ({ personId }) => personId);
  return opened.map(toIdentity);
}

/** Opens a birth date alone, for an age. */
export async function openBirthDate(
  vault: Vault,
  personId: string,
  value: Buffer | null,
): Promise<string | null> {
  const alone = { ...IDENTITIES, columns: ['birth_date'] as const };
  const [row] = await openRows(vault, alone, [{ birth_date: value }], () => personId);
  return row?.birth_date ?? null;
}

/** Lets a second programme open what a person's key seals, and find her by her names. */
export async function shareIdentity(
  vault: Vault,
  personId: string,
  programmeId: string,
): Promise<void> {
  const key = await vault.keyOf({ personId });
  if (!key) return;
  await vault.wrapFor([{ key, programmeId }]);
  const people = await vault.query<{ personId: string } & SealedIdentity>(
    `select i.person_id as "personId", ${SEALED_IDENTITY} from person_identities i where i.person_id = $1`,
    [personId],
  );
  const [identity] = await openIdentities(vault, people);
  if (identity) await writeTokens(vault, [{ ...identity, personId, programmeIds: [programmeId] }]);
}
