import { ListBase, useListContext, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Segments } from '../../components/inputs/Segments';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { Skeleton } from '../../components/Skeleton';
import type { MembershipRequest } from './membership-request';
import { RequestItem } from './RequestItem';

const VIEWS = ['waiting', 'decided'] as const;

/** High roles need two people: what one administrator asked for, another approves or refuses here. */
export const MembershipRequestList = () => {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const say = (key: string) => translate(`resources.membership-requests.list.${key}`);
  const isDecided = search.get('view') === 'decided';
  const view = isDecided ? 'decided' : 'waiting';
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <div className="filters" role="group" aria-label={translate('list.filters')}>
        <Segments
          choices={VIEWS.map((value) => ({ value, label: say(value) }))}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
      </div>
      <ListBase
        key={view}
        resource="membership-requests"
        storeKey={false}
        disableSyncWithLocation
        perPage={25}
        sort={{ field: 'requestedAt', order: isDecided ? 'DESC' : 'ASC' }}
        filter={{ waiting: !isDecided }}
      >
        <Card flush>
          <Requests label={say('title')} isDecided={isDecided} />
        </Card>
      </ListBase>
    </>
  );
};

const Requests = ({ label, isDecided }: { label: string; isDecided: boolean }) => {
  const translate = useTranslate();
  const { data, error, isPending } = useListContext<MembershipRequest>();
  const say = (key: string) => translate(`resources.membership-requests.list.${key}`);
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length)
    return (
      <EmptyState icon="done" title={say(isDecided ? 'noneDecided' : 'none')}>
        {say('noneMore')}
      </EmptyState>
    );
  return (
    <>
      <ul className="requests" aria-label={label}>
        {data.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ul>
      <Pager />
    </>
  );
};
