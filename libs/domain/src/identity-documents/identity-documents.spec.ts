import { identityDocumentProblems } from './index';

const found = (change: Partial<Parameters<typeof identityDocumentProblems>[0]>) =>
  identityDocumentProblems({ state: null, validUntil: null, hasNumber: false, ...change }).map(
    ({ field, code }) => `${field} ${code}`,
  );

it.each(['HeldByPerson', 'Withheld', 'Lost', 'AppliedFor', 'Unknown', null] as const)(
  'a document that is %s may have a number and a last day',
  (state) => {
    expect(found({ state, validUntil: '2029-03', hasNumber: true })).toEqual([]);
  },
);

it('a document she never had has neither', () => {
  expect(found({ state: 'NeverHad' })).toEqual([]);
  expect(found({ state: 'NeverHad', validUntil: '2029', hasNumber: true })).toEqual([
    'number neverHadDocument',
    'validUntil neverHadDocument',
  ]);
});
