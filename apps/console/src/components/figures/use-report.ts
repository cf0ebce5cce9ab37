import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { TeduhDataProvider } from '../../providers/data-provider';
import { pathOf, queryOf, type ReportAnswer, type ReportChoice } from './report';

/**
 * The answer to a choice. While a new one is on the way the last one stays, together with the choice it answers, so that
 * no number ever stands under a title that is not its own.
 */
export const useReport = (choice: ReportChoice, enabled = true) => {
  const dataProvider = useDataProvider<TeduhDataProvider>();
  return useQuery({
    queryKey: ['reports', choice],
    queryFn: async ({ signal }) => ({
      choice,
      answer: await dataProvider.read<ReportAnswer>(pathOf(choice), queryOf(choice), signal),
    }),
    placeholderData: keepPreviousData,
    enabled,
  });
};
