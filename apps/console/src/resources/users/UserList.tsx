import { ROLES, USER_STATUSES } from '@teduh/domain';
import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar, type FilterDefinition } from '../../components/FilterBar';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { StatusChip } from '../../components/StatusChip';
import { AccessDenied } from '../../layout/pages';
import { useSession } from '../../providers/SessionProvider';
import { useAdministered } from './use-administered';
import { useMembershipWords } from './use-membership-words';
import type { Colleague } from './user';

/** The accounts of the programmes one administers. Everybody else knows colleagues by name only, on the pages of their work. */
export const UserList = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const filters = useUserFilters();
  const say = (key: string) => translate(`resources.users.list.${key}`);
  if (!can('users:read')) return <AccessDenied />;
  return (
    <ListBase
      resource="users"
      storeKey="users.list"
      disableSyncWithLocation
      perPage={25}
      sort={{ field: 'displayName', order: 'ASC' }}
    >
      <PageHead
        title={say('title')}
        actions={
          can('users:create') && (
            <Button component={Link} to="/users/create" variant="contained" color="primary">
              <Icon name="add" size={18} />
              {say('create')}
            </Button>
          )
        }
      />
      <FilterBar filters={filters} />
      <Card flush>
        <Rows label={say('title')} />
      </Card>
    </ListBase>
  );
};

const useUserFilters = (): FilterDefinition[] => {
  const translate = useTranslate();
  const programmes = useAdministered();
  const label = (key: string) => translate(`resources.users.fields.${key}`);
  const roles = ROLES.map((value) => ({ value, label: translate(`roles.${value}`) }));
  const statuses = USER_STATUSES.map((value) => ({
    value,
    label: translate(`chips.userStatus.${value}`),
  }));
  return [
    { key: 'role', kind: 'choice', label: label('role'), choices: roles },
    { key: 'status', kind: 'choice', label: label('status'), choices: statuses },
    ...(programmes.length > 1
      ? [
          {
            key: 'programmeId',
            kind: 'choice' as const,
            label: label('programmeId'),
            choices: programmes,
          },
        ]
      : []),
  ];
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const { data, error, isPending, filterValues, setFilters } = useListContext<Colleague>();
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    const filtered = Object.keys(filterValues).length > 0;
    return (
      <EmptyState
        icon="people"
        title={translate(filtered ? 'list.noMatchTitle' : 'resources.users.list.none')}
        action={
          filtered && (
            <Button size="small" onClick={() => setFilters({}, undefined, false)}>
              {translate('action.clearFilters')}
            </Button>
          )
        }
      >
        {translate(filtered ? 'list.noMatch' : 'resources.users.list.noneMore')}
      </EmptyState>
    );
  }
  return (
    <>
      <RecordTable<Colleague>
        label={label}
        columns={[
          {
            source: 'displayName',
            sortable: true,
            render: (one) => <NameLink record={one} />,
          },
          { source: 'username', sortable: true, render: ({ username }) => username },
          { source: 'memberships', render: (one) => <Memberships record={one} /> },
          { source: 'status', render: (one) => <Status record={one} /> },
        ]}
        card={UserCard}
      />
      <Pager />
    </>
  );
};

/** An account the viewer does not keep has nothing to open. */
const NameLink = ({ record: { id, displayName, username } }: { record: Colleague }) =>
  username ? (
    <Link to={`/users/${id}/show`} className="row-link">
      {displayName}
    </Link>
  ) : (
    <>{displayName}</>
  );

/** The usual says it quietly; a chip is for what somebody looks for. */
const Status = ({ record: { status } }: { record: Colleague }) => {
  const translate = useTranslate();
  if (status === 'disabled') return <StatusChip kind="userStatus" value={status} />;
  return status ? <span className="muted">{translate('chips.userStatus.active')}</span> : null;
};

const Memberships = ({ record: { memberships = [], requested = [] } }: { record: Colleague }) => {
  const translate = useTranslate();
  const say = useMembershipWords();
  if (!memberships.length && !requested.length)
    return <span className="muted">{translate('resources.users.list.elsewhere')}</span>;
  return (
    <>
      {memberships.map((one) => (
        <span key={`${one.programmeId} ${one.role} ${one.teamId}`} className="membership">
          {say(one)}
        </span>
      ))}
      {requested.map((one) => (
        <span
          key={`asked ${one.programmeId} ${one.role} ${one.teamId}`}
          className="membership muted"
        >
          {say(one)}: {translate('resources.users.show.requested')}
        </span>
      ))}
    </>
  );
};

const UserCard = ({ record }: { record: Colleague }) => (
  <>
    <div className="first">
      <NameLink record={record} />
      <Status record={record} />
    </div>
    <p>{record.username}</p>
    <p>
      <Memberships record={record} />
    </p>
  </>
);
