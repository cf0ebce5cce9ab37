import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Icon } from '../../components/Icon';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import type { SessionOfMine } from './account';
import { useAskAccount } from './use-account';

interface SessionsProps {
  sessions: SessionOfMine[];
  onChange: () => Promise<void>;
}

/** Where one is signed in; whoever sees a session that is not theirs ends it here. */
export const Sessions = ({ sessions, onChange }: SessionsProps) => {
  const translate = useTranslate();
  const words = (key: string, more = {}) => translate(`resources.account.${key}`, more);
  const toast = useToast();
  const ask = useAskAccount();
  const { moment } = useFormat();
  const endOthers = async () => {
    const { ok } = await ask('POST', '/sign-out-everywhere');
    if (!ok) return;
    toast(words('othersEnded'));
    await onChange();
  };
  return (
    <Card title={words('sessions')}>
      <ul className="account-list">
        {sessions.map(({ id, createdAt, lastActAt, isThis }) => (
          <li key={id}>
            <Icon name="globe" />
            <span>
              <b>{words(isThis ? 'here' : 'elsewhere')}</b>
              <span className="small muted">
                {words('sessionTimes', { since: moment(createdAt), last: moment(lastActAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button disabled={sessions.length < 2} onClick={() => void endOthers()}>
          {words('endOthers')}
        </Button>
      </div>
    </Card>
  );
};
