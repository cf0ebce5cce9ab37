import { BadInput, UnknownFilter } from '../errors';
import {
  isAt,
  isIdOf,
  isOn,
  isOneOf,
  isTrue,
  type ListShape,
  listSql,
  parseListQuery,
  startsWith,
} from './lists';

const SHAPE: ListShape = {
  id: 't.id',
  filters: {
    stage: isOneOf('t.stage'),
    leadId: isIdOf('t.lead_id'),
    registeredOn: isOn('t.registered_on'),
    at: isAt('t.at'),
    open: isTrue('t.closed_on is null', 't.closed_on is not null'),
    caseNumber: startsWith('t.case_number'),
  },
  sorts: { registeredOn: 't.registered_on', stage: 't.stage' },
  defaultSort: '-registeredOn',
};

const ID = '01890000-0000-7000-8000-000000000001';
const sql = (query: Record<string, unknown>) => listSql(parseListQuery(query), SHAPE);

it('puts no word of a query into the text of a statement', () => {
  const hostile = "x' or 1=1; --";
  const { where, values, orderBy } = sql({
    ...{ 'filter[stage]': `Active,${hostile}`, 'filter[leadId]': `${ID},${hostile}` },
    ...{ 'filter[caseNumber]': hostile, 'filter[registeredOn.gte]': '2024-01-01' },
  });
  expect(where).toBe(
    't.stage = any($1::text[]) and t.lead_id = $2::uuid and ' +
      '(t.case_number >= $3 and t.case_number < $4) and t.registered_on >= $5::date',
  );
  expect(values).toEqual([
    ...[['Active', hostile], ID, hostile.toUpperCase()],
    ...[`${hostile.toUpperCase()}\u{10FFFF}`, '2024-01-01'],
  ]);
  expect(orderBy).toBe('t.registered_on desc, t.id desc');
});

it('pages, and breaks ties so that no row comes twice', () => {
  expect(sql({ page: '3', perPage: '10', sort: 'stage,-registeredOn' })).toEqual({
    ...{ where: 'true', values: [], limit: 10, offset: 20 },
    orderBy: 't.stage asc, t.registered_on desc, t.id asc',
  });
});

it('gives all the rows that were named, and none for what is no id', () => {
  const { where, values, limit } = sql({ ids: `${ID},x` });
  expect([where, values, limit]).toEqual(['t.id = any($1::uuid[])', [[ID]], 100]);
});

it('knows no filter, sort or parameter but its own', () => {
  for (const query of [
    ...[{ 'filter[constructor]': 'x' }, { 'filter[toString]': 'x' }, { sort: 'constructor' }],
    ...[
      { sort: '__proto__' },
      { nothing: '1' },
      { 'filter[stage.gte]': 'A' },
      { 'filter[at]': 'x' },
    ],
    ...[{ page: ['1', '2'] }, { 'filter[stage]': { a: 'b' } }],
  ]) {
    expect(() => sql(query)).toThrow(UnknownFilter);
  }
});

it('refuses values that are not what the filter takes', () => {
  for (const query of [
    ...[{ 'filter[registeredOn]': '2024-02-30' }, { 'filter[registeredOn]': "'" }],
    ...[{ 'filter[open]': 'maybe' }, { 'filter[at.gte]': '2024-13-01T00:00:00Z' }],
    ...[
      { 'filter[at.lte]': '2024-01-01T25:00:00Z' },
      { page: '0' },
      { page: '1e3' },
      { perPage: '101' },
    ],
    { ids: Array(101).fill(ID).join(',') },
  ]) {
    expect(() => sql(query)).toThrow(BadInput);
  }
});

it('takes a moment with its offset, or a day', () => {
  for (const moment of ['2024-02-29', '2024-02-29T08:00Z', '2024-02-29T08:00:00.123+07:00']) {
    expect(sql({ 'filter[at.gte]': moment }).values).toEqual([moment]);
  }
});
