import { Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { Chip } from '../../components/StatusChip';
import { type AuditEvent, isWholeId, pseudonymOf } from './audit-event';
import { AuditEventFilters } from './AuditEventFilters';
import { addressOf, toFilter, useAddressFilters } from './use-address-filters';
import { useEventWords } from './use-event-words';

/** Who did what to which record, and whether it was allowed: a sentence each, the newest first. */
export const AuditEventList = () => {
  const translate = useTranslate();
  const { values } = useAddressFilters();
  const { zone } = useEventWords();
  const say = (key: string, more = {}) => translate(`resources.audit-events.list.${key}`, more);
  const objectId = String(values.objectId ?? '');
  const title = isWholeId(objectId)
    ? say('titleOfObject', { short: pseudonymOf(objectId) })
    : say('title');
  return (
    <>
      <PageHead
        title={title}
        crumb={objectId && <Link to="/audit-events">{say('title')}</Link>}
        lead={say(isWholeId(objectId) ? 'leadOfObject' : 'lead', { zone })}
      />
      <AuditEventFilters />
      {/* Another question begins on its first page. */}
      <ListBase
        key={String(addressOf(values))}
        resource="audit-events"
        storeKey={false}
        disableSyncWithLocation
        perPage={25}
        sort={{ field: 'at', order: 'DESC' }}
        filter={toFilter(values)}
      >
        <Card flush>
          <Rows label={title} />
        </Card>
      </ListBase>
    </>
  );
};

const Rows = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const { data, error, isPending } = useListContext<AuditEvent>();
  const { sentence, day, time } = useEventWords();
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton lines={9} />;
  if (!data?.length) return <NoRows />;
  return (
    <>
      <RecordTable<AuditEvent>
        label={label}
        rowClick={false}
        columns={[
          {
            source: 'at',
            sortable: true,
            render: ({ at }) => (
              <time dateTime={at}>
                {day(at)}
                <span className="small muted">{time(at)}</span>
              </time>
            ),
          },
          {
            source: 'action',
            render: (event) => (
              <>
                {sentence(event)} <Refused event={event} />
                <ObjectLink event={event} />
              </>
            ),
          },
          { source: 'userName', render: (event) => <Who event={event} /> },
          {
            source: 'sourceAddress',
            render: ({ sourceAddress }) =>
              sourceAddress ?? <span className="muted">{translate('value.none')}</span>,
          },
        ]}
        card={EventCard}
      />
      <Pager />
    </>
  );
};

const EventCard = ({ record }: { record: AuditEvent }) => {
  const { sentence, day, time } = useEventWords();
  const { at, sourceAddress } = record;
  return (
    <div className="audit-card">
      <div className="first">
        <span>{sentence(record)}</span>
        <Refused event={record} />
      </div>
      <ObjectLink event={record} />
      <p>
        <time dateTime={at}>
          {day(at)}, {time(at)}
        </time>
        {sourceAddress && ` · ${sourceAddress}`}
      </p>
      <Who event={record} />
    </div>
  );
};

/** A refusal is the system at work: said with a word, not with alarm. */
const Refused = ({ event }: { event: AuditEvent }) => {
  const translate = useTranslate();
  if (event.decision !== 'deny') return null;
  return <Chip icon="lock">{translate('resources.audit-events.filters.deny')}</Chip>;
};

/** Leads to all accesses to the record: whoever opened it, changed it, or saw it in a list. */
const ObjectLink = ({ event }: { event: AuditEvent }) => {
  const translate = useTranslate();
  const { object } = useEventWords();
  const { objectId } = event;
  const named = object(event);
  if (!named || !objectId) return null;
  return (
    <span className="audit-object">
      <Link
        to={`/audit-events?${addressOf({ objectId })}`}
        aria-label={translate('resources.audit-events.allAccesses', { object: named })}
      >
        {named}
      </Link>
    </span>
  );
};

const Who = ({ event }: { event: AuditEvent }) => {
  const translate = useTranslate();
  const { who } = useEventWords();
  const { userId, userName, role, programmeCode } = event;
  const part = [role && translate(`roles.${role}`, { _: role }), programmeCode];
  return (
    <>
      {userId && userName ? (
        <Link
          to={`/audit-events?${addressOf({ userId })}`}
          aria-label={translate('resources.audit-events.allOf', { who: userName })}
        >
          {userName}
        </Link>
      ) : (
        who(event)
      )}
      <span className="small muted audit-part">{part.filter(Boolean).join(' · ')}</span>
    </>
  );
};

const NoRows = () => {
  const translate = useTranslate();
  const { values, setValues } = useAddressFilters();
  const say = (key: string) => translate(`resources.audit-events.list.${key}`);
  if (!Object.keys(values).length)
    return (
      <EmptyState icon="eye" title={say('none')}>
        {say('noneMore')}
      </EmptyState>
    );
  const isHalfId = values.objectId && !isWholeId(String(values.objectId));
  return (
    <EmptyState
      icon="search"
      title={isHalfId ? say('noId') : translate('list.noMatchTitle')}
      action={
        <Button size="small" onClick={() => setValues({})}>
          {translate('action.clearFilters')}
        </Button>
      }
    >
      {isHalfId ? say('noIdMore') : translate('list.noMatch')}
    </EmptyState>
  );
};
