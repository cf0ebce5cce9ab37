import { decimalsOf } from './minor-units';

describe('The smallest unit of a currency', () => {
  it.each([
    ['IDR', 2],
    ['MMK', 2],
    ['THB', 2],
    ['USD', 2],
    ['VND', 0],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals in ISO 4217', (currency, decimals) => {
    expect(decimalsOf(currency)).toBe(decimals);
  });
});
