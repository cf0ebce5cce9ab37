import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { Import } from './import';
import { ImportState } from './ImportState';

/** Files that were sent, the newest first. */
export const ImportList = () => {
  const translate = useTranslate();
  const mayCreate = useSession().can('imports:create');
  const say = (key: string) => translate(`resources.imports.list.${key}`);
  return (
    <ListBase
      resource="imports"
      storeKey="imports.list"
      disableSyncWithLocation
      perPage={25}
      sort={{ field: 'startedAt', order: 'DESC' }}
    >
      <PageHead
        title={say('title')}
        crumb={<Link to="/data-sets">{say('crumb')}</Link>}
        actions={
          mayCreate && (
            <Button component={Link} to="/imports/create" variant="contained" color="primary">
              <Icon name="upload" size={18} />
              {say('create')}
            </Button>
          )
        }
      />
      <Card flush>
        <Rows label={say('title')} />
      </Card>
    </ListBase>
  );
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const { number, moment } = useFormat();
  const { data, error, isPending } = useListContext<Import>();
  const kind = ({ dryRun }: Import) =>
    translate(`resources.imports.kind.${dryRun ? 'dryRun' : 'import'}`);
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    return (
      <EmptyState icon="upload" title={translate('resources.imports.list.none')}>
        {translate('resources.imports.list.noneMore')}
      </EmptyState>
    );
  }
  return (
    <>
      <RecordTable<Import>
        label={label}
        columns={[
          { source: 'dataset', sortable: true, render: (one) => <NameLink record={one} /> },
          { source: 'dryRun', render: kind },
          {
            source: 'status',
            sortable: true,
            render: (record) => <ImportState record={record} />,
          },
          { source: 'rowsRead', align: 'right', render: ({ rowsRead }) => number(rowsRead) },
          { source: 'errorCount', align: 'right', render: ({ errorCount }) => number(errorCount) },
          {
            source: 'startedAt',
            align: 'right',
            sortable: true,
            render: ({ startedAt }) => <span className="muted nowrap">{moment(startedAt)}</span>,
          },
        ]}
        card={({ record }) => (
          <>
            <div className="first">
              <NameLink record={record} />
              <ImportState record={record} />
            </div>
            <p>{[kind(record), moment(record.startedAt)].join(' · ')}</p>
          </>
        )}
      />
      <Pager />
    </>
  );
};

const NameLink = ({ record: { id, dataset } }: { record: Import }) => (
  <Link to={`/imports/${id}/show`} className="row-link">
    {dataset}
  </Link>
);
