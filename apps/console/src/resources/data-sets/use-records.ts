import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ReportAnswer } from '../../components/figures';
import type { TeduhDataProvider } from '../../providers/data-provider';
import { openLast } from './data-set';

export const RECORDS_PATH = '/reports/case-records';

export const recordsQuery = (dataset: string, splits: readonly string[]) => ({
  dataset,
  split: splits.join(','),
});

/** Counts of an imported set by one or two of its columns. */
export const useRecords = (dataset: string, splits: readonly string[]) => {
  const dataProvider = useDataProvider<TeduhDataProvider>();
  return useQuery({
    queryKey: ['case-records', dataset, splits],
    queryFn: async ({ signal }) => ({
      splits,
      answer: await dataProvider.read<ReportAnswer>(
        RECORDS_PATH,
        recordsQuery(dataset, splits),
        signal,
      ),
    }),
    placeholderData: keepPreviousData,
    // A version of a set never changes; a new one is a new page.
    staleTime: 60_000,
  });
};

export interface RecordClass {
  code: string;
  value: number;
}

/** One split's classes as answered: the publisher's order, then unknown, then missing. */
export const classesOf = (answer: ReportAnswer, split: string): RecordClass[] =>
  answer.cells.map((cell) => ({ code: String(cell[split]), value: cell.value ?? 0 }));

/** The largest, the number of the others together, and, apart from both, what is unknown and what is missing. */
export const largestClasses = (classes: readonly RecordClass[], most: number) => {
  const named = classes.filter(({ code }) => !openLast(code)).sort((a, b) => b.value - a.value);
  const others = named.slice(most);
  return {
    largest: named.slice(0, most),
    others: { count: others.length, value: others.reduce((sum, { value }) => sum + value, 0) },
    open: classes.filter(({ code }) => openLast(code) > 0),
  };
};
