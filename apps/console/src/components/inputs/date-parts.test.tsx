/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { dateProblem, fromParts, toParts } from './date-parts';

describe('a date in three boxes', () => {
  it.each([
    [{ year: '2015', month: '', day: '' }, '2015'],
    [{ year: '2015', month: '3', day: '' }, '2015-03'],
    [{ year: '2015', month: '3', day: '9' }, '2015-03-09'],
    [{ year: '', month: '', day: '' }, null],
  ])('is as much of a date as was typed: %j', (parts, date) => {
    expect(fromParts(parts)).toBe(date);
  });

  it('keeps what makes no date yet', () => {
    const typed = { year: '', month: '13', day: '' };
    expect(toParts(fromParts(typed))).toEqual(typed);
  });

  it.each([
    ['2015', null],
    ['2015-02-29', 'noSuchDay'],
    ['2016-02-29', null],
    ['2015-13', 'month'],
    ['2015--04', 'monthBeforeDay'],
    ['15', 'year'],
    ['2015-04-32', 'day'],
  ])('%s: %s', (date, problem) => {
    expect(dateProblem(date)).toBe(problem);
  });

  it('may have to be whole', () => {
    expect(dateProblem('2015-04', true)).toBe('notADate');
  });
});
