import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { useInterview } from '../providers/InterviewProvider';

/** Says on every page that an interview goes on, and ends it. */
export const InterviewNote = () => {
  const translate = useTranslate();
  const { isOn, set } = useInterview();
  if (!isOn) return null;
  return (
    <div className="top-note" role="status">
      <Icon name="talk" size={18} />
      <span>{translate('lock.interviewOn')}</span>
      <Button size="small" variant="text" onClick={() => void set(false)}>
        {translate('lock.interviewEnd')}
      </Button>
    </div>
  );
};
