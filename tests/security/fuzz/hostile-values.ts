import fc from 'fast-check';

const NESTED = 2_000;

/** What a clever or a broken client sends where a word, a number or a date is meant. */
const FAMOUS: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 12345678901234567890],
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00x',
    '\u202eabc',
    '\ufeff',
    '🙂'.repeat(40),
    'İı',
    '٣',
  ],
  ...[
    "'; drop table persons; --",
    '<script>alert(1)</script>',
    '=1+1',
    '${7*7}',
    '{{7*7}}',
    '%00',
    '%s%n',
  ],
  ...[
    '../../etc/hosts',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'NaN',
    'null',
    '1e999',
  ],
  ...[
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '-0001-01-01',
    '275760-09-14',
    '2024-13',
    '1000000-01-01',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    'x'.repeat(5_000),
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { length: 1e9 },
    { toString: 1, valueOf: 1 },
    { en: 1 },
    { then: 'x' },
  ],
  ...[
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    JSON.parse('{"constructor":{"prototype":{"x":1}}}'),
  ],
  ...[Array.from({ length: 300 }, (_, at) => at)],
];

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FAMOUS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(Number) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

export const hostileText: fc.Arbitrary<string> = hostileValue.map((value) =>
  typeof value === 'string' ? value : String(JSON.stringify(value)),
);

/** Bodies that are not what a JSON serialiser writes. */
export const brokenBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '0',
      '{"a":1,"a":2}',
      '{"a":01}',
      "{'a':1}",
      '\ufeff{}',
      '{"\\ud800":1}',
    ],
    ...['['.repeat(NESTED), `${'['.repeat(NESTED)}${']'.repeat(NESTED)}`],
    `${'{"a":'.repeat(NESTED)}1${'}'.repeat(NESTED)}`,
    `{"fullName":"${'x'.repeat(200_000)}"}`,
    `{${Array.from({ length: 2_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  ),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** As it stands in an address: what cannot be written as UTF-8 becomes the bytes nobody should send. */
export const inAddress = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%EF%BF%BD/g, '%ED%A0%80');
