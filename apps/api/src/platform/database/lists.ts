import { isCalendarDate } from '@teduh/domain';
import { BadInput, UnknownFilter } from '../errors';

/** What a client asked of a list: `?page=2&perPage=25&sort=-registeredOn&filter[stage]=Active&ids=a,b`. */
export interface ListQuery {
  page: number;
  perPage: number;
  sort: { field: string; descending: boolean }[];
  filters: { name: string; operator: 'eq' | 'gte' | 'lte'; value: string }[];
  ids: string[] | null;
}

/** How a filter becomes SQL. Only operators that keep an index under row security (`=`, `<`, `any`). */
export interface Filter {
  operators: readonly ('eq' | 'gte' | 'lte')[];
  /** Checks the text and gives the SQL, with `$$` where the value goes. */
  sql: (value: string, operator: 'eq' | 'gte' | 'lte') => { text: string; values: unknown[] };
}

/** What a list can be asked for: filters and sorts by the names clients use, each with its column. */
export interface ListShape {
  /** The row's unique column; it breaks ties, so that pages never repeat a row, and `ids` is compared with it. */
  id: string;
  /** What an id of this list is; a list of numbered rows cannot be asked for `ids`. */
  idType?: 'uuid' | 'text' | 'number';
  filters: Record<string, Filter>;
  sorts: Record<string, string>;
  defaultSort: string;
}

/** The parts of a statement, with the values for its places. */
export interface ListSql {
  where: string;
  orderBy: string;
  limit: number;
  offset: number;
  values: unknown[];
}

/** Rows of one page, and ids of one request, at most. */
const MOST = 100;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id. Postgres writes them in small letters and takes both. */
export const isId = (text: string): boolean => UUID.test(text);

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?$/;

const COMPARE = { eq: '=', gte: '>=', lte: '<=' } as const;

/** A single value is compared with `=`: only then does an index also give the order of the rest. */
const among = (column: string, type: string, values: string[]) =>
  values.length === 1
    ? { text: `${column} = $$::${type}`, values }
    : { text: `${column} = any($$::${type}[])`, values: [values] };

/** One of the list's codes, or several parted by commas. */
/** A calendar day: on it, or bounded by it. */
export const isOneOf = (column: string): Filter => ({
  operators: ['eq'],
  sql: (value) => among(column, 'text', value.split(',')),
});

/** One id, or several parted by commas; what is no id matches nothing. */
export const isIdOf = (column: string): Filter => ({
  operators: ['eq'],
  sql: (value) => among(column, 'uuid', value.split(',').filter(isId)),
});

export const isOn = (column: string): Filter => ({
  operators: ['eq', 'gte', 'lte'],
  sql: (value, operator) => {
    if (!isCalendarDate(value)) throw new BadInput([{ field: 'filter', code: 'notADate' }]);
    return { text: `${column} ${COMPARE[operator]} $$::date`, values: [value] };
  },
});

/** A moment with its offset from UTC, such as `2026-03-01T08:00:00Z`; a day alone means its first moment in UTC. */
export const isAt = (column: string): Filter => ({
  operators: ['gte', 'lte'],
  sql: (value, operator) => {
    const [day = ''] = value.split('T');
    if (!MOMENT.test(value) || !isCalendarDate(day) || Number.isNaN(Date.parse(value)))
      throw new BadInput([{ field: 'filter', code: 'notAMoment' }]);
    return { text: `${column} ${COMPARE[operator]} $$::timestamptz`, values: [value] };
  },
});

/** Yes or no, each a condition of its own without a value. */
export const isTrue = (whenTrue: string, whenFalse: string): Filter => ({
  operators: ['eq'],
  sql: (value) => {
    if (value !== 'true' && value !== 'false')
      throw new BadInput([{ field: 'filter', code: 'trueOrFalse' }]);
    return { text: value === 'true' ? whenTrue : whenFalse, values: [] };
  },
});

/** Starts with the text: a range, since LIKE loses the index under row security. */
export const startsWith = (column: string): Filter => ({
  operators: ['eq'],
  sql: (value) => ({
    text: `(${column} >= $$ and ${column} < $$)`,
    values: [value.toUpperCase(), `${value.toUpperCase()}\u{10FFFF}`],
  }),
});

/** Turns what was asked into SQL, or says which filter, sort or page cannot be. */
export function listSql(query: ListQuery, shape: ListShape): ListSql {
  const values: unknown[] = [];
  const place = (text: string, own: unknown[]) => {
    let next = 0;
    return text.replace(/\$\$/g, () => {
      values.push(own[next++]);
      return `$${values.length}`;
    });
  };
  const conditions = query.filters.map(({ name, operator, value }) => {
    const filter = own(shape.filters, name);
    if (!filter?.operators.includes(operator)) {
      throw new UnknownFilter(name, Object.keys(shape.filters));
    }
    const sql = filter.sql(value, operator);
    return place(sql.text, sql.values);
  });
  if (query.ids) {
    const { idType = 'uuid' } = shape;
    if (idType === 'number') throw new UnknownFilter('ids', Object.keys(shape.filters));
    const ids = idType === 'uuid' ? query.ids.filter(isId) : query.ids;
    conditions.push(place(`${shape.id} = any($$::${idType}[])`, [ids]));
  }
  return {
    where: conditions.length ? conditions.join(' and ') : 'true',
    orderBy: orderBy(query, shape),
    limit: query.perPage,
    offset: (query.page - 1) * query.perPage,
    values,
  };
}

/** Names come from outside: what every object inherits (`constructor`) is none of ours. */
const own = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function orderBy(query: ListQuery, shape: ListShape): string {
  const sorts = query.sort.length ? query.sort : parseSort(shape.defaultSort);
  const parts = sorts.map(({ field, descending }) => {
    const column = own(shape.sorts, field);
    if (!column) throw new UnknownFilter(field, Object.keys(shape.sorts));
    return `${column} ${descending ? 'desc' : 'asc'}`;
  });
  return [...parts, `${shape.id} ${sorts[0]?.descending ? 'desc' : 'asc'}`].join(', ');
}

/** `-registeredOn,id` as fields, the first one first. */
export function parseSort(text: string): ListQuery['sort'] {
  return text
    .split(',')
    .filter(Boolean)
    .map((part) => ({ field: part.replace(/^-/, ''), descending: part.startsWith('-') }));
}

/** Reads a list's query string; a parameter that means nothing here is refused by name. */
export function parseListQuery(raw: Record<string, unknown>): ListQuery {
  const query: ListQuery = { page: 1, perPage: 25, sort: [], filters: [], ids: null };
  for (const [key, given] of Object.entries(raw)) {
    if (typeof given !== 'string') throw new UnknownFilter(key, ['one value for each parameter']);
    const filter = /^filter\[(\w+)(?:\.(gte|lte))?\]$/.exec(key);
    if (filter) {
      const operator = (filter[2] as 'gte' | 'lte' | undefined) ?? 'eq';
      query.filters.push({ name: filter[1] ?? '', operator, value: given });
    } else if (key === 'page') query.page = wholeNumber(key, given, 1_000_000);
    else if (key === 'perPage') query.perPage = wholeNumber(key, given, MOST);
    else if (key === 'sort') query.sort = parseSort(given);
    else if (key === 'ids') query.ids = idsOf(given);
    else throw new UnknownFilter(key, ['page', 'perPage', 'sort', 'ids', 'filter[...]']);
  }
  // Whoever names the rows wants all of them.
  if (query.ids && raw.perPage === undefined) query.perPage = MOST;
  return query;
}

function idsOf(text: string): string[] {
  const ids = text.split(',');
  if (ids.length > MOST)
    throw new BadInput([{ field: 'ids', code: 'tooMany', params: { max: MOST } }]);
  return ids;
}

function wholeNumber(field: string, text: string, max: number): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > max) {
    throw new BadInput([{ field, code: 'wholeNumber', params: { min: 1, max } }]);
  }
  return value;
}

/** A page of a list and how many rows match in all. */
export interface Page<Row> {
  data: Row[];
  meta: { total: number; page: number; perPage: number };
}

/**
 * One statement for a page and its exact total: the inner query pages through ids by an index in the list's order,
 * the outer one fetches what the page shows. `rows` selects from the alias `hit`, which has id and position. The
 * positions are counted after the limit: counted before it, they would make Postgres sort every row that matches.
 */
export function pageSql(sql: ListSql, from: string, id: string, rows: string): string {
  return `
    with hit as materialized (
      select found.id, row_number() over () as position
      from (select ${id} as id from ${from} where ${sql.where} order by ${sql.orderBy}
        limit ${sql.limit} offset ${sql.offset}) found
    )
    select (select count(*)::int from ${from} where ${sql.where}) as total,
      coalesce((select json_agg(row order by position) from (${rows}) as row), '[]') as data`;
}

/** What the statement of `pageSql` answers with. */
export interface PageAnswer<Row> {
  total: number;
  data: (Row & { position: number })[];
}

/** The page as it leaves: without the position that only orders it. */
export function pageOf<Row>(query: ListQuery, answer: PageAnswer<Row> | undefined): Page<Row> {
  const data = (answer?.data ?? []).map(({ position: _, ...row }) => row as Row);
  return { data, meta: { total: answer?.total ?? 0, page: query.page, perPage: query.perPage } };
}
