import { Injectable } from '@nestjs/common';
import { CASE_RECORDS, today } from '@teduh/domain';
import { Database, isId } from '../../platform/database';
import { BadInput, Busy, NotFound } from '../../platform/errors';
import type { DataSetRow } from './data-sets.dto';
import { DataSetsService } from './data-sets.service';
import { byClass, type ClassName, type Key, type RecordSplit, splitsOf } from './record-splits';

/** What somebody asked of an imported set. */
export interface RecordQuery {
  /** Id of the set; may be left out where there is only one. */
  readonly dataset: string | null;
  /** At most two; none counts by year of registration. */
  readonly splits: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
}

export interface RecordCell {
  readonly [split: string]: ClassName;
  readonly value: number;
  readonly status: 'shown';
}

/** The answer of the figure `case-records`, in the shape of every report. */
export interface RecordAnswer {
  readonly figure: 'case-records';
  readonly definition: typeof CASE_RECORDS;
  readonly columns: readonly string[];
  readonly cells: readonly RecordCell[];
  readonly total: number;
  readonly sumOfBars: number;
  readonly perYear: readonly {
    readonly year: number;
    readonly value: number;
    readonly status: 'shown';
    readonly soFar: false;
  }[];
  readonly besides: readonly never[];
  readonly notes: readonly { readonly code: string; readonly params: Record<string, unknown> }[];
  readonly programme: null;
  readonly dataset: { readonly id: string; readonly name: string; readonly version: number };
  readonly unit: 'records by year of registration';
  /** When the version was loaded: an imported set does not change after that. */
  readonly asOf: string;
  readonly today: string;
  /** How a download is called, without its ending. */
  readonly fileName: string;
}

interface Count {
  first: Key;
  second: Key;
  year: number | null;
  /** 1 for a cell, 0 for the bar of a year. */
  isCell: number;
  value: number;
}

const MOST_SPLITS = 2;
const BY_YEAR = 'yearOfRegistration';
const TRIES = 3;

/** Counts the records of an imported public set, as they were published: nothing is hidden, nothing is added to ours. */
@Injectable()
export class RecordFigure {
  constructor(
    private readonly db: Database,
    private readonly dataSets: DataSetsService,
  ) {}

  async answer(query: RecordQuery): Promise<RecordAnswer> {
    if (query.dataset !== null && !isId(query.dataset)) throw new NotFound();
    // A new version may become current between looking the set up and counting it.
    for (let tried = 0; tried < TRIES; tried += 1) {
      const set = await this.dataSets.current(query.dataset);
      const splits = splitsIn(set, query.splits);
      const counts = await this.count(set, splits, query);
      if (counts) return answerOf(set, splits, counts, query);
    }
    throw new Busy();
  }

  /** One scan, on the login for reports; null when this version is no longer the current one. */
  private async count(
    set: DataSetRow,
    splits: readonly RecordSplit[],
    { from, to }: RecordQuery,
  ): Promise<Count[] | null> {
    const [row] = await this.db.report<{ counts: Count[] | null }>(
      `with current as (select current_version_id as id from data_sets where id = $1 and current_version_id = $2),
       counted as (
         select first, second, year, grouping(year) as "isCell", count(*)::int as value
         from (
           select ${splits[0]?.sql} as first, ${splits[1]?.sql ?? 'null::text'} as second,
             r.year_of_registration as year
           from imported_records r where r.version_id = (select id from current)
             and ($3::int is null or r.year_of_registration >= $3)
             and ($4::int is null or r.year_of_registration <= $4)) records
         group by grouping sets ((first, second), (year)))
       select case when exists (select from current)
         then coalesce((select json_agg(counted) from counted), '[]') end as counts`,
      [set.id, set.version_id, from, to],
    );
    return row?.counts ?? null;
  }
}

function splitsIn(set: DataSetRow, asked: readonly string[]): RecordSplit[] {
  const held = splitsOf(set.columns);
  const names = asked.length > 0 ? asked : [BY_YEAR];
  const splits = names.map((name) => held.find(({ id }) => id === name));
  if (
    splits.includes(undefined) ||
    new Set(names).size < names.length ||
    names.length > MOST_SPLITS
  ) {
    const allowed = held.map(({ id }) => id);
    throw new BadInput([
      { field: 'split', code: 'unknownCode', params: { allowed, most: MOST_SPLITS } },
    ]);
  }
  return splits as RecordSplit[];
}

function answerOf(
  set: DataSetRow,
  splits: readonly RecordSplit[],
  counts: readonly Count[],
  { from, to }: RecordQuery,
): RecordAnswer {
  const years = counts
    .filter(({ isCell, year }) => !isCell && year !== null)
    .map(
      ({ year, value }) =>
        ({ year: year as number, value, status: 'shown', soFar: false }) as const,
    )
    .sort((left, right) => left.year - right.year);
  const total = counts.reduce((sum, { isCell, value }) => sum + (isCell ? 0 : value), 0);
  const first = from ?? years[0]?.year;
  const last = to ?? years.at(-1)?.year;
  return {
    figure: 'case-records',
    definition: CASE_RECORDS,
    columns: [...splits.map(({ id }) => id), 'value'],
    cells: cellsOf(set.layout, splits, counts),
    total,
    sumOfBars: total,
    perYear: years,
    besides: [],
    notes: notesOn(set, splits),
    programme: null,
    dataset: { id: set.id, name: set.name, version: set.number },
    unit: 'records by year of registration',
    asOf: new Date(set.loaded_at).toISOString(),
    today: today('UTC', new Date()),
    fileName: `${asFileName(set.name)}_case-records_${first ?? ''}-${last ?? ''}`,
  };
}

/** Groups that are one class become one cell. */
function cellsOf(
  layout: string,
  splits: readonly RecordSplit[],
  counts: readonly Count[],
): RecordCell[] {
  const cells = new Map<string, { classes: ClassName[]; value: number }>();
  for (const { isCell, first, second, value } of counts) {
    if (!isCell) continue;
    const classes = splits.map(({ classOf }, at) => classOf(at === 0 ? first : second, layout));
    const key = JSON.stringify(classes);
    const cell = cells.get(key) ?? { classes, value: 0 };
    cell.value += value;
    cells.set(key, cell);
  }
  const orders = splits.map(byClass);
  return [...cells.values()]
    .sort((left, right) => {
      for (const [at, compare] of orders.entries()) {
        const order = compare(left.classes[at] ?? '', right.classes[at] ?? '');
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ classes, value }) => ({
      ...Object.fromEntries(splits.map(({ id }, at) => [id, classes[at] ?? ''])),
      value,
      status: 'shown',
    }));
}

/** What a reader must know; the sentences are the console's. */
function notesOn(set: DataSetRow, splits: readonly RecordSplit[]): RecordAnswer['notes'] {
  const isSplitBy = (name: string) => splits.some(({ id }) => id === name);
  const note = (code: string, params: Record<string, unknown> = {}) => ({ code, params });
  return [
    note('importedSet', { name: set.name, version: set.number, records: set.row_count }),
    note('recordsOfSeveralOrganisations'),
    note('jumpsFromContributors'),
    note('missingIsNotUnknown'),
    ...(isSplitBy('ageBroad') ? [note('ageAtRegistration')] : []),
    ...(set.layout === 'synthetic' ? [note('syntheticRecords')] : []),
  ];
}

/** Letters and digits of any script; the rest becomes a dash. */
const asFileName = (name: string) =>
  name.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'data-set';
