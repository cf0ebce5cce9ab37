import * as fc from 'fast-check';

import { addDays, daysBetween, isCalendarDate, today, yearOf, yearsTouched } from './index';

const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar day', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-1-1',
    '2023-01-01T00:00',
    ' 2023-01-01',
    '',
    null,
    20230101,
  ])('%s does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('moves by days and counts them back, over leap years and centuries', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isCalendarDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
      }),
    );
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });

  it('is the day of the programme, not of the server', () => {
    const evening = new Date('2026-11-23T20:30:00Z');
    expect(today('Asia/Jakarta', evening)).toBe('2026-11-24');
    expect(today('UTC', evening)).toBe('2026-11-23');
    expect(today('America/New_York', new Date('2026-01-01T03:00:00Z'))).toBe('2025-12-31');
    expect(today('Asia/Bangkok', new Date('2026-01-01T00:00:00Z'))).toBe('2026-01-01');
  });
});

describe('a period', () => {
  it('touches every year from its first to its last day', () => {
    expect(yearsTouched('2015-12-31', '2016-01-01')).toEqual([2015, 2016]);
    expect(yearsTouched('2016-01-01', '2016-12-31')).toEqual([2016]);
    expect(yearsTouched('2014-05-01', '2017-05-01')).toEqual([2014, 2015, 2016, 2017]);
    expect(yearsTouched('2016-02-01', '2016-01-31')).toEqual([]);
  });

  it('misses no year between its days', () => {
    fc.assert(
      fc.property(day, fc.nat(2000), (from, length) => {
        const to = addDays(from, length);
        const years = yearsTouched(from, to);
        expect([years[0], years.at(-1)]).toEqual([yearOf(from), yearOf(to)]);
        expect(years).toHaveLength(yearOf(to) - yearOf(from) + 1);
      }),
    );
  });
});
