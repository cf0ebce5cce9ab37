import { INTERNAL_THRESHOLD } from '@teduh/domain';
import { Icon } from '../Icon';
import { useFigureWords } from './use-figure-words';

/** Under a figure with hidden numbers: why, and that hidden is not zero. */
export const HiddenNote = () => {
  const { say } = useFigureWords();
  return (
    <p className="fig-note">
      <Icon name="shield" size={18} />
      <span>
        <b>{say('hiddenTitle')}</b> {say('hiddenWhy', { threshold: INTERNAL_THRESHOLD })}
      </span>
    </p>
  );
};
