import { useGetList } from 'ra-core';
import type { Choice } from '../../components/codes';
import { useSession } from '../../providers/SessionProvider';

/** Those for whom the viewer arranges cover in a programme: herself, and whoever works in the teams she supervises. */
export const useTeam = (programmeId: string | undefined) => {
  const { memberships, user } = useSession();
  const supervised = memberships.filter(
    (one) =>
      one.role === 'supervisor' && (one.programmeId === programmeId || one.programmeCode === 'HQ'),
  );
  const isWhole = supervised.some(({ teamId }) => teamId === null);
  const teams = supervised.flatMap(({ teamId }) => teamId ?? []);
  const { data } = useGetList<{ id: string; displayName: string }>(
    'users',
    {
      filter: {
        programmeId,
        role: ['caseworker', 'supervisor'],
        status: 'active',
        ...(isWhole ? {} : { teamId: teams.join(',') }),
      },
      sort: { field: 'displayName', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: Boolean(programmeId) && supervised.length > 0, staleTime: 60_000 },
  );
  const others: Choice[] = (data ?? [])
    .filter(({ id }) => id !== user.id)
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
  return {
    others,
    holds: (id: string) => id === user.id || others.some((one) => one.value === id),
  };
};
