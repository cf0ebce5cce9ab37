import { CTDC_FLAGS, type CtdcColumn } from './columns';
import { detectLayout, type CtdcLayout, type HeaderProblem } from './layout';
import type { CtdcRecord, ParsedRow, RowProblem } from './record';
import {
  AGE,
  type CellKind,
  COUNTRY_CODE,
  DATASOURCE,
  GENDER,
  isMissing,
  MAJORITY_STATUS,
  TEXT,
  TRAFFICK_MONTHS,
} from './values';

/** The first year of the public sets. */
const FIRST_YEAR = 2002;

type TextField = Exclude<keyof CtdcRecord, 'yearOfRegistration' | 'yesFlags' | 'noFlags'>;

const FIELDS: Readonly<Partial<Record<CtdcColumn, readonly [TextField, CellKind]>>> = {
  Datasource: ['datasource', DATASOURCE],
  gender: ['gender', GENDER],
  ageBroad: ['ageBroad', AGE],
  majorityStatus: ['majorityStatus', MAJORITY_STATUS],
  majorityStatusAtExploit: ['majorityStatusAtExploit', MAJORITY_STATUS],
  majorityEntry: ['majorityEntry', MAJORITY_STATUS],
  citizenship: ['citizenship', COUNTRY_CODE],
  CountryOfExploitation: ['countryOfExploitation', COUNTRY_CODE],
  RecruiterRelationship: ['recruiterRelationship', TEXT],
  traffickMonths: ['traffickMonths', TRAFFICK_MONTHS],
};

const EMPTY: CtdcRecord = {
  yearOfRegistration: null,
  datasource: null,
  gender: null,
  ageBroad: null,
  majorityStatus: null,
  majorityStatusAtExploit: null,
  majorityEntry: null,
  citizenship: null,
  countryOfExploitation: null,
  recruiterRelationship: null,
  traffickMonths: null,
  yesFlags: 0n,
  noFlags: 0n,
};

/** Bits are gathered in two halves of 30, which stay machine integers, and joined once a row. */
const HALF = 30;

interface Draft {
  row: { -readonly [K in keyof CtdcRecord]: CtdcRecord[K] };
  yes: [number, number];
  no: [number, number];
  problems: RowProblem[];
}

/** Problems are kept and shown; a cell that is a whole paragraph is not. */
const SHOWN_CHARACTERS = 80;
const shown = (cell: string) => cell.slice(0, SHOWN_CHARACTERS);

type ReadCell = (cell: string, into: Draft) => void;

export type RowParser = (cells: readonly string[]) => ParsedRow;

export type MadeRowParser =
  | {
      readonly layout: CtdcLayout;
      readonly columns: readonly CtdcColumn[];
      readonly parse: RowParser;
    }
  | { readonly problems: readonly HeaderProblem[] };

/**
 * Reads a header once and answers with a reader for its rows; a header that is no CTDC layout answers with its problems.
 * `lastYear` is the latest year a record can have been registered in, normally this one.
 */
export function readHeader(header: readonly string[], lastYear: number): MadeRowParser {
  const detected = detectLayout(header);
  if ('problems' in detected) return detected;
  const { layout, columns } = detected;
  const readers = columns.map((column) => readerOf(column, layout, lastYear));
  return { layout, columns, parse: (cells) => parseCells(cells, readers) };
}

/** The same for a header already known to be good: throws a sentence naming the first wrong column otherwise. */
export function makeRowParser(
  header: readonly string[],
  lastYear: number = new Date().getUTCFullYear(),
): RowParser {
  const made = readHeader(header, lastYear);
  if ('parse' in made) return made.parse;
  const [{ code, column }] = made.problems;
  throw new RangeError(`The header is not one of the public CTDC layouts: ${code} ${column}.`);
}

function parseCells(cells: readonly string[], readers: readonly (ReadCell | null)[]): ParsedRow {
  if (cells.length !== readers.length) {
    return { problems: [cellCountProblem(cells.length, readers.length)] };
  }
  const draft: Draft = { row: { ...EMPTY }, yes: [0, 0], no: [0, 0], problems: [] };
  for (let index = 0; index < readers.length; index += 1) {
    const cell = cells[index].trim();
    if (!isMissing(cell)) readers[index]?.(cell, draft);
  }
  if (draft.problems.length > 0) return { problems: draft.problems };
  draft.row.yesFlags = joined(draft.yes);
  draft.row.noFlags = joined(draft.no);
  return { record: draft.row };
}

const joined = ([low, high]: [number, number]) => (BigInt(high) << BigInt(HALF)) | BigInt(low);

function cellCountProblem(found: number, expected: number): RowProblem {
  return {
    column: '',
    value: String(found),
    code: 'wrongNumberOfCells',
    allowed: [String(expected)],
  };
}

/** Concatenated texts repeat the flags beside them: they are read over. */
function readerOf(column: CtdcColumn, layout: CtdcLayout, lastYear: number): ReadCell | null {
  if (column === 'yearOfRegistration') return yearReader(lastYear);
  const place = (CTDC_FLAGS as readonly string[]).indexOf(column);
  if (place >= 0) return flagReader(column, place, layout);
  const field = FIELDS[column];
  return field ? fieldReader(column, ...field) : null;
}

function yearReader(lastYear: number): ReadCell {
  const allowed = [`${FIRST_YEAR}–${lastYear}`];
  return (cell, { row, problems }) => {
    const year = /^\d{4}(\.0)?$/.test(cell) ? Number(cell) : NaN;
    if (year >= FIRST_YEAR && year <= lastYear) row.yearOfRegistration = year;
    else
      problems.push({
        column: 'yearOfRegistration',
        value: shown(cell),
        code: 'yearImpossible',
        allowed,
      });
  };
}

function flagReader(column: string, place: number, layout: CtdcLayout): ReadCell {
  const half = place < HALF ? 0 : 1;
  const bit = 1 << (place % HALF);
  // A synthetic release never says no; a 0 there means that another file is being read.
  const mayBeNo = layout === 'k-anonymised';
  const allowed = mayBeNo ? ['0', '1', '-99', ''] : ['1', ''];
  return (cell, { yes, no, problems }) => {
    if (cell === '1' || cell === '1.0') yes[half] |= bit;
    else if (mayBeNo && (cell === '0' || cell === '0.0')) no[half] |= bit;
    else problems.push({ column, value: shown(cell), code: 'flagNotYesNo', allowed });
  };
}

function fieldReader(column: string, field: TextField, kind: CellKind): ReadCell {
  return (cell, { row, problems }) => {
    const read = kind.read(cell);
    if (read !== undefined) row[field] = read;
    else problems.push({ column, value: shown(cell), code: kind.code, allowed: kind.allowed });
  };
}
