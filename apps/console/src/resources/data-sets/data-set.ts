import type { components } from '../../api/openapi';

/**
 * An imported public body of case records, in the version readers see. Never mixed with our own cases. Its `splits` are
 * what the file had columns for; nothing else is offered.
 */
export type DataSet = components['schemas']['DataSetResponse'];

/** The publisher's answer for "nothing was collected": something else than unknown, and than no. */
export const MISSING = '(missing)';
export const UNKNOWN = 'Unknown';

/** For ordering: classes of the set first, then what is unknown, then what is missing. */
export const openLast = (code: string): number => [UNKNOWN, MISSING].indexOf(code) + 1;

export const YEAR = 'yearOfRegistration';

/** Splits by country have many classes: the largest ten and the others together. */
export const COUNTRY_SPLITS: readonly string[] = ['citizenship', 'CountryOfExploitation'];
