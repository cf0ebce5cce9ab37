import { isId } from '../platform/database';
import type { Config } from '../platform/config';
import type { Query, SealedTable } from '../platform/vault';
import { SEALED_BY_CASE, SEALED_BY_PERSON } from '../sealed-tables';
import { CommandError, say } from './terminal';
import { asOperator } from './vault';

/** Drops a person's key: what identifies her is unreadable from then on, also in every copy of the data. */
export async function erasePerson(words: string[], config: Config): Promise<void> {
  const id = confirmed(words, 'person');
  await asOperator(config, 'teduh erase', (transact) =>
    transact(async (query) => {
      const [person] = await query<{ programmeId: string }>(
        'update persons set initials = null, version = version + 1 where id = $1 returning programme_id as "programmeId"',
        [id],
      );
      if (!person) throw new CommandError('There is no person with this id.');
      await query('delete from name_tokens where person_id = $1', [id]);
      await empty(query, SEALED_BY_PERSON, id);
      await query(`update person_identities set name_status = 'notKnown' where person_id = $1`, [
        id,
      ]);
      await query('delete from sealing_keys where person_id = $1', [id]);
      await note(query, 'persons', id, person.programmeId);
    }),
  );
  say('The person is erased: what identifies her cannot be opened any more.');
  say(
    'Copies of the keys that were kept apart have to go too; until then they open older backups.',
  );
}

/** Drops a case's key. Its coded answers stay, so that the figures of past years stay what they were. */
export async function eraseCase(words: string[], config: Config): Promise<void> {
  const id = confirmed(words, 'case');
  await asOperator(config, 'teduh erase', (transact) =>
    transact(async (query) => {
      const [found] = await query<{ programmeId: string }>(
        'select programme_id as "programmeId" from cases where id = $1',
        [id],
      );
      if (!found) throw new CommandError('There is no case with this id.');
      await empty(query, SEALED_BY_CASE, id);
      await query('delete from sealing_keys where case_id = $1', [id]);
      await note(query, 'cases', id, found.programmeId);
    }),
  );
  say('The case is erased: what its key sealed cannot be opened any more.');
}

/** What a key sealed goes with it: nobody is to take unreadable bytes for something that is still kept. */
async function empty(query: Query, tables: readonly SealedTable[], ownerId: string): Promise<void> {
  for (const { table, columns, owner } of tables) {
    const nothing = columns.map((column) => `${column} = null`).join(', ');
    await query(`update ${table} set ${nothing} where ${owner} = $1`, [ownerId]);
  }
}

function confirmed(words: string[], what: string): string {
  const [id = '', ...rest] = words.filter((word) => word !== '--yes');
  if (!isId(id) || rest.length) {
    throw new CommandError(`Give the id of the ${what}, as the address of its page shows it.`, 2);
  }
  if (!words.includes('--yes')) {
    throw new CommandError('This cannot be undone. Add --yes to do it. Nothing was changed.', 2);
  }
  return id;
}

const note = (query: Query, subject: string, id: string, programmeId: string) =>
  query(`select append_audit(null, $1, $2, $3, $4, 'operator', null, 'allow', null)`, [
    ...[programmeId, `${subject}:erase`, subject, id],
  ]);
