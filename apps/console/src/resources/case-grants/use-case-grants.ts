import { useGetList } from 'ra-core';
import { useSession } from '../../providers/SessionProvider';
import { isRunning, type CaseGrant } from './case-grant';

/** To whom a case is open today, and to whom it was. */
export const useCaseGrants = (caseId: string) => {
  const { can, workspace } = useSession();
  const { data, error } = useGetList<CaseGrant>(
    'case-grants',
    {
      filter: { caseId },
      sort: { field: 'untilOn', order: 'DESC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: can('case-grants:list') },
  );
  const all = data ?? [];
  return {
    running: all.filter((one) => isRunning(one, workspace.today)),
    over: all.filter((one) => !isRunning(one, workspace.today)),
    error: error as Error | null,
  };
};
