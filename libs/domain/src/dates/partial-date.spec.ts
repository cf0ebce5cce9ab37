import * as fc from 'fast-check';

import {
  addDays,
  ageOn,
  birthYearFromAge,
  daysBetween,
  earliest,
  isCalendarDate,
  isPartialDate,
  latest,
  mayBeChildOn,
  midpoint,
  parsePartialDate,
  precisionOf,
} from './index';

const day = fc
  .date({
    min: new Date('1930-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

describe('a partial date', () => {
  it.each([
    ['2015', 'year', '2015-01-01', '2015-12-31'],
    ['2015-03', 'month', '2015-03-01', '2015-03-31'],
    ['2015-02', 'month', '2015-02-01', '2015-02-28'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2015-03-21', 'exact', '2015-03-21', '2015-03-21'],
  ])('%s is known to the %s', (date, precision, first, last) => {
    expect(precisionOf(date)).toBe(precision);
    expect(earliest(date)).toBe(first);
    expect(latest(date)).toBe(last);
  });

  it.each(['', '15', '2015-13', '2015-00', '2015-2', '2015-02-30', '0000', 'March 2015', '2015-'])(
    '%p is none',
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
      expect(isPartialDate(text)).toBe(false);
    },
  );

  it('drops spaces when typed', () => {
    expect(parsePartialDate(' 2015-03 ')).toBe('2015-03');
    expect(isPartialDate(' 2015-03 ')).toBe(false);
    expect(isPartialDate(null)).toBe(false);
  });

  it('has its middle between its first and its last day', () => {
    expect(midpoint('2015')).toBe('2015-07-02');
    fc.assert(
      fc.property(partial, (date) => {
        expect(isPartialDate(date)).toBe(true);
        const [first, middle, last] = [earliest(date), midpoint(date), latest(date)];
        for (const bound of [first, middle, last]) expect(isCalendarDate(bound)).toBe(true);
        expect(first <= middle && middle <= last).toBe(true);
        expect(first.startsWith(date) && middle.startsWith(date) && last.startsWith(date)).toBe(
          true,
        );
        expect(addDays(last, 1).startsWith(date)).toBe(false);
        expect(addDays(first, -1).startsWith(date)).toBe(false);
        expect(Math.abs(daysBetween(first, middle) - daysBetween(middle, last))).toBeLessThan(2);
      }),
    );
  });

  it('sorts as text by the first day it can mean', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        if (a < b) expect(earliest(a) <= earliest(b)).toBe(true);
        if (earliest(a) < earliest(b)) expect(a < b).toBe(true);
      }),
    );
  });
});

describe('the age on a day', () => {
  it.each([
    ['2000-05-10', '2018-05-09', 17],
    ['2000-05-10', '2018-05-10', 18],
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2000-02-29', '2020-02-29', 20],
    ['2020-01-01', '2020-01-01', 0],
  ])('of somebody born on %s is on %s: %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  it('is not known before birth', () => {
    expect(ageOn('2020-05-10', '2020-05-09')).toBeNull();
    expect(ageOn('2021', '2020-12-31')).toBeNull();
    expect(ageOn('2020', '2020-06-01')).toBe(0);
  });

  it('is a child’s as long as she may be a child', () => {
    expect(ageOn('2000', '2018-12-30')).toBe(17);
    expect(ageOn('2000', '2018-12-31')).toBe(18);
    expect(ageOn('2000-06', '2018-06-29')).toBe(17);
    expect(ageOn('2000-06', '2018-06-30')).toBe(18);
  });

  it('is that of the middle of the year or month for an adult', () => {
    expect(ageOn('1980', '2015-07-01')).toBe(35);
    expect(ageOn('1980', '2015-06-30')).toBe(34);
  });

  it('never falls, rises by a birthday a year, and stays within what the date allows', () => {
    fc.assert(
      fc.property(partial, day, fc.nat(800), (birth, on, later) => {
        const age = ageOn(birth, on);
        const ageLater = ageOn(birth, addDays(on, later));
        if (age === null || ageLater === null) {
          expect(age).toBeNull();
          return;
        }
        expect(ageLater).toBeGreaterThanOrEqual(age);
        const oldest = ageOn(earliest(birth), on) ?? 0;
        const youngest = ageOn(latest(birth), on) ?? 0;
        expect(age).toBeGreaterThanOrEqual(youngest);
        expect(age).toBeLessThanOrEqual(oldest);
        if (youngest < 18) expect(age).toBe(youngest);
      }),
    );
  });
});

describe('an age that was told', () => {
  it.each([
    [17, '2026-11-24', '2009'],
    [17, '2026-03-01', '2009'],
    [0, '2026-11-24', '2026'],
    [40, '2026-11-24', '1986'],
  ])('about %s on %s is born in %s', (age, on, year) => {
    expect(birthYearFromAge(age, on)).toBe(year);
  });

  it('makes nobody older than was said, and no child an adult', () => {
    fc.assert(
      fc.property(fc.nat(90), day, (age, on) => {
        const kept = ageOn(birthYearFromAge(age, on), on);
        expect(kept === age || kept === age - 1 || (age === 0 && kept === 0)).toBe(true);
        if (age < 18) expect(mayBeChildOn(birthYearFromAge(age, on), on)).toBe(true);
      }),
    );
  });
});

it('takes for a child whoever may be one', () => {
  expect(mayBeChildOn(null, '2026-11-24')).toBe(true);
  expect(mayBeChildOn('2008-11-24', '2026-11-24')).toBe(false);
  expect(mayBeChildOn('2008-11-25', '2026-11-24')).toBe(true);
  // Born in 2008, she may be eighteen or not yet.
  expect(mayBeChildOn('2008', '2026-11-24')).toBe(true);
  expect(mayBeChildOn('2007', '2026-11-24')).toBe(false);
});
