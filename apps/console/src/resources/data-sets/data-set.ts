import type { Language } from '../../i18n/language';

/** An imported public body of case records, in the version readers see. Never mixed with our own cases. */
export interface DataSet {
  id: string;
  name: string;
  layout: string;
  rowCount: number;
  versionNumber: number;
  loadedAt: string;
  /** Whose data it is: named wherever it is shown. */
  sourceNote: Record<Language, string> | string;
  /** What its figures can be split by; what the file had not is not offered. */
  splits: string[];
}

/** The publisher's answer for "nothing was collected": something else than unknown, and than no. */
export const MISSING = '(missing)';
export const UNKNOWN = 'Unknown';

export const YEAR = 'yearOfRegistration';

/** Splits by country have many classes: the largest ten and the others together. */
export const COUNTRY_SPLITS: readonly string[] = ['citizenship', 'CountryOfExploitation'];
