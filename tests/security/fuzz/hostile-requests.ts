import { can, CODE_LISTS, type Permission } from '@teduh/domain';
import fc from 'fast-check';
import type { Operation } from '../matrix/operations';
import type { Place } from '../matrix/places';
import type { Principal } from '../matrix/principals';
import { addressOf, bodyOf } from '../matrix/requests';
import { brokenBody, hostileText, hostileValue, inAddress } from './hostile-values';
import type { DescribedOperation, Schema, ServedDocument } from './served-document';

export interface HostileRequest {
  readonly operation: DescribedOperation;
  readonly principal: Principal;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A form is made when it is sent, since it is made of streams. */
  readonly body: string | FormData | undefined;
}

type Fields = Record<string, unknown>;

/** Requests for one operation: half of them right but for one thing, the rest wrong in many. */
export function requestsFor(
  operation: DescribedOperation,
  {
    document,
    places,
    principals,
  }: { document: ServedDocument; places: Place[]; principals: readonly Principal[] },
): fc.Arbitrary<HostileRequest> {
  const able = principals.filter(
    ({ role }) => role && can([role], operation.permission as Permission),
  );
  return fc
    .record({
      principal: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...(able.length ? able : principals)) },
        { weight: 1, arbitrary: fc.constantFrom(...principals) },
      ),
      place: fc.oneof(
        { weight: 3, arbitrary: fc.constant(places[0] as Place) },
        { weight: 1, arbitrary: fc.constantFrom(...places) },
      ),
    })
    .chain(({ principal, place }) =>
      fc.record({
        operation: fc.constant(operation),
        principal: fc.constant(principal),
        path: pathOf(operation, place, document),
        headers: headersOf(operation),
        body: bodiesOf(operation, place, document),
      }),
    );
}

/** As the matrix of who may do what knows it; a public route has no permission and is not in it. */
function asInMatrix({ method, path, permission, requestBody }: DescribedOperation): Operation {
  const [, , , subject = ''] = path.split('/');
  return { method, path, permission: permission as Permission, subject, readsBody: !!requestBody };
}

function pathOf(
  operation: DescribedOperation,
  place: Place,
  document: ServedDocument,
): fc.Arbitrary<string> {
  const [path = '', asked = ''] = addressOf(asInMatrix(operation), place).split('?');
  const broken = operation.path
    .replace('/api/v1', '')
    .split('/')
    .map((part) =>
      part.startsWith('{')
        ? hostileText.map((text) => inAddress(text) || '%00')
        : fc.constant(part),
    );
  const hostile = fc.tuple(...broken).map((parts) => parts.join('/'));
  return fc
    .tuple(
      path === operation.path.replace('/api/v1', '')
        ? fc.constant(path)
        : fc.oneof({ weight: 4, arbitrary: fc.constant(path) }, { weight: 1, arbitrary: hostile }),
      queryOf(operation, asked, document),
    )
    .map(([before, query]) => `/api/v1${before}${query ? `?${query}` : ''}`);
}

const QUERY_VALUES = [
  ...[
    '1',
    '2',
    '0',
    '-1',
    '100',
    '101',
    '1e3',
    '2020',
    '2024',
    '1899',
    'sex',
    'programme',
    'own',
    'public',
    'internal',
  ],
  ...[
    'registeredOn',
    '-registeredOn',
    'name',
    '-createdAt',
    'id',
    'true',
    'false',
    'all',
    'csv',
    'C1,C2',
    ',',
    'year',
  ],
];

function queryOf(
  operation: DescribedOperation,
  asked: string,
  document: ServedDocument,
): fc.Arbitrary<string> {
  const names = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  if (names.length === 0) {
    const stray = hostileText.map((text) => `x=${inAddress(text)}`);
    return fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: stray });
  }
  const filters = [
    'programmeId',
    'stage',
    'userId',
    'caseId',
    ...fieldsOfRows(operation, document),
  ];
  const name = fc.oneof(
    fc.constantFrom(...names.filter((one) => one !== 'filter'), 'page', 'sort'),
    fc.constantFrom(...filters).map((one) => `filter[${one}]`),
    fc.constantFrom(...filters).map((one) => `filter[${one}.gte]`),
    hostileText.map((text) => inAddress(text).slice(0, 300)),
  );
  const value = fc.oneof(
    fc.constantFrom(...QUERY_VALUES),
    hostileText.map((text) => inAddress(text).slice(0, 2_000)),
  );
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 3 });
  return fc
    .tuple(fc.boolean(), pairs)
    .map(([keeps, some]) =>
      [...(keeps && asked ? [asked] : []), ...some.map((pair) => pair.join('='))].join('&'),
    );
}

/** The names of a row's fields: the likeliest names of filters. */
function fieldsOfRows({ responses }: DescribedOperation, document: ServedDocument): string[] {
  const schema = responses['200']?.content?.['application/json']?.schema;
  const row = schema && document.resolve(schema).properties?.data?.items;
  return row ? Object.keys(document.resolve(row).properties ?? {}) : [];
}

const often = (usual: string | null, ...others: (string | null)[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

function headersOf({
  method,
  requestBody,
}: DescribedOperation): fc.Arbitrary<Record<string, string>> {
  const version = fc.constantFrom(
    ...[
      '"1"',
      '"1"',
      '"1"',
      '"2"',
      '"3"',
      'W/"1"',
      '*',
      '""',
      '"-1"',
      '"99999999999"',
      '1',
      '\u00ff',
      null,
    ],
  );
  const key = often(null, 'one', 'two', 'k'.repeat(101), '\u00e9', "'--", ' ');
  return fc
    .record({
      'X-Requested-With': often('teduh', ...Array<string>(5).fill('teduh'), null, 'XMLHttpRequest'),
      'If-Match': method === 'PATCH' ? version : often(null, '"1"', '*'),
      'Idempotency-Key': method === 'GET' ? often(null, 'one') : key,
      'X-Teduh-Act': often(null, 'user', '\u00ff'),
      Accept: often('*/*', 'text/csv', 'application/xml', ';;;', 'text/html'),
      'Content-Type': requestBody
        ? often(
            'application/json',
            'application/json; charset=utf-16',
            'text/plain',
            'multipart/form-data',
            'x',
            'application/json; charset="',
          )
        : often(null, 'application/json'),
      'Content-Encoding': often(null, ...Array<null>(9).fill(null), 'gzip', 'klingon'),
      'Accept-Language': often(null, 'id', 'x'.repeat(500)),
      'X-Forwarded-For': often(null, '1.2.3.4', 'unknown, \u00ff'),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).filter((one): one is [string, string] => one[1] !== null),
      ),
    );
}

function bodiesOf(
  operation: DescribedOperation,
  place: Place,
  document: ServedDocument,
): fc.Arbitrary<string | FormData | undefined> {
  const content = operation.requestBody?.content;
  if (!content)
    return fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: brokenBody },
    );
  const schema = document.resolve(Object.values(content)[0]?.schema ?? {});
  const minimal = bodyOf(asInMatrix(operation), place) ?? {};
  if (minimal instanceof FormData)
    return fc.oneof(
      { weight: 3, arbitrary: formFor(minimal) },
      { weight: 1, arbitrary: brokenBody },
    );
  const valid = fc.constant<Fields>(minimal as Fields);
  const wider = fc
    .tuple(valid, fc.record(fieldsOf(schema, place, document), { requiredKeys: [] }))
    .map(([fields, more]) => ({ ...more, ...fields }));
  const text = fc.oneof(
    { weight: 2, arbitrary: valid },
    { weight: 2, arbitrary: wider },
    { weight: 6, arbitrary: fc.oneof(valid, wider).chain((fields) => broken(fields, schema)) },
  );
  return fc.oneof(
    { weight: 9, arbitrary: text.map((fields) => JSON.stringify(fields)) },
    { weight: 1, arbitrary: brokenBody },
  );
}

/** One field spoilt, or one put in that nobody asked for. */
function broken(fields: Fields, { properties = {} }: Schema): fc.Arbitrary<Fields> {
  const strange = [
    'id',
    'version',
    'role',
    '__proto__',
    'constructor',
    'programmeId',
    'isAdmin',
    'status',
  ];
  const names = [...Object.keys({ ...properties, ...fields }), ...Object.keys(fields)];
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...(names.length ? names : strange)) },
        { weight: 1, arbitrary: fc.constantFrom(...strange) },
      ),
      hostileValue,
      fc.nat({ max: 9 }),
    )
    .map(([name, value, chance]) => {
      const { [name]: _, ...rest } = fields;
      if (chance === 0) return rest;
      // Not by assignment: `__proto__` must become a field like any other.
      return Object.fromEntries([...Object.entries(rest), [name, value]]);
    });
}

const fieldsOf = ({ properties = {} }: Schema, place: Place, document: ServedDocument) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, own]) => [name, likely(own, place, document)]),
  );

/** A value the schema would let pass. */
function likely(given: Schema, place: Place, document: ServedDocument): fc.Arbitrary<unknown> {
  const schema = document.resolve(given);
  const value = likelyWithoutNull(schema, place, document);
  return schema.nullable ? fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null)) : value;
}

function likelyWithoutNull(
  schema: Schema,
  place: Place,
  document: ServedDocument,
): fc.Arbitrary<unknown> {
  const { type, format, pattern, description = '', items, properties } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [, list] = /of the list "(\w+)"/.exec(description) ?? [];
  const codes = CODE_LISTS.find((one) => one.list === list)?.codes.map(({ code }) => code) ?? [];
  const code = fc.constantFrom(...codes, 'Unknown');
  if (type === 'array')
    return list
      ? fc.uniqueArray(code, { maxLength: 3 })
      : fc.array(likely(items ?? {}, place, document), { maxLength: 3 });
  if (properties) return fc.record(fieldsOf(schema, place, document));
  if (list) return code;
  if (format === 'uuid')
    return fc.constantFrom(
      place.caseId,
      place.personId,
      place.programmeId,
      place.userId,
      place.organisationId,
    );
  if (format === 'date')
    return fc.constantFrom('2024-03-01', '2025-01-31', '2020-02-29', '2031-01-01');
  if (pattern) return fc.constantFrom('2024', '2024-05', '2024-05-06', 'abc123', 'ab.cd', '482913');
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.constantFrom(0, 1, 2, 7, 100, 1.25);
  if (type === 'object') return fc.constant({});
  return fc.constantFrom('Shelter', 'Sri Rahayu', 'USD', 'IDR', 'Asia/Jakarta', 'given', 'x');
}

/** A form like the right one with a part spoilt, doubled or left out. */
const formFor = (form: FormData): fc.Arbitrary<FormData> =>
  fc
    .tuple(
      fc.constantFrom('format', 'dataset', 'dryRun', 'file', 'more'),
      fc.nat({ max: 3 }),
      hostileText,
    )
    .map(([name, how, text]) => {
      const other = new FormData();
      for (const [key, value] of form.entries())
        if (key !== name || how > 1) other.append(key, value);
      if (how === 1 || how === 2) other.append(name, text);
      return other;
    });
