import type { CalendarDate } from '@teduh/domain';

/** A calendar day as days since 1970: arithmetic on text would be slow for ten million dates. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const dayOf = (year: number, month = 1, day = 1): Day =>
  Date.UTC(year, month - 1, day) / MILLISECONDS;

export const parseDay = (date: CalendarDate): Day => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;

const texts = new Map<Day, CalendarDate>();

export function isoOf(day: Day): CalendarDate {
  let text = texts.get(day);
  if (!text) {
    text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

export const yearOfDay = (day: Day): number => Number(isoOf(day).slice(0, 4));

/** A moment in office hours of the day, as the audit of a real office would show it. */
export const momentOf = (day: Day, minute: number): string =>
  new Date(day * MILLISECONDS + (90 + minute) * 60_000).toISOString();
