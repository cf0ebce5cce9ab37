import { useGetList } from 'ra-core';
import type { Choice } from '../../components/codes';
import { useSession } from '../../providers/SessionProvider';

/** The programmes whose accounts the viewer keeps: all of them from headquarters. */
export const useAdministered = (): Choice[] => {
  const { memberships } = useSession();
  const mine = memberships.filter(({ role }) => role === 'administrator');
  const isWhole = mine.some(({ programmeCode }) => programmeCode === 'HQ');
  const { data } = useGetList<{ id: string; name: string }>(
    'programmes',
    { sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: isWhole, staleTime: 60_000 },
  );
  if (isWhole && data) return data.map(({ id, name }) => ({ value: id, label: name }));
  return mine.map(({ programmeId, programmeName }) => ({
    value: programmeId,
    label: programmeName,
  }));
};

/** The teams of all programmes the viewer sees. */
export const useTeams = () => {
  const { data } = useGetList<{ id: string; name: string; programmeId: string }>(
    'teams',
    { sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { staleTime: 60_000 },
  );
  return data ?? [];
};
