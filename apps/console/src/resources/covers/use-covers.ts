import { useGetList } from 'ra-core';
import { useSession } from '../../providers/SessionProvider';
import { whenIs, type Cover } from './cover';

/** The covers that run today, as far as they concern the viewer or those she supervises. */
export const useRunningCovers = (): Cover[] => {
  const { can, workspace } = useSession();
  const { data } = useGetList<Cover>(
    'covers',
    {
      filter: { over: false },
      sort: { field: 'fromOn', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: can('covers:list'), staleTime: 60_000 },
  );
  return (data ?? []).filter((one) => whenIs(one, workspace.today) === 'now');
};
