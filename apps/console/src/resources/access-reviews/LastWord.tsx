import { useTranslate } from 'ra-core';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import type { HeldMembership } from './access-review';

/** What was said of a membership at the last look, by whom and when. */
export const LastWord = ({ held }: { held: HeldMembership }) => {
  const translate = useTranslate();
  const { moment } = useFormat();
  const { verdict, reviewedAt, reviewedByName } = held;
  if (!verdict || !reviewedAt)
    return <span className="muted">{translate('resources.access-reviews.notReviewed')}</span>;
  return (
    <>
      <Chip
        icon={verdict === 'keep' ? 'done' : 'warning'}
        tone={verdict === 'keep' ? 'good' : 'warn'}
      >
        {translate(`resources.access-reviews.said.${verdict}`)}
      </Chip>
      <span className="small muted access-said">
        {[reviewedByName, moment(reviewedAt)].filter(Boolean).join(', ')}
      </span>
    </>
  );
};
