import { SEALED_CARDS, SEALED_CONTACTS } from './features/contacts';
import { SEALED_DETERMINATIONS } from './features/determinations';
import { SEALED_EPISODES, SEALED_LEGS } from './features/episodes';
import { SEALED_DOCUMENTS } from './features/identity-documents';
import { IDENTITIES } from './features/persons';
import { SEALED_RELATIVES } from './features/relatives';
import type { SealedTable } from './platform/vault';

/** Every table that the keys of persons seal something in, one line each: exchanging keys and erasing walk over them. */
export const SEALED_BY_PERSON: readonly SealedTable[] = [
  IDENTITIES,
  SEALED_DOCUMENTS,
  SEALED_CONTACTS,
  SEALED_CARDS,
  SEALED_RELATIVES,
];

/** The same of the keys of cases. */
export const SEALED_BY_CASE: readonly SealedTable[] = [
  SEALED_DETERMINATIONS,
  SEALED_EPISODES,
  SEALED_LEGS,
];
