import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FieldFrame } from '../components/inputs';
import { askForPasskey, hasPasskeys, type Shown, type Told } from '../providers/own-session';
import { useSession } from '../providers/SessionProvider';
import { useRefusal } from './use-refusal';

interface ProofFormProps {
  id: string;
  label: string;
  button: string;
  /** A short number is taken for the session's PIN: no password is that short. */
  withPin?: boolean;
  onShow: (shown: Shown) => Promise<Told>;
  children?: ReactNode;
}

/** Asks the person who is signed in to show that it is them: password and, once it is asked for, a code; or a passkey. */
export const ProofForm = ({ id, label, button, withPin, onShow, children }: ProofFormProps) => {
  const translate = useTranslate();
  const { user } = useSession();
  const [typed, setTyped] = useState('');
  const [otp, setOtp] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useRefusal();

  const show = async (shown: Shown) => {
    if (isSending) return;
    setSending(true);
    const { problem } = await onShow(shown);
    setSending(false);
    if (problem?.code === 'factorNeeded') setAsksCode(true);
    setError(problem && (problem.code === 'factorNeeded' ? null : passwordProblem(problem)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isPin = withPin && /^\d{4,8}$/.test(typed);
    void show(isPin ? { pin: typed } : { password: typed, ...(otp ? { otp } : {}) });
  };
  const usePasskey = async () => {
    const passkey = await askForPasskey();
    if (passkey) await show({ passkey });
  };
  return (
    <form className="proof-form" onSubmit={submit} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={user.username} readOnly />
      <FieldFrame id={`${id}-password`} label={label} error={error}>
        <input
          id={`${id}-password`}
          className="control"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={typed}
          aria-invalid={error ? true : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </FieldFrame>
      {asksCode && (
        <FieldFrame
          id={`${id}-otp`}
          label={translate('lock.code')}
          hint={translate('lock.codeHint')}
        >
          <input
            id={`${id}-otp`}
            className="control"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            value={otp}
            onChange={(event) => setOtp(event.target.value)}
          />
        </FieldFrame>
      )}
      <div className="form-actions">
        <Button type="submit" variant="contained" color="primary" aria-disabled={isSending}>
          {button}
        </Button>
        {hasPasskeys() && (
          <Button onClick={() => void usePasskey()}>{translate('lock.usePasskey')}</Button>
        )}
        {children}
      </div>
    </form>
  );
};

/** Who they are is known here, so only the password can be wrong. */
const passwordProblem = (problem: NonNullable<Told['problem']>) =>
  problem.code === 'signInFailed' ? { ...problem, key: 'again.wrong' } : problem;
