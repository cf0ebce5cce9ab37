import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { TeduhDataProvider } from '../../providers/data-provider';
import type { Determination } from './determination';

/** What is done with a decision that is there. Refused or not, what stands on the page is looked up again. */
export const useDeterminationActs = ({ id, version }: Determination) => {
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const lookAgain = useLookAgain();
  const act = (verb: string, body: object = {}) =>
    dataProvider.act('determinations', id, verb, body, version).finally(lookAgain);
  return {
    confirm: () => act('confirm'),
    sendBack: (reason: string) => act('send-back', { reason }),
    strike: (reason: string | null) => act('strike', { reason }),
  };
};

/** The decisions, and the case that may follow them. */
export const useLookAgain = () => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['determinations', 'cases'].map((name) =>
        queryClient.invalidateQueries({ queryKey: [name] }),
      ),
    );
};
