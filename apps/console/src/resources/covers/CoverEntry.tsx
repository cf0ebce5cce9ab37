import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { ChangeCoverDialog } from './ChangeCoverDialog';
import { EndCoverDialog } from './EndCoverDialog';
import { whenIs, type Cover } from './cover';
import { useTeam } from './use-team';

/** One cover as a sentence, its days, and what can be done about it. */
export const CoverEntry = ({ cover }: { cover: Cover }) => {
  const translate = useTranslate();
  const { today, shortDate } = useFormat();
  const { can } = useSession();
  const who = useWho()(cover);
  const team = useTeam(cover.programmeId);
  const [dialog, setDialog] = useState<'change' | 'end' | null>(null);
  const isOver = whenIs(cover, today) === 'over';
  const mayChange = !isOver && can('covers:update') && team.holds(cover.absentId);
  const days = translate(`resources.covers.entry.${cover.isEnded ? 'endedEarly' : 'days'}`, {
    from: shortDate(cover.fromOn),
    until: shortDate(cover.untilOn),
  });
  const words = (key: string) => translate(`resources.covers.entry.${key}`, { who });
  return (
    <li>
      <span className="bullet">
        <Icon name="swap" size={18} />
      </span>
      <div>
        <p className={isOver ? 'muted' : 'what'}>{who}</p>
        <p className="small muted">{days}</p>
      </div>
      {mayChange && (
        <span className="acts">
          <Button
            size="small"
            variant="text"
            aria-label={words('changeOf')}
            onClick={() => setDialog('change')}
          >
            {words('change')}
          </Button>
          <Button size="small" aria-label={words('endOf')} onClick={() => setDialog('end')}>
            {words('end')}
          </Button>
        </span>
      )}
      {dialog === 'change' && (
        <ChangeCoverDialog cover={cover} who={who} onClose={() => setDialog(null)} />
      )}
      {dialog === 'end' && <EndCoverDialog cover={cover} onClose={() => setDialog(null)} />}
    </li>
  );
};

/** "Pipit C. stands in for you", as the viewer would say it. */
export const useWho = () => {
  const translate = useTranslate();
  const { user } = useSession();
  return ({ absentId, absentName, coveringId, coveringName }: Cover): string => {
    const words =
      absentId === user.id ? 'forYou' : coveringId === user.id ? 'youFor' : 'somebodyFor';
    return translate(`resources.covers.entry.${words}`, {
      absent: absentName,
      covering: coveringName,
    });
  };
};
