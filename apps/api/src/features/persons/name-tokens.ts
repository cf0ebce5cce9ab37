import { searchWordsOf, wholeOf, wordsOf } from '@teduh/names';
import { type Key, tokenOf, type Vault } from '../../platform/vault';
import { type Identity, namesOf } from './identity';

interface Findable extends Identity {
  personId: string;
  programmeIds: readonly string[];
}

/** What a person is found by in one programme: the words of each of her names, the whole of it, and her month of birth. */
const findableBy = (told: Identity): string[] => [
  ...new Set(namesOf(told).flatMap((name) => [...wordsOf(name), ...wholeOf(name)])),
  ...bornIn(told.birthDate),
];

/** A year alone is shared by too many to point at anybody. */
const bornIn = (birthDate: string | null): string[] =>
  birthDate !== null && birthDate.length >= 7 ? [`born:${birthDate.slice(0, 7)}`] : [];

/** Writes people's tokens, in each programme under its own key. */
export async function writeTokens(vault: Vault, people: readonly Findable[]): Promise<void> {
  const programmes = people.flatMap(({ programmeIds }) => programmeIds);
  const keys = await vault.currentKeys(programmes, 'search');
  const rows = people.flatMap(({ personId, programmeIds, ...told }) => {
    const words = findableBy(told);
    return programmeIds.flatMap((programmeId) =>
      words.map((word) => ({
        ...{ personId, programmeId },
        token: tokenOf(keys.get(programmeId) as Key, word),
      })),
    );
  });
  await vault.query(
    `insert into name_tokens (token, person_id, programme_id)
     select * from unnest($1::bigint[], $2::uuid[], $3::uuid[]) on conflict do nothing`,
    [
      rows.map(({ token }) => token),
      rows.map(({ personId }) => personId),
      rows.map(({ programmeId }) => programmeId),
    ],
  );
}

/** Puts tokens under the programme's present key in the place of those people had in it. */
export async function replaceTokens(
  vault: Vault,
  programmeId: string,
  people: readonly ({ personId: string } & Identity)[],
): Promise<void> {
  await vault.query('delete from name_tokens where programme_id = $1 and person_id = any($2)', [
    programmeId,
    people.map(({ personId }) => personId),
  ]);
  const programmeIds = [programmeId];
  await writeTokens(
    vault,
    people.map((person) => ({ ...person, programmeIds })),
  );
}

/** Puts new tokens in the place of a person's old ones, in every programme that finds her by name. */
export async function rewriteTokens(
  vault: Vault,
  personId: string,
  programmeId: string,
  told: Identity,
): Promise<void> {
  const gone = await vault.query<{ programmeId: string }>(
    `delete from name_tokens where person_id = $1 returning programme_id as "programmeId"`,
    [personId],
  );
  const programmeIds = new Set([programmeId, ...gone.map((row) => row.programmeId)]);
  await writeTokens(vault, [{ ...told, personId, programmeIds: [...programmeIds] }]);
}

/** A question by name: every token that may answer it, and which of the words typed it stands for. */
export interface NameQuestion {
  tokens: string[];
  words: number[];
}

export async function askedFor(vault: Vault, name: string): Promise<NameQuestion> {
  const keys = await vault.allKeys('search');
  const asked = searchWordsOf(name).flatMap((kinds, at) =>
    kinds.flatMap((kind) => keys.map((key) => ({ token: tokenOf(key, kind), at }))),
  );
  return { tokens: asked.map(({ token }) => token), words: asked.map(({ at }) => at) };
}

/** The two kinds of token that must both agree before another programme is named. */
export async function askedElsewhere(
  vault: Vault,
  { fullName, birthDate }: Pick<Identity, 'fullName' | 'birthDate'>,
): Promise<{ names: string[]; births: string[] }> {
  const keys = await vault.allKeys('search');
  const under = (words: string[]) => words.flatMap((word) => keys.map((key) => tokenOf(key, word)));
  return { names: under(fullName ? wholeOf(fullName) : []), births: under(bornIn(birthDate)) };
}
