import type { CalendarDate } from '../dates';

/** The languages the system speaks. Indonesian words are those of the field, not translations of English ones. */
export const LANGUAGES = ['en', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Labels = Readonly<Record<Language, string>>;

/**
 * One value of a list. The code is what is stored and exchanged and never changes; labels may. `htcds`, `ctdc`, `iso`
 * and `isic` name the value (in CTDC: value or flag) that says the same there; null = the standard has none.
 * A retired code stays readable on old records and is no longer offered.
 */
export interface Code<C extends string = string> {
  readonly code: C;
  readonly label: Labels;
  readonly parent: string | null;
  readonly htcds: string | null;
  readonly ctdc: string | null;
  readonly iso: string | null;
  readonly isic: string | null;
  readonly position: number;
  readonly retiredOn: CalendarDate | null;
}

/** A list a field is filled from, with the standard it follows. Lists are data: a programme may add codes of its own. */
export interface CodeList<L extends string = string, C extends string = string> {
  readonly list: L;
  readonly title: Labels;
  readonly source: string;
  readonly version: string;
  readonly codes: readonly Code<C>[];
}

/** The codes of one list as a type: `CodeOf<typeof SEX>`. */
export type CodeOf<T> = T extends CodeList<string, infer C> ? C : never;

type Mapping = Partial<Pick<Code, 'parent' | 'htcds' | 'ctdc' | 'iso' | 'isic' | 'retiredOn'>>;
type Row<C extends string> = readonly [code: C, en: string, id: string, mapping?: Mapping];

const NO_MAPPING = {
  parent: null,
  htcds: null,
  ctdc: null,
  iso: null,
  isic: null,
  retiredOn: null,
};

/** Writes a list as rows of code, English, Indonesian and what other standards call it; positions follow the rows. */
export function codeList<const L extends string, const C extends string>(
  list: L,
  title: Labels,
  { source, version }: { source: string; version: string },
  rows: readonly Row<C>[],
): CodeList<L, C> {
  const codes = rows.map(([code, en, id, mapping], index) => ({
    ...NO_MAPPING,
    ...mapping,
    code,
    label: { en, id },
    position: index + 1,
  }));
  return { list, title, source, version, codes };
}

/** Where a list comes from, as printed beside it. */
export const HTCDS = (field: string) => ({ source: `HTCDS ${field}`, version: '2.0 (2021-12-24)' });
export const HTCDS_AND_OURS = (field: string) => ({
  source: `HTCDS ${field}, with codes of our own`,
  version: '2.0 (2021-12-24)',
});
export const OURS = { source: 'Teduh', version: '1' };
