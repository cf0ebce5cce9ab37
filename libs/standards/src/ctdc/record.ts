import { CTDC_FLAGS, type CtdcFlag } from './columns';

/**
 * One row of a public CTDC set. Null is *missing* (`-99` or empty: not collected), `Unknown` is what the publisher calls
 * unknown, and a flag that is no is neither. Countries are alpha-3. The masks hold the flags of {@link CTDC_FLAGS}:
 * a bit in `yesFlags` is yes, in `noFlags` no, in neither missing.
 */
export interface CtdcRecord {
  readonly yearOfRegistration: number | null;
  readonly datasource: string | null;
  readonly gender: string | null;
  readonly ageBroad: string | null;
  readonly majorityStatus: string | null;
  readonly majorityStatusAtExploit: string | null;
  readonly majorityEntry: string | null;
  readonly citizenship: string | null;
  readonly countryOfExploitation: string | null;
  readonly recruiterRelationship: string | null;
  readonly traffickMonths: string | null;
  readonly yesFlags: bigint;
  readonly noFlags: bigint;
}

/** What is wrong with one cell: column, what stood there, and what may stand there. The caller adds the line. */
export interface RowProblem {
  readonly column: string;
  readonly value: string;
  readonly code:
    | 'wrongNumberOfCells'
    | 'yearImpossible'
    | 'countryUnknown'
    | 'valueNotInList'
    | 'flagNotYesNo'
    | 'textTooLong';
  readonly allowed: readonly string[];
}

export type ParsedRow =
  { readonly record: CtdcRecord } | { readonly problems: readonly RowProblem[] };

export type FlagAnswer = 'yes' | 'no' | null;

const bits = new Map<string, bigint>(
  CTDC_FLAGS.map((flag, place): [string, bigint] => [flag, 1n << BigInt(place)]),
);

/** The mask with this one flag set, for asking a stored record or a whole table. */
export function flagBit(flag: CtdcFlag): bigint {
  return bits.get(flag) ?? 0n;
}

export function isCtdcFlag(name: string): name is CtdcFlag {
  return bits.has(name);
}

export function flagOf(
  record: Pick<CtdcRecord, 'yesFlags' | 'noFlags'>,
  flag: CtdcFlag,
): FlagAnswer {
  const bit = flagBit(flag);
  if (record.yesFlags & bit) return 'yes';
  return record.noFlags & bit ? 'no' : null;
}

/**
 * The classes of exploitation taken together from the two flags; the publisher's own `isSexAndLabour` is set on fewer
 * records than have both flags. They are spelt as in the tables of counts made from the 2020 release.
 */
export const EXPLOITATION_DERIVED = [
  'forced labour',
  'sexual exploitation',
  'forced labour and sexual exploitation',
  'neither flag set to 1',
  '(missing)',
] as const;
export type ExploitationDerived = (typeof EXPLOITATION_DERIVED)[number];

/** A record is *missing* only when both flags are; one that says no is enough for *neither*. */
export function exploitationDerivedOf(
  record: Pick<CtdcRecord, 'yesFlags' | 'noFlags'>,
): ExploitationDerived {
  const labour = flagOf(record, 'isForcedLabour');
  const sexual = flagOf(record, 'isSexualExploit');
  if (labour === 'yes') {
    return sexual === 'yes' ? 'forced labour and sexual exploitation' : 'forced labour';
  }
  if (sexual === 'yes') return 'sexual exploitation';
  return labour === null && sexual === null ? '(missing)' : 'neither flag set to 1';
}
