import type { CtdcRecord } from '@teduh/standards';
import type { Query } from './import-store';

/** The stored columns: how each is called, its type in Postgres, and what of a record goes into it. */
const COLUMNS: readonly [name: string, type: string, of: (record: CtdcRecord) => unknown][] = [
  ['year_of_registration', 'smallint', (record) => record.yearOfRegistration],
  ['datasource', 'text', (record) => record.datasource],
  ['gender', 'text', (record) => record.gender],
  ['age_broad', 'text', (record) => record.ageBroad],
  ['majority_status', 'text', (record) => record.majorityStatus],
  ['majority_status_at_exploit', 'text', (record) => record.majorityStatusAtExploit],
  ['majority_entry', 'text', (record) => record.majorityEntry],
  ['citizenship', 'text', (record) => record.citizenship],
  ['country_of_exploitation', 'text', (record) => record.countryOfExploitation],
  ['traffick_months', 'text', (record) => record.traffickMonths],
  ['yes_flags', 'bigint', (record) => record.yesFlags.toString()],
  ['no_flags', 'bigint', (record) => record.noFlags.toString()],
];

const INSERT = `
  insert into imported_records (version_id, ${COLUMNS.map(([name]) => name).join(', ')})
  select $1, * from unnest(${COLUMNS.map(([, type], at) => `$${at + 2}::${type}[]`).join(', ')})`;

/** Records waiting to be written together, held column by column as Postgres takes them. */
export class RecordBatch {
  readonly columns: unknown[][] = COLUMNS.map(() => []);
  size = 0;

  add(record: CtdcRecord): void {
    for (const [at, [, , of]] of COLUMNS.entries()) this.columns[at]?.push(of(record));
    this.size += 1;
  }
}

/** Writes a batch with one statement, whatever its size. */
export async function insertRecords(
  query: Query,
  version: string,
  batch: RecordBatch,
): Promise<void> {
  await query(INSERT, [version, ...batch.columns]);
}
