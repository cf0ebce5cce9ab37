import { isCalendarDate, parsePartialDate } from '@teduh/domain';

/** The three boxes of a date, as typed. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

export const toParts = (value: string | null | undefined): DateParts => {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { year, month, day };
};

const padded = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

/**
 * The date as far as it was typed: `2015`, `2015-03`, `2015-03-21`; null when all boxes are empty. Boxes that do not make
 * a date are kept as they are, so that nothing typed disappears; `dateProblem` says what to do about them.
 */
export const fromParts = ({ year, month, day }: DateParts): string | null => {
  const parts = [year.trim(), padded(month.trim()), padded(day.trim())];
  while (parts.length && !parts.at(-1)) parts.pop();
  return parts.length ? parts.join('-') : null;
};

const within = (text: string, most: number): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** The code of what is wrong with a typed date (its sentence stands under `errors.fields`), or null. */
export const dateProblem = (value: string | null | undefined, complete = false): string | null => {
  if (!value) return null;
  const { year, month, day } = toParts(value);
  if (!/^\d{4}$/.test(year)) return 'year';
  if (day && !month) return 'monthBeforeDay';
  if (month && !within(month, 12)) return 'month';
  if (day && !within(day, 31)) return 'day';
  if (complete && !day) return 'notADate';
  if (day && !isCalendarDate(value)) return 'noSuchDay';
  return parsePartialDate(value) ? null : 'notADate';
};
