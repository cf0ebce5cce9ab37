import { COUNTRY } from '@teduh/domain';

/** What a cell turned out to be; `undefined` = it may not stand there. */
export type Read = string | null | undefined;

/** How CTDC writes that nothing was collected. `NA` is not among them: it is Namibia. */
export function isMissing(cell: string): boolean {
  return cell === '' || cell === '-99';
}

const GENDERS = new Map([
  ['Female', 'Female'],
  ['Woman', 'Female'],
  ['Male', 'Male'],
  ['Man', 'Male'],
  ['Transgender/NonConforming', 'Transgender/NonConforming'],
  ['Trans/Transgender/NonConforming', 'Transgender/NonConforming'],
  ['Unknown', 'Unknown'],
]);

const listed = (values: readonly string[]) => new Map(values.map((value) => [value, value]));

const AGES = listed([
  '0--8',
  '9--17',
  '18--20',
  '21--23',
  '24--26',
  '27--29',
  '30--38',
  '39--47',
  '48+',
  'Unknown',
]);

const MAJORITY = listed(['Adult', 'Minor', 'Unknown']);
const DATASOURCES = listed(['Case Management', 'Hotline']);
const MONTHS = listed(['0--12', '13--24', '25+']);

/**
 * Countries by every code a release uses: alpha-2 (k-anonymised) and alpha-3 (synthetic). `0`, `00` and `ZZ` are an
 * unknown country. Some codes of the publisher's own list (2022) are older or wider than ISO: Kosovo is within Serbia
 * and Tibet within China, as its codebook of 2024 says; names a state no longer has go to the state that follows.
 */
const COUNTRIES = new Map<string, string>([
  ...COUNTRY.codes.map(({ code }): [string, string] => [code, code]),
  ...COUNTRY.codes.map(({ code, iso }): [string, string] => [iso ?? code, code]),
  ['0', 'Unknown'],
  ['00', 'Unknown'],
  ['ZZ', 'Unknown'],
  ['Unknown', 'Unknown'],
  ['Y1', 'SRB'],
  ['Y2', 'MNE'],
  ['Y3', 'SRB'],
  ['YU', 'SCG'],
  ['TB', 'CHN'],
  ['TP', 'TLS'],
  ['ZR', 'COD'],
]);

const ANY_DASH = /\s*[-‐‑‒–—−]+\s*/;

/** Reads one kind of cell, and says what may stand in it. */
export interface CellKind {
  readonly read: (cell: string) => Read;
  readonly allowed: readonly string[];
  readonly code: 'countryUnknown' | 'valueNotInList' | 'textTooLong';
}

const fromList = (values: ReadonlyMap<string, string>): CellKind => ({
  read: (cell) => values.get(cell),
  allowed: [...values.keys()],
  code: 'valueNotInList',
});

/** One dash, two or a long one: releases and spreadsheets differ. */
const fromBands = (values: ReadonlyMap<string, string>, trim: RegExp | null): CellKind => ({
  read: (cell) =>
    values.get(cell) ?? values.get((trim ? cell.replace(trim, '') : cell).replace(ANY_DASH, '--')),
  allowed: [...values.keys()],
  code: 'valueNotInList',
});

const LONGEST_TEXT = 200;

export const GENDER = fromList(GENDERS);
export const AGE = fromBands(AGES, null);
export const MAJORITY_STATUS = fromList(MAJORITY);
export const DATASOURCE = fromList(DATASOURCES);
/** `13--24 (1-2 yrs)` is kept as `13--24`. */
export const TRAFFICK_MONTHS = fromBands(MONTHS, /\s*\(.*\)$/);
export const COUNTRY_CODE: CellKind = {
  read: (cell) => COUNTRIES.get(cell),
  allowed: ['ISO 3166-1', '0', '00', 'ZZ', '-99'],
  code: 'countryUnknown',
};
export const TEXT: CellKind = {
  read: (cell) => (cell.length <= LONGEST_TEXT ? cell : undefined),
  allowed: [`${LONGEST_TEXT}`],
  code: 'textTooLong',
};
