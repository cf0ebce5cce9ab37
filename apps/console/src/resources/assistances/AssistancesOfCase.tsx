import { lazy, Suspense, useState } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { Assistance } from './assistance';
import { AssistanceEntry } from './AssistanceEntry';
import { useLogAssistance } from './LogAssistanceProvider';

const EditAssistancePanel = lazy(() => import('./EditAssistancePanel'));

const AT_A_TIME = 20;

interface AssistancesOfCaseProps {
  caseId: string;
  id: string;
  /** Whether the viewer works on the case, or only reads it. */
  mayWork: boolean;
}

/** The assistance of one case, by day, newest first. Cancelled entries stay, struck through. */
export const AssistancesOfCase = ({ caseId, id, mayWork }: AssistancesOfCaseProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const mayEdit = useSession().can('assistances:update') && mayWork;
  const [perPage, setPerPage] = useState(AT_A_TIME);
  const [editing, setEditing] = useState<Assistance | null>(null);
  const { data, total, isPending, error, refetch } = useGetList<Assistance>(
    'assistances',
    {
      filter: { caseId },
      sort: { field: 'startedOn', order: 'DESC' },
      pagination: { page: 1, perPage },
    },
    { placeholderData: (before) => before },
  );
  const rest = (total ?? 0) - (data?.length ?? 0);
  return (
    <Card
      id={id}
      title={translate('resources.assistances.list.title')}
      aside={total ? <span className="count">{number(total)}</span> : undefined}
    >
      {isPending && <Skeleton />}
      {error && (
        <>
          <Message>{error.message}</Message>
          <Button size="small" onClick={() => void refetch()}>
            {translate('action.tryAgain')}
          </Button>
        </>
      )}
      {data && !data.length && <None mayWork={mayWork} />}
      {data && data.length > 0 && (
        <ByDay entries={data} onEdit={mayEdit ? setEditing : undefined} />
      )}
      {rest > 0 && perPage < 100 && (
        <Button size="small" onClick={() => setPerPage(Math.min(perPage + AT_A_TIME, 100))}>
          {translate('action.showMore', Math.min(rest, AT_A_TIME))}
        </Button>
      )}
      {editing && (
        <Suspense fallback={null}>
          <EditAssistancePanel key={editing.id} record={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </Card>
  );
};

const None = ({ mayWork }: { mayWork: boolean }) => {
  const translate = useTranslate();
  const { mayLog, open } = useLogAssistance();
  return (
    <EmptyState
      icon="heart"
      title={translate('resources.assistances.list.none')}
      action={
        mayLog &&
        mayWork && (
          <Button size="small" onClick={() => open()}>
            <Icon name="add" size={16} />
            {translate('keys.log')}
          </Button>
        )
      }
    >
      {translate('resources.assistances.list.noneMore')}
    </EmptyState>
  );
};

const ByDay = ({
  entries,
  onEdit,
}: {
  entries: Assistance[];
  onEdit?: (one: Assistance) => void;
}) => {
  const { dayHeading } = useFormat();
  const days = new Map<string, Assistance[]>();
  for (const one of entries) days.set(one.startedOn, [...(days.get(one.startedOn) ?? []), one]);
  return [...days].map(([day, ofDay]) => (
    <div key={day} className="day">
      <h3>{dayHeading(day)}</h3>
      <ul className="timeline">
        {ofDay.map((one) => (
          <AssistanceEntry key={one.id} entry={one} onEdit={onEdit} />
        ))}
      </ul>
    </div>
  ));
};
