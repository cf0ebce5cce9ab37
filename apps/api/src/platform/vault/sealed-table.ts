import { type Key, type Place, seal } from './cipher';
import type { Vault } from './vault';

/**
 * A table with sealed columns: what a row is called in its seals, and whose key seals it. Exchanging keys and erasing
 * walk over these descriptions, so that a new table is one line for them.
 */
export interface SealedTable<Column extends string = string> {
  readonly table: string;
  readonly columns: readonly Column[];
  /** The column that names a row. */
  readonly row: string;
  /** The column that says whose key it is. */
  readonly owner: 'person_id' | 'case_id';
}

/** A row's sealed columns as they are stored, under their own names. */
export type SealedRow<Column extends string> = Readonly<Record<Column, Buffer | null>>;

/** The same as it is told. */
export type OpenRow<Column extends string> = Readonly<Record<Column, string | null>>;

/** Describes a table; its columns become a type. */
export const sealedTable = <const Column extends string>(
  described: SealedTable<Column>,
): SealedTable<Column> => described;

const placeOf = ({ table }: SealedTable, column: string, row: string): Place => {
  return { table, column, row };
};

/** Seals what is told in a row. Null stays null: that nothing was told is no secret. */
export function sealRow<Column extends string>(
  key: Key,
  described: SealedTable<Column>,
  row: string,
  told: OpenRow<Column>,
): SealedRow<Column> {
  const sealed = described.columns.map((column): [string, Buffer | null] => {
    const value = told[column];
    return [column, value === null ? null : seal(key, placeOf(described, column, row), value)];
  });
  return Object.fromEntries(sealed) as SealedRow<Column>;
}

/** Opens rows in one statement, however many keys they need; `nameOf` says what a row is called in its seals. */
export async function openRows<Column extends string, Row extends SealedRow<Column>>(
  vault: Vault,
  described: SealedTable<Column>,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Promise<OpenRow<Column>[]> {
  const { columns } = described;
  const opened = await vault.open(
    rows.flatMap((row) =>
      columns.map((column) => ({
        ...{ place: placeOf(described, column, nameOf(row)), value: row[column] },
      })),
    ),
  );
  return rows.map((_, at) => {
    const values = columns.map((column, place): [string, string | null] => {
      return [column, opened[at * columns.length + place] ?? null];
    });
    return Object.fromEntries(values) as OpenRow<Column>;
  });
}
