import { mayConsent, relativeProblems } from './index';

const TODAY = '2026-11-24';

it.each([
  [true, 'No', 1980, true],
  [true, 'No', null, true],
  [true, 'Yes', 1980, false],
  // Nobody asked, nobody knows, nobody says: not yet.
  [true, null, 1980, false],
  [true, 'NotAsked', 1980, false],
  [true, 'Unknown', 1980, false],
  [true, 'Declined', 1980, false],
  // A mother who is no guardian, a sister who may be seventeen.
  [false, 'No', 1980, false],
  [true, 'No', 2008, false],
  [true, 'No', 2007, true],
] as const)(
  'guardian %s, implicated %s, born %s: consents %s',
  (isGuardian, implicated, birthYear, may) => {
    expect(mayConsent({ isGuardian, implicated, birthYear }, TODAY)).toBe(may);
  },
);

it.each([
  [null, []],
  [2026, []],
  [1906, []],
  [2027, ['inTheFuture']],
  [1905, ['tooLongAgo']],
])('born %s is told %p', (birthYear, codes) => {
  expect(relativeProblems({ birthYear }, TODAY).map(({ code }) => code)).toEqual(codes);
});
