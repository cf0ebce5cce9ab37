import { randomBytes } from 'node:crypto';
import { makeCaseNumber } from '@teduh/domain';
import { uuidv7 } from 'uuidv7';
import { type NewIdentity, writeIdentities } from './identities';
import { asOperator, type Office } from './offices';

const AT_ONCE = 5_000;

/** Who is put into a register: a name at least. */
export type RegisteredPerson = Pick<NewIdentity, 'ownScriptName' | 'aliases'> & {
  readonly fullName: string;
  readonly birthDate?: string;
};

/** People with a case each, led by the office's caseworker: a register of any size. Answers their ids in order. */
export function makeRegister(
  databaseUrl: string,
  office: Office,
  people: readonly RegisteredPerson[],
): Promise<string[]> {
  return asOperator(databaseUrl, async (client) => {
    const ids = people.map(() => uuidv7());
    const taken = new Set<string>();
    await client.query("set local teduh.facts_later = 'on'");
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const part = people.slice(from, from + AT_ONCE);
      const own = ids.slice(from, from + AT_ONCE);
      await client.query(
        `insert into persons (id, programme_id, registered_by, has_case)
         select unnest($1::uuid[]), $2, $3, true`,
        [own, office.programmeId, office.caseworkerId],
      );
      await writeIdentities(
        client,
        part.map(({ birthDate = null, ...names }, at) => ({
          ...{ ...names, birthDate, personId: own[at] ?? '' },
          ...{ programmeIds: [office.programmeId], nameStatus: 'known' },
        })),
      );
      await client.query(
        `insert into cases (id, case_number, person_id, programme_id, team_id, lead_id, stage, first_contact_on,
           registered_on, registered_by)
         select gen_random_uuid(), number, person, $3, $4, $5, 'Active', '2024-03-01', '2024-03-02', $5
         from unnest($1::text[], $2::uuid[]) as made (number, person)`,
        [
          own.map(() => newNumber(office.code, taken)),
          ...[own, office.programmeId, office.teamIds[0], office.caseworkerId],
        ],
      );
    }
    return ids;
  });
}

/** Among a hundred thousand drawn numbers two are the same every seventh time: like the product, draw again. */
function newNumber(country: string, taken: Set<string>): string {
  for (;;) {
    const number = makeCaseNumber(country, randomBytes(8), { demonstration: true, length: 8 });
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}
