import { Button } from '@mui/material';
import { ListContextProvider, useGetList, useList, useTranslate, type RaRecord } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { useCodeLabel } from '../../components/codes';
import { EmptyState } from '../../components/EmptyState';
import type { IconName } from '../../components/Icon';
import { RecordTable, type Column } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import type { Organisation } from '../organisations';
import { useProjectWords, type Project } from '../projects';

/** How many stand on the programme's page; their own list has all of them. */
const SHOWN = 8;

/** What pays for assistance in this programme. */
export const ProjectsCard = ({ programmeId }: { programmeId: string }) => {
  const translate = useTranslate();
  const mayCreate = useSession().can('projects:create');
  const words = useProjectWords();
  return (
    <ShortList<Project>
      resource="projects"
      icon="coin"
      filter={{ programmeId }}
      sort={{ field: 'startsOn', order: 'DESC' }}
      limit={100}
      columns={[
        {
          source: 'name',
          render: ({ id, name }) => (
            <Link to={`/projects/${id}/show`} className="row-link">
              {name}
            </Link>
          ),
        },
        {
          source: 'startsOn',
          label: translate('resources.projects.fields.years'),
          render: (project) => <span className="nowrap">{words.years(project)}</span>,
        },
        { source: 'currency', render: ({ currency }) => currency },
      ]}
      action={
        mayCreate && (
          <Button size="small" component={Link} to={`/projects/create?programmeId=${programmeId}`}>
            {translate('resources.programmes.projects.create')}
          </Button>
        )
      }
    />
  );
};

/** Who works with this programme. */
export const OrganisationsCard = ({ programmeId }: { programmeId: string }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  return (
    <ShortList<Organisation>
      resource="organisations"
      icon="people"
      filter={{ programmeId }}
      sort={{ field: 'name', order: 'ASC' }}
      limit={SHOWN}
      columns={[
        {
          source: 'name',
          render: ({ id, name }) => (
            <Link to={`/organisations/${id}/show`} className="row-link">
              {name}
            </Link>
          ),
        },
        { source: 'kind', render: ({ kind }) => sayCode('organisationKind', kind) },
      ]}
      action={
        <Button size="small" component={Link} to={`/organisations?programmeId=${programmeId}`}>
          {translate('resources.programmes.organisations.all')}
        </Button>
      }
    />
  );
};

interface ShortListProps<Row extends RaRecord> {
  resource: 'projects' | 'organisations';
  icon: IconName;
  filter: object;
  sort: { field: string; order: 'ASC' | 'DESC' };
  limit: number;
  columns: Column<Row>[];
  action: React.ReactNode;
}

const ShortList = <Row extends RaRecord>(props: ShortListProps<Row>) => {
  const { resource, icon, filter, sort, limit, columns, action } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.programmes.${resource}.${key}`);
  const { data, isPending, error } = useGetList<Row>(resource, {
    filter,
    sort,
    pagination: { page: 1, perPage: limit },
  });
  const list = useList<Row>({ data: data ?? [], resource });
  return (
    <Card title={say('title')} aside={action} flush>
      {isPending && <Skeleton lines={3} />}
      {error && (
        <EmptyState icon="warning" title={translate('page.loadFailedTitle')}>
          {error.message}
        </EmptyState>
      )}
      {data?.length === 0 && (
        <EmptyState icon={icon} title={say('none')}>
          {say('noneMore')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ListContextProvider value={list}>
          <RecordTable<Row>
            label={translate('resources.reports.figure.tableOf', { title: say('title') })}
            columns={columns.map((column) => ({
              ...column,
              label: column.label ?? translate(`resources.${resource}.fields.${column.source}`),
            }))}
            card={({ record }) => (
              <>
                <div className="first">{columns[0].render(record)}</div>
                <p>
                  {columns.slice(1).map((column, index) => (
                    <span key={column.source}>
                      {index > 0 && ' · '}
                      {column.render(record)}
                    </span>
                  ))}
                </p>
              </>
            )}
            rowClick={false}
          />
        </ListContextProvider>
      )}
    </Card>
  );
};
