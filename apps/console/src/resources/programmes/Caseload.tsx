import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { useChoices, useCodeLabel } from '../../components/codes';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar } from '../../components/FilterBar';
import { ListProblem } from '../../components/ListProblem';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { CaseLine } from './programme';

/**
 * The work of a programme for its manager: code, lead, stage, days and money. A person is never in it, neither here nor
 * in what the server sends.
 */
export const Caseload = ({ programmeId }: { programmeId: string }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.programmes.caseload.${key}`);
  const stages = useChoices('stage');
  return (
    // The lines are a list below the programme; its own right was asked before.
    <ListBase
      resource={`programmes/${programmeId}/caseload`}
      storeKey={`programmes.caseload.${programmeId}`}
      disableSyncWithLocation
      disableAuthentication
      perPage={15}
      sort={{ field: 'registeredOn', order: 'DESC' }}
    >
      <Card
        title={say('title')}
        aside={<span className="count">{say('aside')}</span>}
        flush
        className="caseload"
      >
        <FilterBar
          filters={[{ kind: 'choice', key: 'stage', label: say('stage'), choices: stages }]}
        />
        <Lines label={translate('resources.reports.figure.tableOf', { title: say('title') })} />
      </Card>
    </ListBase>
  );
};

const Lines = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { shortDate, number } = useFormat();
  const { data, error, isPending, filterValues, setFilters } = useListContext<CaseLine>();
  const say = (key: string) => translate(`resources.programmes.caseload.${key}`);
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    const filtered = Object.keys(filterValues).length > 0;
    return (
      <EmptyState
        icon="folder"
        title={filtered ? translate('list.noMatchTitle') : say('none')}
        action={
          filtered && (
            <Button size="small" onClick={() => setFilters({}, undefined, false)}>
              {translate('action.clearFilters')}
            </Button>
          )
        }
      >
        {filtered ? translate('list.noMatch') : say('noneMore')}
      </EmptyState>
    );
  }
  const head = (source: string) => ({ source, label: say(`fields.${source}`) });
  return (
    <>
      <RecordTable<CaseLine>
        label={label}
        rowClick={false}
        columns={[
          { ...head('caseNumber'), sortable: true, render: (line) => <Code line={line} /> },
          { ...head('leadName'), sortable: true, render: ({ leadName }) => leadName },
          { ...head('stage'), sortable: true, render: ({ stage }) => sayCode('stage', stage) },
          {
            ...head('registeredOn'),
            sortable: true,
            render: ({ registeredOn }) => <span className="nowrap">{shortDate(registeredOn)}</span>,
          },
          {
            ...head('daysOpen'),
            align: 'right',
            sortable: true,
            render: ({ daysOpen }) => number(daysOpen),
          },
          {
            ...head('lastAssistanceOn'),
            render: ({ lastAssistanceOn }) =>
              lastAssistanceOn ? (
                <span className="nowrap">{shortDate(lastAssistanceOn)}</span>
              ) : (
                <span className="muted">{say('noAssistance')}</span>
              ),
          },
          { ...head('money'), align: 'right', render: (line) => <Money line={line} /> },
        ]}
        card={CaseLineCard}
      />
      <Pager />
    </>
  );
};

/** A link only for those who may open the file; otherwise the number is no dead end. */
const Code = ({ line: { id, caseNumber } }: { line: CaseLine }) =>
  useSession().can('cases:read') ? (
    <Link to={`/cases/${id}/show`} className="code">
      {caseNumber}
    </Link>
  ) : (
    <span className="code">{caseNumber}</span>
  );

/** Amounts of different currencies are never added. */
const Money = ({ line }: { line: CaseLine }) => {
  const translate = useTranslate();
  const { money } = useFormat();
  if (!line.money.length) {
    return <span className="muted">{translate('resources.programmes.caseload.noMoney')}</span>;
  }
  return line.money.map(({ currency, spentMinor }) => (
    <span key={currency} className="nowrap amount">
      {money(spentMinor, currency)}
    </span>
  ));
};

const CaseLineCard = ({ record }: { record: CaseLine }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const days = translate(
    `resources.programmes.caseload.${record.closedOn ? 'closedAfter' : 'days'}`,
    record.daysOpen,
  );
  return (
    <>
      <div className="first">
        <Code line={record} />
        <span className="small">{sayCode('stage', record.stage)}</span>
      </div>
      <p>
        {record.leadName} · {days}
      </p>
      <p>
        {translate('resources.programmes.caseload.fields.money')}: <Money line={record} />
      </p>
    </>
  );
};
