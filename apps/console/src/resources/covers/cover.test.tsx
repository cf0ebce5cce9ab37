/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { fridayFrom, mondayAfter, whenIs, type Cover } from './cover';

const from = (fromOn: string, untilOn: string, isEnded = false) =>
  ({ fromOn, untilOn, isEnded }) as Cover;

describe('a cover', () => {
  it.each([
    [from('2026-11-20', '2026-11-24'), 'now'],
    [from('2026-11-24', '2026-11-24'), 'now'],
    [from('2026-11-25', '2026-11-30'), 'coming'],
    [from('2026-11-20', '2026-11-23'), 'over'],
    [from('2026-11-20', '2026-11-30', true), 'over'],
    [from('2026-11-25', '2026-11-30', true), 'over'],
  ])('%j is %s', (cover, when) => {
    expect(whenIs(cover, '2026-11-24')).toBe(when);
  });

  it.each([
    ['2026-11-24', '2026-11-27', '2026-11-30'],
    ['2026-11-27', '2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-12-04', '2026-11-30'],
    ['2026-11-30', '2026-12-04', '2026-12-07'],
  ])('from %s is over on Friday %s, and begins on Monday %s', (day, friday, monday) => {
    expect([fridayFrom(day), mondayAfter(day)]).toEqual([friday, monday]);
  });
});
