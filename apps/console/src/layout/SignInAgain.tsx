import { useState, useSyncExternalStore, type FormEvent } from 'react';
import { Button, Dialog } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FieldFrame } from '../components/inputs';
import { Icon } from '../components/Icon';
import { useSession } from '../providers/SessionProvider';
import type { SessionGate } from '../providers/session-gate';
import { goToSignIn } from '../providers/session';
import { forgetUnsaved } from '../providers/unsaved';

/** The session is over while something is typed: it covers the page, keeps every word, and asks for the password. */
export const SignInAgain = ({ gate }: { gate: SessionGate }) => {
  const isClosed = useSyncExternalStore(gate.subscribe, gate.isClosed);
  return (
    <Dialog open={isClosed} fullScreen aria-labelledby="again-title" className="again">
      {isClosed && <PasswordForm onSignedIn={gate.signedIn} />}
    </Dialog>
  );
};

const PasswordForm = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const translate = useTranslate();
  const { user } = useSession();
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    const code = await openSession(user.username, password);
    setSending(false);
    if (code) setProblem(translate(code, { _: translate('errors.unexpected') }));
    else onSignedIn();
  };
  return (
    <form className="again-form" onSubmit={(event) => void signIn(event)} noValidate>
      <Icon name="lock" size={28} />
      <h1 id="again-title">{translate('again.title')}</h1>
      <p>{translate('again.text', { name: user.displayName })}</p>
      <input type="hidden" name="username" autoComplete="username" value={user.username} readOnly />
      <FieldFrame id="again-password" label={translate('again.password')} error={problem}>
        <input
          id="again-password"
          className="control"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
      </FieldFrame>
      <div className="form-actions">
        <Button type="submit" variant="contained" color="primary" aria-disabled={isSending}>
          {translate(isSending ? 'again.signingIn' : 'again.signIn')}
        </Button>
        <Button
          variant="text"
          onClick={() => {
            forgetUnsaved();
            goToSignIn();
          }}
        >
          {translate('unsaved.leave')}
        </Button>
      </div>
    </form>
  );
};

/** Not through the data provider: a refusal here means the password, not the session. */
const openSession = async (username: string, password: string): Promise<string | null> => {
  try {
    const answer = await fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'teduh' },
      body: JSON.stringify({ username, password }),
    });
    if (answer.ok) return null;
    const isPassword = answer.status < 500 && answer.status !== 429;
    return isPassword ? 'again.wrong' : `errors.status${answer.status}`;
  } catch {
    return 'errors.noConnection';
  }
};
