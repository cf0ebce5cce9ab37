import { useState, type FormEvent } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { FieldFrame } from '../../components/inputs';
import { useToast } from '../../components/Toasts';
import { useRefusal } from '../../layout/use-refusal';
import { useSession } from '../../providers/SessionProvider';
import { useAskAccount } from './use-account';

/** Changes the password; all other sessions end, since somebody else may know the old one. */
export const NewPassword = ({ onChange }: { onChange: () => Promise<void> }) => {
  const translate = useTranslate();
  const words = (key: string) => translate(`resources.account.${key}`);
  const toast = useToast();
  const ask = useAskAccount();
  const { user } = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isOfCurrent, setIsOfCurrent] = useState(false);
  const [error, setError] = useRefusal();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const given = { current: current || ' ', password: password || ' ' };
    const { problem } = await ask('POST', '/password', given);
    setError(problem);
    setIsOfCurrent(!current || problem?.code === 'proofFailed' || problem?.code === 'tooManyTries');
    if (problem) return;
    setCurrent('');
    setPassword('');
    toast(words('passwordChanged'));
    await onChange();
  };
  return (
    <Card title={words('password')}>
      <form className="new-password" onSubmit={(event) => void save(event)} noValidate>
        <input
          type="hidden"
          name="username"
          autoComplete="username"
          value={user.username}
          readOnly
        />
        <FieldFrame
          id="current-password"
          label={words('currentPassword')}
          error={isOfCurrent ? error : undefined}
        >
          <input
            id="current-password"
            className="control"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </FieldFrame>
        <FieldFrame
          id="new-password"
          label={words('newPassword')}
          hint={words('passwordHint')}
          error={isOfCurrent ? undefined : error}
        >
          <input
            id="new-password"
            className="control"
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FieldFrame>
        <div className="form-actions">
          <Button type="submit">{words('changePassword')}</Button>
        </div>
      </form>
    </Card>
  );
};
