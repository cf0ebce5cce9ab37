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

/** The cases that are open to the viewer today, by their ids. */
export const useGrantsToMe = (): Map<string, CaseGrant> => {
  const { can, user, workspace } = useSession();
  const { data } = useGetList<CaseGrant>(
    'case-grants',
    { filter: { userId: user.id }, pagination: { page: 1, perPage: 100 } },
    { enabled: can('case-grants:list'), staleTime: 60_000 },
  );
  const running = (data ?? []).filter((one) => isRunning(one, workspace.today));
  return new Map(running.map((one) => [one.caseId, one]));
};
