import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { DATA_SET_NAME_LENGTH, dataSetName } from '../features/data-sets';
import {
  beginImport,
  CtdcLoader,
  type Fault,
  type ImportStore,
  type LoadOutcome,
  type Query,
  sweepImports,
} from '../features/imports';
import type { Config } from '../platform/config';
import { Problem } from '../platform/errors';
import { CommandError, progress, say } from './terminal';

interface Wanted {
  file: string;
  dataset: string;
  dryRun: boolean;
}

const USE = 'Use: import ctdc FILE --dataset NAME [--dry-run]';

/** Loads a public CTDC file as the operator; the same loader and the same rules as over HTTP. */
export async function importCtdc(words: string[], config: Config): Promise<void> {
  const wanted = wantedIn(words);
  const bytesTotal = await sizeOf(wanted.file);
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh import',
  });
  await client.connect();
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const store = new OperatorStore(client);
    await sweepImports(store);
    const { dataset, dryRun } = wanted;
    const order = { dataset, dryRun, format: 'ctdc', bytesTotal, startedBy: null };
    const id = await store.inTransaction((query) => beginImport(query, order));
    const tell = progress('Bytes read');
    const began = Date.now();
    const loader = new CtdcLoader(
      {
        id,
        dataset,
        dryRun,
        chunks: createReadStream(wanted.file),
        as: { role: 'operator', requestId: null },
        signal: stop.signal,
        onProgress: ({ bytes }) => tell(bytes, bytesTotal),
      },
      store,
    );
    report(wanted, await loader.load(), Date.now() - began);
  } catch (error) {
    if (error instanceof Problem) throw new CommandError(error.detail);
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await client.end();
  }
}

function wantedIn(words: string[]): Wanted {
  const { files, name, dryRun } = parse(words);
  const [file, ...more] = files;
  if (!file || more.length > 0 || name === undefined) throw new CommandError(USE, 2);
  const dataset = dataSetName(name);
  if (!dataset) {
    throw new CommandError(
      `Give the data set a name of 1 to ${DATA_SET_NAME_LENGTH} characters.`,
      2,
    );
  }
  // Files are named from where the person stands, not from where npm runs.
  return { file: resolve(process.env.INIT_CWD ?? process.cwd(), file), dataset, dryRun };
}

function parse(words: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { dataset: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
    return { files: positionals, name: values.dataset, dryRun: values['dry-run'] };
  } catch {
    throw new CommandError(USE, 2);
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new CommandError(`There is no file ${file}.`);
  return found.size;
}

/** The command line's transactions: the owner's login, acting as the operator. */
class OperatorStore implements ImportStore {
  constructor(private readonly client: Client) {}

  async inTransaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    await this.client.query('begin; set local role teduh_operator');
    try {
      const result = await work(
        async (sql, values) => (await this.client.query(sql, values)).rows as never[],
      );
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

function report(wanted: Wanted, outcome: LoadOutcome, ms: number): void {
  if (outcome.status === 'failed') throw new CommandError(sentenceFor(wanted, outcome));
  const { records } = outcome;
  const rows = records.toLocaleString('en');
  const speed = Math.round((records * 1_000) / Math.max(ms, 1)).toLocaleString('en');
  say(
    wanted.dryRun
      ? `All ${rows} records can be read (${speed} rows/s). Nothing was written.`
      : `The data set "${wanted.dataset}" now holds ${rows} records (${speed} rows/s).`,
  );
}

function sentenceFor(wanted: Wanted, outcome: LoadOutcome & { status: 'failed' }): string {
  if (outcome.why === 'interrupted') return 'The import was stopped. Nothing was written.';
  if (outcome.why !== 'faultsInFile') {
    const { code } = (outcome.cause ?? {}) as { code?: string };
    return `The import failed${code ? ` (${code})` : ''}. Nothing was written; try again.`;
  }
  const { listed, count } = outcome.faults;
  const more =
    count > listed.length ? [`... and ${(count - listed.length).toLocaleString('en')} more.`] : [];
  const what = count === 1 ? 'one thing' : `${count.toLocaleString('en')} things`;
  return [
    `${wanted.file} was not loaded: ${what} to put right.`,
    ...listed.map(lineFor),
    ...more,
    'Nothing was written.',
  ].join('\n');
}

function lineFor(fault: Fault): string {
  const column = fault.column ? `, column ${fault.column}` : '';
  return `  Row ${fault.row}${column}: ${SENTENCES[fault.code]?.(fault) ?? fault.code}`;
}

const oneOf = ({ value, allowed }: Fault) =>
  `"${value}" cannot stand here. Allowed: ${allowed.join(', ')}.`;

/** The catalogue of what can be wrong with a file, in plain English. */
const SENTENCES: Record<string, (fault: Fault) => string> = {
  fileEmpty: () => 'The file is empty. Its first row has to name the columns.',
  noRecords: () => 'The file has column names and no records.',
  fileNotText: () => 'This is no text file. Save it as CSV in UTF-8.',
  fileNotUtf8: () => 'Not UTF-8. Save the file as CSV in UTF-8.',
  lineTooLong: () => 'A line longer than 1 MB, or a quotation mark that is never closed.',
  quoteNotClosed: () => 'A quotation mark that is never closed.',
  quoteMisplaced: () => 'A quotation mark in the wrong place. Write it twice inside quoted text.',
  headerEmpty: () => 'The row of column names is empty.',
  columnWithoutName: () => 'A column without a name.',
  columnTwice: () => 'The column is there twice.',
  columnUnknown: ({ allowed }) =>
    `No column of the public layouts. Allowed: ${allowed.join(', ')}.`,
  columnMissing: () => 'This column has to be there.',
  wrongNumberOfCells: ({ value, allowed }) => `${value} cells; the header has ${allowed.join('')}.`,
  yearImpossible: oneOf,
  countryUnknown: oneOf,
  valueNotInList: oneOf,
  flagNotYesNo: ({ value, allowed }) =>
    `"${value}" cannot stand here. Allowed: ${allowed.map((one) => one || 'empty').join(', ')}.`,
  textTooLong: ({ allowed }) => `Longer than ${allowed.join('')} characters.`,
};
