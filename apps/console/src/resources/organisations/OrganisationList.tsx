import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { Card } from '../../components/Card';
import { useChoices, useCodeLabel } from '../../components/codes';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar } from '../../components/FilterBar';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import type { Organisation } from './organisation';

/** The partners one may see, of one programme when one comes from its page. */
export const OrganisationList = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const [search] = useSearchParams();
  const kinds = useChoices('organisationKind');
  const say = (key: string) => translate(`resources.organisations.list.${key}`);
  const programmeId = search.get('programmeId');
  return (
    <ListBase
      resource="organisations"
      storeKey="organisations.list"
      disableSyncWithLocation
      perPage={25}
      sort={{ field: 'name', order: 'ASC' }}
      filter={programmeId ? { programmeId } : undefined}
    >
      <PageHead
        title={say('title')}
        crumb={
          can('programmes:list') && (
            <Link to="/programmes">{translate('resources.programmes.list.title')}</Link>
          )
        }
        actions={
          can('organisations:create') && (
            <Button component={Link} to="/organisations/create">
              <Icon name="add" size={18} />
              {say('create')}
            </Button>
          )
        }
      />
      <FilterBar filters={[{ kind: 'choice', key: 'kind', label: say('kind'), choices: kinds }]} />
      <Card flush>
        <Rows label={say('title')} />
      </Card>
    </ListBase>
  );
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { data, error, isPending, filterValues, setFilters } = useListContext<Organisation>();
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    const filtered = Object.keys(filterValues).length > 0;
    return (
      <EmptyState
        icon="people"
        title={translate(filtered ? 'list.noMatchTitle' : 'resources.organisations.list.none')}
        action={
          filtered && (
            <Button size="small" onClick={() => setFilters({}, undefined, false)}>
              {translate('action.clearFilters')}
            </Button>
          )
        }
      >
        {translate(filtered ? 'list.noMatch' : 'resources.organisations.list.noneMore')}
      </EmptyState>
    );
  }
  return (
    <>
      <RecordTable<Organisation>
        label={label}
        columns={[
          { source: 'name', sortable: true, render: (one) => <NameLink record={one} /> },
          {
            source: 'kind',
            sortable: true,
            render: ({ kind }) => sayCode('organisationKind', kind),
          },
          {
            source: 'country',
            render: ({ country }) =>
              country ? (
                sayCode('country', country)
              ) : (
                <span className="muted">{translate('resources.organisations.noCountry')}</span>
              ),
          },
        ]}
        card={OrganisationCard}
      />
      <Pager />
    </>
  );
};

const NameLink = ({ record: { id, name } }: { record: Organisation }) => (
  <Link to={`/organisations/${id}/show`} className="row-link">
    {name}
  </Link>
);

const OrganisationCard = ({ record }: { record: Organisation }) => {
  const sayCode = useCodeLabel();
  const { kind, country } = record;
  return (
    <>
      <div className="first">
        <NameLink record={record} />
      </div>
      <p>
        {[sayCode('organisationKind', kind), country && sayCode('country', country)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
};
