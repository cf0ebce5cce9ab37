import { useMemo } from 'react';
import { addDays, decimalsOf } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/LanguageProvider';
import { useSession } from '../providers/SessionProvider';

const TAGS: Record<Language, string> = { en: 'en-GB', id: 'id-ID' };

/** A calendar day as a moment in UTC: it is never moved by the reader's time zone. */
const dayIn = (date: string): Date => new Date(`${date}T00:00:00Z`);

const MINUTE = 60_000;

/** Dates, numbers and money in the reader's language: Gregorian calendar and Latin digits. */
export const useFormat = () => {
  const { language } = useLanguage();
  const { workspace } = useSession();
  const translate = useTranslate();
  return useMemo(() => {
    const tag = TAGS[language];
    const inUtc = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    const formats = {
      long: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
      month: inUtc({ month: 'long', year: 'numeric' }),
      short: inUtc({ day: 'numeric', month: 'short', year: 'numeric' }),
      shortMonth: inUtc({ month: 'short', year: 'numeric' }),
      thisYear: inUtc({ day: 'numeric', month: 'short' }),
      weekday: inUtc({ weekday: 'long', day: 'numeric', month: 'long' }),
      time: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }),
      number: new Intl.NumberFormat(tag),
    };
    const { today } = workspace;
    const yesterday = addDays(today, -1);

    /** "3 March 2026", "March 2026" or "2026", as much as is known. */
    const date = (value: string | null | undefined): string => {
      if (!value) return '';
      if (value.length === 4) return value;
      return value.length === 7
        ? formats.month.format(dayIn(`${value}-01`))
        : formats.long.format(dayIn(value));
    };
    /** "27 Nov", with the year when it is another one; "Nov 2025" or "2025" when no more is known. */
    const shortDate = (value: string): string => {
      if (value.length === 4) return value;
      if (value.length === 7) return formats.shortMonth.format(dayIn(`${value}-01`));
      return (value.slice(0, 4) === today.slice(0, 4) ? formats.thisYear : formats.short).format(
        dayIn(value),
      );
    };
    /** "Today", "Yesterday" or the short date. */
    const day = (value: string): string => {
      if (value === today) return translate('value.today');
      return value === yesterday ? translate('value.yesterday') : shortDate(value);
    };
    /** Like `day`, with the weekday: for headings of a list by day. */
    const dayHeading = (value: string): string => {
      if (value === today || value === yesterday) return day(value);
      return value.slice(0, 4) === today.slice(0, 4)
        ? formats.weekday.format(dayIn(value))
        : date(value);
    };
    /** "10 min ago", "08:40" today, else the day: when something was changed. */
    const moment = (value: string): string => {
      const at = new Date(value);
      const minutes = Math.floor((Date.now() - at.getTime()) / MINUTE);
      if (minutes >= 0 && minutes < 1) return translate('value.now');
      if (minutes >= 0 && minutes < 60) return translate('value.minutesAgo', minutes);
      const on = localDay(at);
      return on === today ? formats.time.format(at) : day(on);
    };
    /** "27 November 2026, 14:30": until when something can be used. */
    const dateAndTime = (value: string): string => {
      const at = new Date(value);
      return `${date(localDay(at))}, ${formats.time.format(at)}`;
    };
    /** "14:05": the hour of a moment. */
    const time = (value: string): string => formats.time.format(new Date(value));
    const money = (minor: number, currency: string): string => {
      const decimals = decimalsOf(currency);
      const amount = minor / 10 ** decimals;
      return new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number.isInteger(amount) ? 0 : decimals,
        maximumFractionDigits: decimals,
      }).format(amount);
    };
    return {
      tag,
      today,
      yesterday,
      date,
      shortDate,
      day,
      dayHeading,
      moment,
      dateAndTime,
      time,
      money,
      number: (n: number) => formats.number.format(n),
    };
  }, [language, workspace, translate]);
};

const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
