import { worksOnCases } from '@teduh/domain';
import { ListBase, useListContext, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Segments } from '../../components/inputs/Segments';
import { ListProblem } from '../../components/ListProblem';
import { PageHead } from '../../components/PageHead';
import { Pager } from '../../components/Pager';
import { RecordTable } from '../../components/RecordTable';
import { Skeleton } from '../../components/Skeleton';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { HeldMembership } from './access-review';
import { LastWord } from './LastWord';
import { VerdictButtons } from './VerdictButtons';

const VIEWS = ['due', 'all'] as const;

/** Who holds what. Auditors say of each whether it is still right; administrators read what they said, and act on it. */
export const AccessReviewList = () => {
  const translate = useTranslate();
  const mayReview = useSession().can('access-reviews:create');
  const [search, setSearch] = useSearchParams();
  const say = (key: string) => translate(`resources.access-reviews.list.${key}`);
  const view = search.get('view') ?? (mayReview ? 'due' : 'all');
  const isDue = view === 'due';
  return (
    <>
      <PageHead title={say('title')} lead={say(mayReview ? 'lead' : 'leadReadOnly')} />
      <div className="filters" role="group" aria-label={translate('list.filters')}>
        <Segments
          choices={VIEWS.map((value) => ({ value, label: say(value) }))}
          value={isDue ? 'due' : 'all'}
          onChange={(value) => setSearch({ view: value })}
        />
      </div>
      <ListBase
        key={view}
        resource="access-reviews"
        storeKey={false}
        disableSyncWithLocation
        perPage={25}
        sort={{ field: 'heldSince', order: 'ASC' }}
        filter={isDue ? { due: true } : undefined}
      >
        <Card flush>
          <Rows label={say('title')} isDue={isDue} />
        </Card>
      </ListBase>
    </>
  );
};

const Rows = ({ label, isDue }: { label: string; isDue: boolean }) => {
  const translate = useTranslate();
  const mayReview = useSession().can('access-reviews:create');
  const { data, error, isPending } = useListContext<HeldMembership>();
  const { date } = useFormat();
  const say = (key: string) => translate(`resources.access-reviews.list.${key}`);
  if (error) return <ListProblem />;
  if (isPending) return <Skeleton lines={9} />;
  if (!data?.length)
    return (
      <EmptyState icon="done" title={say(isDue ? 'noneDue' : 'none')}>
        {say(isDue ? 'noneDueMore' : 'noneMore')}
      </EmptyState>
    );
  return (
    <>
      <RecordTable<HeldMembership>
        label={label}
        rowClick={false}
        columns={[
          { source: 'userName', render: (held) => <Holder held={held} /> },
          { source: 'role', sortable: true, render: (held) => <Held held={held} /> },
          {
            source: 'heldSince',
            sortable: true,
            render: ({ heldSince }) => date(heldSince.slice(0, 10)),
          },
          { source: 'lastSignInAt', render: (held) => <LastSignIn held={held} /> },
          { source: 'verdict', render: (held) => <LastWord held={held} /> },
          ...(mayReview
            ? [
                {
                  source: 'actions',
                  render: (held: HeldMembership) => <VerdictButtons held={held} />,
                },
              ]
            : []),
        ]}
        card={HeldCard}
      />
      <Pager />
    </>
  );
};

const HeldCard = ({ record }: { record: HeldMembership }) => {
  const translate = useTranslate();
  const mayReview = useSession().can('access-reviews:create');
  const { date } = useFormat();
  const field = (key: string) => translate(`resources.access-reviews.fields.${key}`);
  return (
    <>
      <div className="first">
        <Holder held={record} />
      </div>
      <p>
        <Held held={record} />
      </p>
      <p>
        {field('heldSince')}: {date(record.heldSince.slice(0, 10))} · {field('lastSignInAt')}:{' '}
        <LastSignIn held={record} />
      </p>
      <p>
        <LastWord held={record} />
      </p>
      {mayReview && <VerdictButtons held={record} />}
    </>
  );
};

const Holder = ({ held: { userName, isActive } }: { held: HeldMembership }) => {
  const translate = useTranslate();
  return (
    <>
      <b>{userName}</b>{' '}
      {!isActive && <Chip icon="lock">{translate('resources.access-reviews.notActive')}</Chip>}
    </>
  );
};

const Held = ({ held: { role, programmeCode, clearance } }: { held: HeldMembership }) => {
  const translate = useTranslate();
  return (
    <>
      {translate(`roles.${role}`, { _: role })} · {programmeCode}
      {worksOnCases(role) && (
        <span className="small muted access-clearance">
          {translate(`resources.access-reviews.clearances.${clearance}`)}
        </span>
      )}
    </>
  );
};

const LastSignIn = ({ held: { lastSignInAt } }: { held: HeldMembership }) => {
  const translate = useTranslate();
  const { moment } = useFormat();
  return lastSignInAt ? moment(lastSignInAt) : translate('resources.access-reviews.never');
};
