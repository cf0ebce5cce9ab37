import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { type Determination, isWaiting } from './determination';
import { DeterminationEntry } from './DeterminationEntry';
import { Standing } from './Standing';
import { WaitingProposal } from './WaitingProposal';

const DecideForm = lazy(() => import('./DecideForm'));

interface DeterminationsOfCaseProps {
  caseId: string;
  id: string;
  /** Whether the viewer works on the case, or only reads it. */
  mayWork: boolean;
}

/** The screening result: what the case stands on, what waits for an answer, and everything that was ever decided. */
export const DeterminationsOfCase = ({ caseId, id, mayWork }: DeterminationsOfCaseProps) => {
  const translate = useTranslate();
  const words = (name: string) => translate(`resources.determinations.section.${name}`);
  const mayAdd = useSession().can('determinations:create') && mayWork;
  const [isDeciding, setDeciding] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const close = () => {
    setDeciding(false);
    requestAnimationFrame(() => again.current?.focus());
  };
  const { data, error, refetch } = useGetList<Determination>('determinations', {
    filter: { caseId },
    sort: { field: 'decidedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 50 },
  });
  const isTheirs = Boolean(data?.some(isWaiting));
  const begin = (text: string) =>
    mayAdd && (
      <Button ref={again} size="small" onClick={() => setDeciding(true)}>
        {words(text)}
      </Button>
    );
  return (
    <Card
      id={id}
      title={words('title')}
      className="determinations"
      aside={!isDeciding && Boolean(data?.length) && begin(isTheirs ? 'theirs' : 'another')}
    >
      {isDeciding && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <DecideForm caseId={caseId} isTheirs={isTheirs} onDone={close} />
        </Suspense>
      )}
      {!isDeciding && !data && !error && <Skeleton lines={3} />}
      {error && (
        <>
          <Message>{error.message}</Message>
          <Button size="small" onClick={() => void refetch()}>
            {translate('action.tryAgain')}
          </Button>
        </>
      )}
      {!isDeciding && data && !data.length && (
        <EmptyState icon="shield" title={words('none')} action={begin('begin')}>
          {words('noneMore')}
        </EmptyState>
      )}
      {!isDeciding && data && data.length > 0 && <Decisions all={data} mayWork={mayWork} />}
    </Card>
  );
};

const Decisions = ({ all, mayWork }: { all: Determination[]; mayWork: boolean }) => {
  const translate = useTranslate();
  const standing = all.find((one) => one.isStanding);
  return (
    <>
      {standing ? (
        <Standing decision={standing} />
      ) : (
        <p>{translate('resources.determinations.section.notOurs')}</p>
      )}
      {all.filter(isWaiting).map((one) => (
        <WaitingProposal key={one.id} proposal={one} />
      ))}
      <h3>{translate('resources.determinations.section.history')}</h3>
      <ul className="decisions">
        {all.map((one) => (
          <DeterminationEntry key={one.id} decision={one} mayWork={mayWork} />
        ))}
      </ul>
    </>
  );
};
