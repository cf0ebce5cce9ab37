import { SEALED_DETERMINATIONS } from './features/determinations';
import { IDENTITIES } from './features/persons';
import type { SealedTable } from './platform/vault';

/** Every table that the keys of persons seal something in, one line each: exchanging keys and erasing walk over them. */
export const SEALED_BY_PERSON: readonly SealedTable[] = [IDENTITIES];

/** The same of the keys of cases. */
export const SEALED_BY_CASE: readonly SealedTable[] = [SEALED_DETERMINATIONS];
