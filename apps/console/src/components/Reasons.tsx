import { Button } from '@mui/material';
import { REVEAL_REASONS } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Message } from './Message';

interface ReasonsProps {
  /** The question. */
  why: string;
  problem: string | null;
  onChoose: (reason: string) => void;
}

/** Why something that identifies a person is opened: a reason is one press, and is written down. */
export const Reasons = ({ why, problem, onChoose }: ReasonsProps) => {
  const translate = useTranslate();
  return (
    <fieldset className="reasons">
      <legend>{why}</legend>
      <div className="row">
        {REVEAL_REASONS.map((reason) => (
          <Button key={reason} size="small" onClick={() => onChoose(reason)}>
            {translate(`covered.reasons.${reason}`)}
          </Button>
        ))}
      </div>
      <p className="small muted">{translate('covered.note')}</p>
      {problem && <Message>{problem}</Message>}
    </fieldset>
  );
};
