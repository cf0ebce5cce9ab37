import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link, Navigate } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import type { Programme } from './programme';
import { useProgrammeWords } from './use-programme-words';

/** New country programmes are opened at headquarters. */
const useMayCreate = (): boolean => {
  const { memberships } = useSession();
  return memberships.some(
    ({ role, programmeCode }) => role === 'manager' && programmeCode === 'HQ',
  );
};

/** The programmes one works in. Who works in a single one is taken to it. */
export const ProgrammeList = () => {
  const translate = useTranslate();
  const mayCreate = useMayCreate();
  const title = translate('resources.programmes.list.title');
  return (
    <ListBase
      resource="programmes"
      storeKey="programmes.list"
      disableSyncWithLocation
      perPage={50}
      sort={{ field: 'name', order: 'ASC' }}
    >
      <OnlyOne unless={mayCreate} />
      <PageHead
        title={title}
        actions={
          mayCreate && (
            <Button component={Link} to="/programmes/create">
              <Icon name="add" size={18} />
              {translate('resources.programmes.list.create')}
            </Button>
          )
        }
      />
      <Card flush>
        <Rows label={title} />
      </Card>
    </ListBase>
  );
};

const OnlyOne = ({ unless }: { unless: boolean }) => {
  const { data, total } = useListContext<Programme>();
  if (unless || total !== 1 || !data?.[0]) return null;
  return <Navigate to={`/programmes/${data[0].id}/show`} replace />;
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const words = useProgrammeWords();
  const { data, error, isPending } = useListContext<Programme>();
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    return (
      <EmptyState icon="flag" title={translate('resources.programmes.list.none')}>
        {translate('resources.programmes.list.noneMore')}
      </EmptyState>
    );
  }
  return (
    <>
      <RecordTable<Programme>
        label={label}
        columns={[
          { source: 'name', sortable: true, render: (one) => <NameLink record={one} /> },
          { source: 'country', render: words.country },
          {
            source: 'startedOn',
            sortable: true,
            label: translate('resources.programmes.fields.years'),
            render: words.years,
          },
          {
            source: 'timeZone',
            render: ({ timeZone }) => <span className="muted">{timeZone}</span>,
          },
        ]}
        card={ProgrammeCard}
      />
      <Pager />
    </>
  );
};

const NameLink = ({ record: { id, name } }: { record: Programme }) => (
  <Link to={`/programmes/${id}/show`} className="row-link">
    {name}
  </Link>
);

const ProgrammeCard = ({ record }: { record: Programme }) => {
  const words = useProgrammeWords();
  return (
    <>
      <div className="first">
        <NameLink record={record} />
      </div>
      <p>{[words.country(record), words.years(record)].join(' · ')}</p>
    </>
  );
};
