import { DEEDS } from '@teduh/domain';
import { ListContextProvider, useGetList, useTranslate } from 'ra-core';
import { FilterBar, type FilterDefinition } from '../../components/FilterBar';
import { useSession } from '../../providers/SessionProvider';
import { useAddressFilters } from './use-address-filters';

interface HeldMembership {
  id: string;
  userId: string;
  userName: string;
}

/** What the trail is asked: by whom, what kind of deed, allowed or not, when; in front, the id of a record. */
export const AuditEventFilters = () => {
  const translate = useTranslate();
  const { values, setValues } = useAddressFilters();
  const say = (key: string) => translate(`resources.audit-events.filters.${key}`);
  const users = useUserChoices();
  const deeds = DEEDS.map((value) => ({ value, label: say(`deeds.${value}`) }));
  const decisions = ['allow', 'deny'].map((value) => ({ value, label: say(value) }));
  const filters: FilterDefinition[] = [
    ...(users.length
      ? [{ key: 'userId', kind: 'choice' as const, label: say('user'), choices: users }]
      : []),
    { key: 'deed', kind: 'choice', label: say('deed'), choices: deeds },
    { key: 'decision', kind: 'choice', label: say('decision'), choices: decisions },
    { key: 'at', kind: 'dates', label: say('at') },
  ];
  // The bar works on the list around it; here its values are those of the address.
  const list = { filterValues: values, setFilters: setValues };
  return (
    <div className="audit-filters">
      <ListContextProvider value={list as never}>
        <FilterBar search={{ key: 'objectId', label: say('object') }} filters={filters} />
      </ListContextProvider>
    </div>
  );
};

/** Whoever holds something in the programmes one audits; others are reached by their name in the trail. */
const useUserChoices = () => {
  const enabled = useSession().can('access-reviews:list');
  const { data = [] } = useGetList<HeldMembership>(
    'access-reviews',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } },
    { enabled, staleTime: 60_000 },
  );
  const names = new Map(data.map(({ userId, userName }) => [userId, userName]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label));
};
