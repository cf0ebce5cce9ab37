import { useGetList, useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import type { FilterDefinition } from '../../components/FilterBar';
import { useTraffickingStatusChoices } from './use-status-choices';

interface Named {
  id: string;
  name: string;
}
interface Colleague {
  id: string;
  displayName: string;
}

const MANY = { pagination: { page: 1, perPage: 100 } };

/** What cases may be filtered by. Nothing about a person is among it. */
export const useCaseFilters = (): FilterDefinition[] => {
  const translate = useTranslate();
  const stages = useChoices('stage');
  const statuses = useTraffickingStatusChoices();
  const { data: programmes } = useGetList<Named>('programmes', MANY, { staleTime: 60_000 });
  const { data: users } = useGetList<Colleague>('users', MANY, { staleTime: 60_000 });
  const label = (field: string) => translate(`resources.cases.fields.${field}`);
  const named = programmes?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const colleagues = users?.map(({ id, displayName }) => ({ value: id, label: displayName })) ?? [];
  return [
    { key: 'stage', kind: 'choice', label: label('stage'), choices: stages },
    {
      key: 'traffickingStatus',
      kind: 'choice',
      label: label('traffickingStatus'),
      choices: statuses,
    },
    { key: 'registeredOn', kind: 'dates', label: label('registeredOn') },
    ...(colleagues.length
      ? [{ key: 'leadId', kind: 'choice' as const, label: label('leadId'), choices: colleagues }]
      : []),
    ...(named.length > 1
      ? [
          {
            key: 'programmeId',
            kind: 'choice' as const,
            label: label('programmeId'),
            choices: named,
          },
        ]
      : []),
  ];
};
