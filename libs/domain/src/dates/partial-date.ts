import {
  addDays,
  type CalendarDate,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  yearOf,
} from './calendar-date';

/**
 * A day known as far as the person remembers: `2015`, `2015-03` or `2015-03-21`. Never filled up with a
 * first of January. As text it sorts by its earliest possible day.
 */
export type PartialDate = string;

/**
 * How sure a date is: the exact day; only month or year known; *estimated* (a day was written down but it is a
 * guess); *unknown* (asked, and nobody knows).
 */
export const PRECISIONS = ['exact', 'month', 'year', 'estimated', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const YEAR = /^\d{4}$/;

/** The text as a partial date, spaces around it dropped; null when no such year, month or day exists. */
export function parsePartialDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  const real = YEAR.test(trimmed) || MONTH.test(trimmed) || isCalendarDate(trimmed);
  return real && yearOf(trimmed) >= 1 ? trimmed : null;
}

export function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'string' && parsePartialDate(value) === value;
}

/** What the written form itself says: day, month or year. That a day is a guess stands beside it. */
export function precisionOf(date: PartialDate): 'exact' | 'month' | 'year' {
  return date.length === 10 ? 'exact' : date.length === 7 ? 'month' : 'year';
}

/** The first day it can mean. */
export function earliest(date: PartialDate): CalendarDate {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day it can mean. */
export function latest(date: PartialDate): CalendarDate {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${daysInMonth(yearOf(date), Number(date.slice(5, 7)))}`;
}

/** The day in the middle of what it can mean, for drawing and for ages; never shown as if it were known. */
export function midpoint(date: PartialDate): CalendarDate {
  const first = earliest(date);
  return addDays(first, Math.floor(daysBetween(first, latest(date)) / 2));
}

function completedYears(birth: CalendarDate, on: CalendarDate): number {
  const hadBirthday = on.slice(5) >= birth.slice(5);
  return yearOf(on) - yearOf(birth) - (hadBirthday ? 0 : 1);
}

/** The age from which a person is an adult: the Convention on the Rights of the Child, article 1. */
export const ADULT_AGE = 18;

/**
 * Completed years on a day; null when she was certainly not born yet. With only a month or a year the middle
 * of it is taken, except that nobody who may still be a child is made an adult by it: age in doubt is a child's.
 * Born on 29 February, she grows older on 1 March of other years.
 */
export function ageOn(birth: PartialDate, on: CalendarDate): number | null {
  if (earliest(birth) > on) return null;
  const youngest = completedYears(latest(birth), on);
  const likely = youngest < ADULT_AGE ? youngest : completedYears(midpoint(birth), on);
  return Math.max(0, likely);
}

/**
 * The year of birth of somebody who was said to be about so many years old on a day. Of the two years it can mean the
 * later one, so that an age in doubt stays a child's; never a first of January.
 */
export function birthYearFromAge(age: number, on: CalendarDate): PartialDate {
  return String(yearOf(on) - age).padStart(4, '0');
}

/** Whether she may be a child on a day: nobody without a birth date is taken for an adult. */
export function mayBeChildOn(birth: PartialDate | null, on: CalendarDate): boolean {
  return birth === null || (ageOn(birth, on) ?? 0) < ADULT_AGE;
}
