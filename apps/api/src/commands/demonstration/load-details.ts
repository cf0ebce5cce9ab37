import type { Client } from 'pg';
import { SEALED_CARDS, SEALED_CONTACTS } from '../../features/contacts';
import { SEALED_DOCUMENTS } from '../../features/identity-documents';
import { SEALED_RELATIVES } from '../../features/relatives';
import { type Key, type SealedRow, sealRow } from '../../platform/vault';
import { insertRows, type TableOf } from './rows';
import type {
  InventedCard,
  InventedContact,
  InventedDocument,
  InventedPerson,
  InventedRelative,
} from './world';

/** A row of what hangs on a person, with what of it is sealed under her key. */
type OfPerson<Row, Column extends string> = Row & { personId: string; sealed: SealedRow<Column> };

const DOCUMENTS: TableOf<OfPerson<InventedDocument, 'number'>> = {
  table: 'identity_documents',
  columns: {
    id: ['uuid', (row) => row.id],
    person_id: ['uuid', (row) => row.personId],
    kind: ['text', (row) => row.kind],
    country: ['text', (row) => row.country],
    number: ['bytea', (row) => row.sealed.number],
    valid_until: ['text', (row) => row.validUntil],
    state: ['text', (row) => row.state],
  },
};

const CONTACTS: TableOf<OfPerson<InventedContact, 'value' | 'belongs_to'>> = {
  table: 'contacts',
  columns: {
    id: ['uuid', (row) => row.id],
    person_id: ['uuid', (row) => row.personId],
    kind: ['text', (row) => row.kind],
    value: ['bytea', (row) => row.sealed.value],
    belongs_to: ['bytea', (row) => row.sealed.belongs_to],
    is_in_use: ['boolean', (row) => row.isInUse],
  },
};

const CARDS: TableOf<OfPerson<InventedCard, (typeof SEALED_CARDS.columns)[number]>> = {
  table: 'safe_contact_cards',
  columns: {
    person_id: ['uuid', (row) => row.personId],
    may_call: ['text', (row) => row.mayCall],
    may_text: ['text', (row) => row.mayText],
    may_write: ['text', (row) => row.mayWrite],
    may_visit: ['text', (row) => row.mayVisit],
    safe_hours: ['bytea', (row) => row.sealed.safe_hours],
    code_word: ['bytea', (row) => row.sealed.code_word],
    must_not_know: ['bytea', (row) => row.sealed.must_not_know],
    introduce_as: ['bytea', (row) => row.sealed.introduce_as],
    last_confirmed_on: ['date', (row) => row.lastConfirmedOn],
  },
};

const RELATIVES: TableOf<OfPerson<InventedRelative, 'name'>> = {
  table: 'relatives',
  columns: {
    id: ['uuid', (row) => row.id],
    person_id: ['uuid', (row) => row.personId],
    relation: ['text', (row) => row.relation],
    name: ['bytea', (row) => row.sealed.name],
    sex: ['text', (row) => row.sex],
    birth_year: ['smallint', (row) => row.birthYear],
    lives_in: ['text', (row) => row.livesIn],
    is_dependant: ['boolean', (row) => row.isDependant],
    is_guardian: ['boolean', (row) => row.isGuardian],
    implicated: ['text', (row) => row.implicated],
  },
};

const CODES: TableOf<{ personId: string; list: string; code: string }> = {
  table: 'person_codes',
  columns: {
    person_id: ['uuid', (row) => row.personId],
    list: ['text', (row) => row.list],
    code: ['text', (row) => row.code],
  },
};

/** Writes what hangs on persons beside their cases, sealed under the keys their identities were sealed under. */
export async function loadDetails(
  client: Client,
  keys: ReadonlyMap<string, Key>,
  persons: readonly InventedPerson[],
): Promise<void> {
  const told = persons.flatMap(({ id, details }) =>
    details ? [{ personId: id, key: keys.get(id) as Key, ...details }] : [],
  );
  await insertRows(
    client,
    CODES,
    told.flatMap(({ personId, ...lists }) =>
      (['furtherCitizenships', 'languages'] as const).flatMap((list) =>
        lists[list].map((code) => ({ personId, list, code })),
      ),
    ),
  );
  await insertRows(
    client,
    DOCUMENTS,
    told.flatMap(({ personId, key, documents }) =>
      documents.map((row) => {
        const { number } = row;
        return { ...row, personId, sealed: sealRow(key, SEALED_DOCUMENTS, row.id, { number }) };
      }),
    ),
  );
  await insertRows(
    client,
    CONTACTS,
    told.flatMap(({ personId, key, contacts }) =>
      contacts.map((row) => {
        const words = { value: row.value, belongs_to: row.belongsTo };
        return { ...row, personId, sealed: sealRow(key, SEALED_CONTACTS, row.id, words) };
      }),
    ),
  );
  await insertRows(
    client,
    CARDS,
    told.flatMap(({ personId, key, card }) => {
      if (!card) return [];
      const words = {
        ...{ safe_hours: card.safeHours, code_word: card.codeWord },
        ...{ must_not_know: card.mustNotKnow, introduce_as: card.introduceAs },
      };
      return [{ ...card, personId, sealed: sealRow(key, SEALED_CARDS, personId, words) }];
    }),
  );
  await insertRows(
    client,
    RELATIVES,
    told.flatMap(({ personId, key, relatives }) =>
      relatives.map((row) => {
        const { name } = row;
        return { ...row, personId, sealed: sealRow(key, SEALED_RELATIVES, row.id, { name }) };
      }),
    ),
  );
}
