import { useState } from 'react';
import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { ListBase, useDataProvider, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { BREAK_GLASS_VERDICTS, type BreakGlassVerdict } from '@teduh/domain';
import { Card } from '../../components/Card';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar } from '../../components/FilterBar';
import { Icon } from '../../components/Icon';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { Chip } from '../../components/StatusChip';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import type { TeduhDataProvider } from '../../providers/data-provider';
import { useSession } from '../../providers/SessionProvider';
import type { BreakGlass } from './break-glass';

/** What was opened in an emergency, as far as one is told, the newest first; to those who review, with their verdict. */
export const BreakGlassList = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const say = (key: string) => translate(`resources.break-glass.list.${key}`);
  const which = ['unread', 'unreviewed'] as const;
  return (
    <ListBase
      resource="break-glass"
      storeKey="break-glass.list"
      disableSyncWithLocation
      perPage={25}
      sort={{ field: 'askedAt', order: 'DESC' }}
    >
      <PageHead
        title={say('title')}
        actions={
          can('break-glass:create') && (
            <Button component={Link} to="/break-glass/create">
              <Icon name="warning" size={18} />
              {say('create')}
            </Button>
          )
        }
      />
      <FilterBar
        filters={which.map((key) => ({
          kind: 'choice',
          key,
          label: say(key),
          choices: [{ value: 'true', label: say(`${key}Only`) }],
        }))}
      />
      <Card flush>
        <Rows label={say('title')} />
      </Card>
    </ListBase>
  );
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const { moment } = useFormat();
  const { data, error, isPending } = useListContext<BreakGlass>();
  const reason = (one: BreakGlass) => translate(`resources.break-glass.reason.${one.reason}`);
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton />;
  if (!data?.length) {
    return (
      <EmptyState icon="warning" title={translate('resources.break-glass.list.none')}>
        {translate('resources.break-glass.list.noneMore')}
      </EmptyState>
    );
  }
  return (
    <>
      <RecordTable<BreakGlass>
        label={label}
        rowClick={false}
        columns={[
          { source: 'caseNumber', render: (one) => <CaseNumber record={one} /> },
          { source: 'openedByName', render: ({ openedByName }) => openedByName },
          { source: 'reason', render: reason },
          {
            source: 'askedAt',
            sortable: true,
            render: ({ askedAt }) => <span className="muted nowrap">{moment(askedAt)}</span>,
          },
          { source: 'verdict', render: (one) => <Verdict record={one} /> },
        ]}
        card={({ record }) => (
          <>
            <div className="first">
              <CaseNumber record={record} />
              <Verdict record={record} />
            </div>
            <p>{[record.openedByName, reason(record), moment(record.askedAt)].join(' · ')}</p>
          </>
        )}
      />
      <Pager />
    </>
  );
};

const CaseNumber = ({ record: { caseId, caseNumber, isUnread } }: { record: BreakGlass }) => {
  const translate = useTranslate();
  return (
    <>
      {caseId ? (
        <Link to={`/cases/${caseId}/show`} className="row-link code">
          {caseNumber}
        </Link>
      ) : (
        <span className="code">{caseNumber}</span>
      )}{' '}
      {isUnread && (
        <Chip icon="flag" tone="warn">
          {translate('resources.break-glass.list.isUnread')}
        </Chip>
      )}
    </>
  );
};

/** What was said of it, or the buttons to say it. */
const Verdict = ({ record }: { record: BreakGlass }) => {
  const translate = useTranslate();
  const { can } = useSession();
  const { verdict, state, isOverdue, isOwn, isUnread } = record;
  const act = useActs(record);
  const [meant, setMeant] = useState<BreakGlassVerdict | null>(null);
  const say = (key: string) => translate(`resources.break-glass.${key}`);
  if (verdict)
    return <Chip tone={verdict === 'justified' ? 'good' : 'bad'}>{say(`verdict.${verdict}`)}</Chip>;
  const waits = state === 'open' || state === 'over';
  return (
    <span className="row-actions">
      <Chip tone={isOverdue ? 'bad' : 'neutral'}>
        {say(isOverdue ? 'state.overdue' : `state.${state}`)}
      </Chip>
      {waits && !isOwn && can('break-glass:review') && (
        <>
          {BREAK_GLASS_VERDICTS.map((one) => (
            <Button key={one} size="small" onClick={() => setMeant(one)}>
              {say(`verdict.${one}`)}
            </Button>
          ))}
        </>
      )}
      {isUnread && (
        <Button size="small" variant="text" onClick={act.see}>
          {say('list.markSeen')}
        </Button>
      )}
      {meant && (
        <ConfirmDialog
          title={translate(`resources.break-glass.judge.${meant}`, {
            name: record.openedByName,
            number: record.caseNumber,
          })}
          confirm={say(`verdict.${meant}`)}
          onConfirm={() => act.review(meant)}
          onClose={() => setMeant(null)}
          isGentle={meant === 'justified'}
        >
          {say('judge.text')}
        </ConfirmDialog>
      )}
    </span>
  );
};

const useActs = (record: BreakGlass) => {
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { id } = record;
  // Refused, somebody else was quicker: what stands in the list is old in any case.
  const lookAgain = () => queryClient.invalidateQueries({ queryKey: ['break-glass'] });
  return {
    see: () =>
      void dataProvider
        .act('break-glass', id, 'seen', {})
        .catch((error: Error) => toast(error.message, { type: 'error' }))
        .finally(lookAgain),
    review: (verdict: BreakGlassVerdict) =>
      dataProvider
        .update('break-glass', { id, data: { verdict }, previousData: record })
        .then(() => undefined)
        .finally(lookAgain),
  };
};
