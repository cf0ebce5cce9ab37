import { useGetList } from 'ra-core';
import type { Choice } from './codes';

interface Colleague {
  id: string;
  displayName: string;
}

/** Those who work on cases of a programme, as choices, in the order of their names. */
export const useColleagues = (programmeId: string | undefined): Choice[] => {
  const { data } = useGetList<Colleague>(
    'users',
    {
      filter: { programmeId, role: ['caseworker', 'supervisor'], status: 'active' },
      sort: { field: 'displayName', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { staleTime: 60_000, enabled: Boolean(programmeId) },
  );
  return (data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
};
