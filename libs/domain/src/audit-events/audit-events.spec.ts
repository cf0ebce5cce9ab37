import { PERMISSIONS } from '../access';
import { ACTS_WITHOUT_ROLE, actionsOf, deedOf, DEEDS } from '.';

it('puts every action of the trail under one deed', () => {
  const all = DEEDS.flatMap(actionsOf);
  expect([...all].sort()).toEqual([...PERMISSIONS, ...ACTS_WITHOUT_ROLE].sort());
  expect(DEEDS.filter((deed) => actionsOf(deed).length === 0)).toEqual([]);
});

it('tells looking from opening, and opening a name from both', () => {
  expect(deedOf('cases:list')).toBe('looked');
  expect(deedOf('cases:search')).toBe('looked');
  expect(deedOf('cases:read')).toBe('opened');
  expect(deedOf('persons:reveal')).toBe('revealed');
  expect(deedOf('assistances:logUnread')).toBe('added');
  expect(deedOf('machine-tokens:revoke')).toBe('changed');
  expect(deedOf('session:signIn')).toBe('signedIn');
  expect(deedOf('server:clockJump')).toBe('ran');
});
