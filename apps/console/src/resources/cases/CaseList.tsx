import { Button, Tab, Tabs } from '@mui/material';
import { ListBase, useListContext, useStore, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar } from '../../components/FilterBar';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { useLogAssistance } from '../assistances';
import { OpenInEmergency } from '../break-glass';
import type { Case } from './case';
import { CaseCard } from './CaseCard';
import { useCaseColumns } from './case-columns';
import { useCaseCounts, VIEWS, type View } from './case-views';
import { useCaseFilters } from './case-filters';

const PER_PAGE = 25;

/** The cases: mine, all I may see, closed. Filters stay while one moves between pages; nothing of them is kept or put into the address. */
export const CaseList = () => {
  const translate = useTranslate();
  const { can, memberships } = useSession();
  const supervises = memberships.some(({ role }) => role === 'supervisor');
  const [view, setView] = useStore<View>('cases.tab', supervises ? 'all' : 'mine');
  const mayCreate = can('cases:create');
  const title = translate('resources.cases.list.title');
  return (
    <ListBase
      resource="cases"
      storeKey="cases.list"
      disableSyncWithLocation
      perPage={PER_PAGE}
      sort={{ field: 'changedAt', order: 'DESC' }}
      filter={VIEWS[view]}
    >
      <PageHead
        title={title}
        actions={
          mayCreate && (
            <Button component={Link} to="/cases/create">
              <Icon name="add" size={18} />
              {translate('resources.cases.list.newCase')}
            </Button>
          )
        }
      />
      <ViewTabs view={view} onChange={setView} />
      <div
        role="tabpanel"
        id="cases-panel"
        aria-labelledby={`cases-tab-${view}`}
        className="tabs-panel"
      >
        <FilterBar
          search={{ key: 'caseNumber', label: translate('resources.cases.list.search') }}
          filters={useCaseFilters()}
        />
        <Card flush>
          <Rows view={view} label={title} />
        </Card>
      </div>
    </ListBase>
  );
};

const ViewTabs = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { setPage, onUnselectItems } = useListContext();
  const counts = useCaseCounts();
  return (
    <Tabs
      value={view}
      variant="scrollable"
      scrollButtons={false}
      aria-label={translate('resources.cases.list.views')}
      onChange={(_, next: View) => {
        onChange(next);
        setPage(1);
        onUnselectItems();
      }}
    >
      {(Object.keys(VIEWS) as View[]).map((one) => (
        <Tab
          key={one}
          value={one}
          id={`cases-tab-${one}`}
          aria-controls={one === view ? 'cases-panel' : undefined}
          label={
            <span>
              {translate(`resources.cases.list.${one}`)}
              {counts[one] !== undefined && (
                <span className="tab-count">{number(counts[one])}</span>
              )}
            </span>
          }
        />
      ))}
    </Tabs>
  );
};

const Rows = ({ view, label }: { view: View; label: string }) => {
  const { data, error, isPending, filterValues } = useListContext<Case>();
  const counts = useCaseCounts();
  const columns = useCaseColumns();
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton lines={9} />;
  if (!data?.length)
    return <NoRows view={view} isFiltered={Object.keys(filterValues).length > 0} />;
  return (
    <>
      <RecordTable label={label} columns={columns} card={CaseCard} bulkActions={<BulkActions />} />
      <Pager all={counts[view]} />
    </>
  );
};

const BulkActions = () => {
  const translate = useTranslate();
  const { mayLog, open } = useLogAssistance();
  const { selectedIds, onUnselectItems } = useListContext<Case>();
  return (
    <>
      {mayLog && (
        <Button
          size="small"
          variant="contained"
          color="primary"
          onClick={() => open(selectedIds as string[])}
        >
          {translate('resources.cases.list.logFor', selectedIds.length)}
        </Button>
      )}
      <Button size="small" variant="text" onClick={() => onUnselectItems()}>
        {translate('action.clearSelection')}
      </Button>
    </>
  );
};

const NoRows = ({ view, isFiltered }: { view: View; isFiltered: boolean }) => {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  if (isFiltered) {
    return (
      <EmptyState
        icon="search"
        title={translate('list.noMatchTitle')}
        action={
          <Button size="small" onClick={() => setFilters({}, undefined, false)}>
            {translate('action.clearFilters')}
          </Button>
        }
      >
        {translate('list.noMatch')} <OpenInEmergency />
      </EmptyState>
    );
  }
  const which = { mine: 'noneMine', all: 'none', closed: 'noneClosed' }[view];
  return (
    <EmptyState icon="folder" title={translate(`resources.cases.list.${which}`)}>
      {translate(`resources.cases.list.${which}More`)}
    </EmptyState>
  );
};
