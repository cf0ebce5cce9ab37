/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { fromMinor, parseAmount, toMinor } from './amount';

describe('an amount as people type it', () => {
  it.each([
    ['1500', 1500],
    ['1.500.000', 1_500_000],
    ['1,500.50', 1500.5],
    ['1.500,50', 1500.5],
    ['12,5', 12.5],
    ['150.000', 150_000],
    ['', null],
  ])('%s is %s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it('is no number when it holds anything else', () => {
    expect(parseAmount('about 5')).toBeNaN();
  });

  it('comes back from the smallest unit as it was typed', () => {
    expect(fromMinor(toMinor(12.5, 'USD'), 'USD')).toBe('12.5');
  });
});
