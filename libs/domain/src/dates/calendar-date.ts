/** A day of the calendar, `YYYY-MM-DD`, without hour or zone: the day as the country programme lived it. */
export type CalendarDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Is this a day that exists (`2023-02-29` does not), with a year from 0001 on? */
export function isCalendarDate(text: unknown): text is CalendarDate {
  const parts = typeof text === 'string' ? PATTERN.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at a moment in a programme's time zone: at 20:00 UTC it is already tomorrow in Jakarta. */
export function today(timeZone: string, now: Date): CalendarDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...parts });
    formatters.set(timeZone, formatter);
  }
  const found = Object.fromEntries(formatter.formatToParts(now).map((p) => [p.type, p.value]));
  return `${found.year.padStart(4, '0')}-${found.month}-${found.day}`;
}

/**
 * Days since 1 March of the year 0, Gregorian: differences of day numbers are differences of days.
 * Counting from March puts the leap day last in the year, so no month needs a special case.
 */
function dayNumber(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + dayOfYear + Number(date.slice(8, 10)) - 1;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Every calendar year a period lies in, first and last day included; none when it ends before it starts. */
export function yearsTouched(from: CalendarDate, to: CalendarDate): number[] {
  if (to < from) return [];
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}
