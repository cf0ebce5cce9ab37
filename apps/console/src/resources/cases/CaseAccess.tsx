import { useState, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Icon, type IconName } from '../../components/Icon';
import { Message } from '../../components/Message';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { EndGrantDialog, OpenCaseDialog, useCaseGrants, type CaseGrant } from '../case-grants';
import { useRunningCovers } from '../covers';
import type { Case } from './case';
import { LevelDialog } from './LevelDialog';
import { answersFor } from './levels';

/** Who can see this case, and why: those who work on it, those it was opened to, and how closely it is kept. */
export const CaseAccess = ({ record, id }: { record: Case; id: string }) => {
  const translate = useTranslate();
  const session = useSession();
  const grants = useCaseGrants(record.id);
  const [dialog, setDialog] = useState<'open' | 'level' | CaseGrant | null>(null);
  const words = (name: string) => translate(`resources.cases.access.${name}`);
  // Until the whole record is there, and for whoever only reads, nothing can be changed.
  const works = record.isReadOnly === false;
  const answers = works && answersFor(record, session);
  const close = () => setDialog(null);
  const named = [record.leadId, record.deputyId, ...grants.running.map(({ userId }) => userId)];
  return (
    <Card
      id={id}
      title={words('title')}
      aside={
        answers &&
        session.can('case-grants:create') && (
          <Button size="small" onClick={() => setDialog('open')}>
            <Icon name="add" size={16} />
            {translate('resources.case-grants.open.button')}
          </Button>
        )
      }
    >
      <div className="sunken kept">
        <Icon name={LEVEL_ICONS[record.level] ?? 'people'} />
        <div>
          <p>
            <b>{translate(`resources.cases.level.${record.level}.name`)}</b>
          </p>
          <p className="small muted">{translate(`resources.cases.level.${record.level}.who`)}</p>
        </div>
        {works && session.can('cases:update') && (
          <Button size="small" onClick={() => setDialog('level')}>
            {translate('resources.cases.level.change')}
          </Button>
        )}
      </div>
      {grants.error && <Message>{grants.error.message}</Message>}
      <ul className="sees">
        <Sees icon="person" name={record.leadName ?? words('nobody')} why={words('lead')} />
        {record.deputyId && (
          <Sees icon="person" name={record.deputyName ?? words('nobody')} why={words('deputy')} />
        )}
        <StandsIn record={record} />
        <Team record={record} />
        {grants.running.map((grant) => (
          <Opened key={grant.id} grant={grant} onEnd={answers ? setDialog : undefined} />
        ))}
      </ul>
      <p className="small muted sees-foot">{words('others')}</p>
      {grants.over.length > 0 && <Earlier grants={grants.over} />}
      {dialog === 'open' && (
        <OpenCaseDialog
          caseId={record.id}
          programmeId={record.programmeId}
          without={named}
          onClose={close}
        />
      )}
      {dialog === 'level' && <LevelDialog record={record} onClose={close} />}
      {dialog && typeof dialog === 'object' && <EndGrantDialog grant={dialog} onClose={close} />}
    </Card>
  );
};

const LEVEL_ICONS: Record<string, IconName> = { C2: 'lock', C3: 'circle' };

interface SeesProps {
  icon: IconName;
  name: string;
  why: string;
  action?: ReactNode;
}

const Sees = ({ icon, name, why, action }: SeesProps) => (
  <li>
    <span className="bullet">
      <Icon name={icon} size={18} />
    </span>
    <div>
      <p className="what">{name}</p>
      <p className="small muted">{why}</p>
    </div>
    {action}
  </li>
);

/** Whoever covers for the lead today, as far as the viewer may know. A closed circle knows no cover. */
const StandsIn = ({ record: { leadId, programmeId, level } }: { record: Case }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const covers = useRunningCovers().filter(
    (one) => one.absentId === leadId && one.programmeId === programmeId,
  );
  if (level === 'C3') return null;
  return covers.map(({ id, coveringName, untilOn }) => (
    <Sees
      key={id}
      icon="swap"
      name={coveringName}
      why={translate(`resources.cases.access.standsIn${level}`, { date: date(untilOn) })}
    />
  ));
};

/** A closed circle knows no team. */
const Team = ({ record: { teamId, level, programmeId } }: { record: Case }) => {
  const translate = useTranslate();
  const { data } = useGetList<{ id: string; name: string }>(
    'teams',
    { filter: { programmeId }, pagination: { page: 1, perPage: 100 } },
    { staleTime: 60_000 },
  );
  const name = data?.find(({ id }) => id === teamId)?.name;
  if (!name || level === 'C3') return null;
  return (
    <Sees
      icon="people"
      name={translate('resources.cases.access.supervisors', { team: name })}
      why={translate(`resources.cases.access.supervisorsWhy${level}`)}
    />
  );
};

const Opened = ({ grant, onEnd }: { grant: CaseGrant; onEnd?: (grant: CaseGrant) => void }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { userName: name, reason, untilOn } = grant;
  const why = translate('resources.cases.access.opened', {
    date: date(untilOn),
    reason: translate(`resources.case-grants.reasons.${reason}`),
  });
  return (
    <Sees
      icon="eye"
      name={name}
      why={why}
      action={
        onEnd && (
          <Button
            size="small"
            aria-label={translate('resources.case-grants.end.of', { name })}
            onClick={() => onEnd(grant)}
          >
            {translate('resources.case-grants.end.button')}
          </Button>
        )
      }
    />
  );
};

/** To whom it was open before: they see nothing any more. */
const Earlier = ({ grants }: { grants: CaseGrant[] }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  return (
    <details className="earlier">
      <summary>{translate('resources.cases.access.earlier', grants.length)}</summary>
      <ul className="small muted">
        {grants.map(({ id, userName, untilOn, reason, isEnded }) => (
          <li key={id}>
            {translate(`resources.cases.access.${isEnded ? 'endedEarly' : 'ended'}`, {
              name: userName,
              date: date(untilOn),
              reason: translate(`resources.case-grants.reasons.${reason}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
};
