/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { addressOf, toFilter } from './use-address-filters';

it('asks for whole days of the reader, from the first moment to the last', () => {
  const { 'at.gte': from, 'at.lte': until } = toFilter({
    ...{ 'at.gte': '2026-11-01', 'at.lte': '2026-11-01' },
  }) as Record<string, string>;
  expect(new Date(from!)).toEqual(new Date(2026, 10, 1, 0, 0, 0, 0));
  expect(new Date(until!)).toEqual(new Date(2026, 10, 1, 23, 59, 59, 999));
});

it('sends what is no day as it was typed', () => {
  expect(toFilter({ 'at.gte': 'yesterday' })).toEqual({ 'at.gte': 'yesterdayT00:00:00.000' });
});

it('puts what was chosen into the address, and nothing that was not', () => {
  expect(String(addressOf({ deed: ['opened', 'looked'], userId: [], objectId: undefined }))).toBe(
    'deed=opened%2Clooked',
  );
});
