import { decimalsOf } from '@teduh/domain';

/**
 * A number as people type it: `1500`, `1.500.000`, `1,500.50`, `12,5`. A single separator before exactly three digits
 * groups thousands, otherwise it is the decimal one. Null when nothing was typed, NaN when it is no number.
 */
export const parseAmount = (text: string): number | null => {
  const typed = text.trim().replace(/\s/g, '');
  if (!typed) return null;
  if (!/^[\d.,]+$/.test(typed)) return Number.NaN;
  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
  if (last < 0) return Number(typed);
  const separator = typed[last];
  const isDecimal =
    typed.indexOf(separator) === last &&
    (typed.length - last - 1 !== 3 || /[.,]/.test(typed.slice(0, last)));
  const whole = (isDecimal ? typed.slice(0, last) : typed).replace(/[.,]/g, '');
  return Number(isDecimal ? `${whole}.${typed.slice(last + 1)}` : whole);
};

/** To the currency's smallest unit, as money is kept. */
export const toMinor = (amount: number | null, currency: string): number | null => {
  if (amount === null || !currency) return amount === null ? null : Math.round(amount);
  return Math.round(amount * 10 ** decimalsOf(currency));
};

/** From the smallest unit to what stands in the field. */
export const fromMinor = (minor: number | null, currency: string | null): string =>
  minor === null || !currency ? '' : String(minor / 10 ** decimalsOf(currency));

/** Currencies of the programmes of the region, and the two that donors use most. */
export const CURRENCIES = ['IDR', 'THB', 'KHR', 'MMK', 'USD', 'EUR'];
