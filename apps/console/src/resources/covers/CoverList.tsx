import { useState, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { CoverEntry } from './CoverEntry';
import { whenIs, type Cover, type When } from './cover';

/** Who stands in for whom: now, soon, and before. */
export const CoverList = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const say = (key: string) => translate(`resources.covers.list.${key}`);
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        actions={
          can('covers:create') && (
            <Button component={Link} to="/covers/create" variant="contained" color="primary">
              <Icon name="add" size={18} />
              {say('create')}
            </Button>
          )
        }
      />
      <Running />
      <Over />
    </>
  );
};

const Running = () => {
  const translate = useTranslate();
  const { today } = useFormat();
  const { data, error, isPending, refetch } = useGetList<Cover>('covers', {
    filter: { over: false },
    sort: { field: 'fromOn', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const say = (key: string) => translate(`resources.covers.list.${key}`);
  const of = (when: When) => (data ?? []).filter((one) => whenIs(one, today) === when);
  if (error || isPending || !data?.length) {
    return (
      <Card>
        {isPending && <Skeleton lines={3} />}
        {error && (
          <EmptyState
            icon="warning"
            title={translate('page.loadFailedTitle')}
            action={
              <Button size="small" onClick={() => void refetch()}>
                {translate('action.tryAgain')}
              </Button>
            }
          >
            {error.message}
          </EmptyState>
        )}
        {!error && !isPending && (
          <EmptyState icon="swap" title={say('none')}>
            {say('noneMore')}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (['now', 'coming'] as const).map(
    (when) => of(when).length > 0 && <Group key={when} title={say(when)} covers={of(when)} />,
  );
};

const AT_A_TIME = 10;

const Over = () => {
  const translate = useTranslate();
  const [perPage, setPerPage] = useState(AT_A_TIME);
  const { data, total } = useGetList<Cover>(
    'covers',
    {
      filter: { over: true },
      sort: { field: 'untilOn', order: 'DESC' },
      pagination: { page: 1, perPage },
    },
    { placeholderData: (before) => before },
  );
  const rest = (total ?? 0) - (data?.length ?? 0);
  if (!data?.length) return null;
  return (
    <Group title={translate('resources.covers.list.over')} covers={data}>
      {rest > 0 && perPage < 100 && (
        <Button size="small" onClick={() => setPerPage(Math.min(perPage + AT_A_TIME, 100))}>
          {translate('action.showMore', Math.min(rest, AT_A_TIME))}
        </Button>
      )}
    </Group>
  );
};

interface GroupProps {
  title: string;
  covers: Cover[];
  children?: ReactNode;
}

const Group = ({ title, covers, children }: GroupProps) => (
  <Card title={title} className="covers">
    <ul>
      {covers.map((one) => (
        <CoverEntry key={one.id} cover={one} />
      ))}
    </ul>
    {children}
  </Card>
);
