import type { Client } from 'pg';

/** How a table is filled: its columns, the Postgres type of each, and where the value is found. */
export interface TableOf<Source> {
  table: string;
  columns: Record<string, readonly [type: string, value: (row: Source) => unknown]>;
  orIgnore?: boolean;
}

const AT_ONCE = 5_000;

/** Writes rows as arrays, one for each column: one statement for thousands of rows, whatever their number. */
export async function insertRows<Source>(
  client: Client,
  { table, columns, orIgnore = false }: TableOf<Source>,
  rows: readonly Source[],
): Promise<void> {
  const entries = Object.entries(columns);
  const names = entries.map(([name]) => name).join(', ');
  const arrays = entries.map(([, [type]], at) => `$${at + 1}::${type}[]`).join(', ');
  const text = `insert into ${table} (${names}) select * from unnest(${arrays})${orIgnore ? ' on conflict do nothing' : ''}`;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const values = entries.map(([, [, value]]) => part.map(value));
    await client.query({ name: orIgnore ? undefined : `fill ${table}`, text, values });
  }
}

/** What the generator puts later on the day of the loading has not happened yet. */
export const notLaterThanNow = (moment: string): string => {
  const now = new Date().toISOString();
  return moment < now ? moment : now;
};
