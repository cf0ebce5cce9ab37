import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { DataSet } from './data-set';
import { SetHead } from './SetHead';

/** Every imported set behind its own dashed head: nobody should take one for our cases. */
export const DataSetList = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const say = (key: string) => translate(`resources.data-sets.list.${key}`);
  return (
    <ListBase
      resource="data-sets"
      storeKey="data-sets.list"
      disableSyncWithLocation
      perPage={25}
      sort={{ field: 'name', order: 'ASC' }}
    >
      <PageHead
        title={say('title')}
        lead={say('lead')}
        actions={
          <>
            {can('imports:list') && (
              <Button component={Link} to="/imports">
                {say('imports')}
              </Button>
            )}
            {can('imports:create') && (
              <Button component={Link} to="/imports/create" variant="contained" color="primary">
                <Icon name="upload" size={18} />
                {say('import')}
              </Button>
            )}
          </>
        }
      />
      <Sets />
    </ListBase>
  );
};

const Sets = () => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { data, total = 0, error, isPending } = useListContext<DataSet>();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.data-sets.list.${key}`, params);
  if (error) {
    return (
      <Card>
        <ListProblem />
      </Card>
    );
  }
  if (isPending) {
    return (
      <Card>
        <Skeleton />
      </Card>
    );
  }
  if (!data?.length) {
    return (
      <Card>
        <EmptyState icon="database" title={say('none')}>
          {say('noneMore')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <ul className="set-list">
        {data.map((set) => (
          <li key={set.id}>
            <SetHead
              set={set}
              title={
                <h2>
                  <Link to={`/data-sets/${set.id}/show`}>
                    {translate('resources.data-sets.versioned', {
                      name: set.name,
                      version: set.versionNumber,
                    })}
                  </Link>
                </h2>
              }
            >
              <p className="set-records">
                {say('records', { smart_count: set.rowCount, number: number(set.rowCount) })}
              </p>
            </SetHead>
          </li>
        ))}
      </ul>
      {total > data.length && <Pager />}
    </>
  );
};
