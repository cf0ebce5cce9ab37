import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { AccessDenied } from '../../layout/pages';
import type { TeduhDataProvider } from '../../providers/data-provider';
import { useSession } from '../../providers/SessionProvider';
import { Findings } from './Findings';
import type { Status } from './status';
import { Summary } from './Summary';

/** How the system is run: what is not in order first, each with what to do about it. */
export const StatusPage = () =>
  useSession().can('status:read') ? <StatusOfSystem /> : <AccessDenied />;

const StatusOfSystem = () => {
  const translate = useTranslate();
  const { moment } = useFormat();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => dataProvider.read<Status>('/status', undefined, signal),
  });
  const say = (key: string, params = {}) => translate(`resources.status.${key}`, params);
  const found = error ? undefined : data;
  return (
    <>
      <PageHead
        title={say('title')}
        lead={found && say('checkedAt', { at: moment(found.checkedAt) })}
        actions={
          <Button variant="outlined" aria-disabled={isFetching} onClick={() => void refetch()}>
            {say('again')}
          </Button>
        }
      />
      {isPending && (
        <Card flush>
          <Skeleton lines={9} />
        </Card>
      )}
      {error && (
        <Card flush>
          <EmptyState icon="warning" title={translate('page.loadFailedTitle')}>
            {error.message}
          </EmptyState>
        </Card>
      )}
      {found && (
        <>
          <Summary findings={found.findings} />
          <Findings findings={found.findings} />
          <p className="small muted findings-more">{say('whole')}</p>
        </>
      )}
    </>
  );
};
