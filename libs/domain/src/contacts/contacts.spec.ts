import { codesOf } from '../code-lists';
import { mayReachBy, safeContactCardProblems } from './index';

const card = { mayCall: 'No', mayText: 'Yes', mayWrite: 'Declined', mayVisit: null } as const;

it.each([
  ['Phone', 'No'],
  ['Messenger', 'Yes'],
  ['Email', 'Declined'],
  ['Address', null],
  ['ThroughSomebody', null],
  ['CarrierPigeon', null],
  ['constructor', null],
])('by %s she may be reached: %s', (kind, answer) => {
  expect(mayReachBy(kind, card)).toBe(answer);
});

it('every way to reach somebody asks a question of the card', () => {
  const all = { mayCall: 'Yes', mayText: 'Yes', mayWrite: 'Yes', mayVisit: 'Yes' } as const;
  for (const kind of codesOf('contactKind'))
    expect([kind, mayReachBy(kind, all)]).toEqual([kind, 'Yes']);
});

it('a card was confirmed today or before', () => {
  const codes = (lastConfirmedOn: string | null) =>
    safeContactCardProblems({ lastConfirmedOn }, '2026-11-24').map(({ code }) => code);
  expect(codes(null)).toEqual([]);
  expect(codes('2026-11-24')).toEqual([]);
  expect(codes('2026-11-25')).toEqual(['inTheFuture']);
});
