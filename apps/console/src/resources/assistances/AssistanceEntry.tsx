import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { StatusChip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { iconOfType, type Assistance } from './assistance';
import { useDescribe } from './use-describe';

interface AssistanceEntryProps {
  entry: Assistance;
  onEdit?: (entry: Assistance) => void;
}

/** One line of the list: what it was, who gave and who logged it. *Given* is the usual and says nothing. */
export const AssistanceEntry = ({ entry, onEdit }: AssistanceEntryProps) => {
  const translate = useTranslate();
  const { what } = useDescribe();
  const { day, money } = useFormat();
  const isCancelled = entry.status === 'cancelled';
  const words = what(entry);
  const name = isCancelled ? <s>{words}</s> : words;
  const details = [
    entry.endedOn && translate('resources.assistances.list.until', { date: day(entry.endedOn) }),
    entry.forWhom === 'dependant' && translate('resources.assistances.list.forDependant'),
    entry.forWhom === 'both' && translate('resources.assistances.list.forBoth'),
    entry.providerName,
    entry.costMinor !== null && entry.currency && money(entry.costMinor, entry.currency),
    translate('resources.assistances.list.loggedBy', { name: entry.recordedByName }),
  ].filter(Boolean);
  return (
    <li className={isCancelled ? 'cancelled' : undefined}>
      <span className="bullet">
        <Icon name={iconOfType(entry.type)} size={18} />
      </span>
      <div>
        <p className="what">
          {name}
          {entry.status !== 'given' && <StatusChip kind="assistanceStatus" value={entry.status} />}
        </p>
        <p className="small muted">{details.join(' · ')}</p>
      </div>
      {onEdit && (
        <Button
          variant="text"
          size="small"
          aria-label={translate('resources.assistances.list.edit', {
            what: words,
            when: day(entry.startedOn),
          })}
          onClick={() => onEdit(entry)}
        >
          {translate('action.edit')}
        </Button>
      )}
    </li>
  );
};
