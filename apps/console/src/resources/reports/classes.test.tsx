/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { findSplit } from '@teduh/domain';
import type { ReportAnswer } from '../../components/figures';
import { classLines, linesOfYear } from './classes';

const NAMES: Record<string, string> = {
  IDN: 'Indonesia',
  KHM: 'Cambodia',
  PHL: 'Philippines',
  THA: 'Thailand',
  Unknown: 'Unknown',
};

/** Citizenships of one year; null is a hidden number. */
const answer = (values: Record<string, number | null>) =>
  ({
    perYear: [{ year: 2025, value: 208, status: 'shown', soFar: false }],
    cells: Object.entries(values).map(([citizenship, value]) => ({
      year: 2025,
      citizenship,
      value,
      status: value === null ? 'hidden' : 'shown',
    })),
  }) as unknown as ReportAnswer;

const order = (values: Record<string, number | null>): string[] => {
  const split = findSplit('citizenship')!;
  const lines = classLines(answer(values), split, (code) => NAMES[code]);
  return linesOfYear(lines, split, 0).map(({ code }) => code);
};

it('the place of a hidden class says nothing about its number: hidden ones go by name', () => {
  expect(order({ Unknown: 2, THA: null, IDN: 12, PHL: null, KHM: 180 })).toEqual([
    'KHM',
    'IDN',
    'PHL',
    'THA',
    'Unknown',
  ]);
});

it('what is unknown is last, however many it is', () => {
  expect(order({ Unknown: 500, IDN: 12 })).toEqual(['IDN', 'Unknown']);
});
