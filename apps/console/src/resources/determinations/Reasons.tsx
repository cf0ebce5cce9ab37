import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { DefinitionList } from '../../components/DefinitionList';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import type { ToldDetermination } from './determination';

const NAMES = [
  'actReason',
  'meansReason',
  'purposeReason',
  'reason',
  'sentBackReason',
  'strikeReason',
] as const;

/** What was told with one decision: fetched when somebody asks, which is written down, and forgotten when it is closed. */
export const Reasons = ({ id, version }: { id: string; version: number }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const { data, error } = useQuery({
    queryKey: ['determinations', 'reasons', id, version],
    queryFn: async () =>
      (await dataProvider.getOne<ToldDetermination>('determinations', { id })).data,
    gcTime: 0,
  });
  if (error) return <Message>{error.message}</Message>;
  if (!data) return <Skeleton lines={2} />;
  return (
    <DefinitionList
      items={NAMES.flatMap((name) =>
        data[name] === null
          ? []
          : [{ term: translate(`resources.determinations.fields.${name}`), value: data[name] }],
      )}
    />
  );
};
