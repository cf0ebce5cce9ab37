import { useMemo, useState, type FormEvent } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { encode } from 'uqr';
import { FieldFrame } from '../../components/inputs';
import { useRefusal } from '../../layout/use-refusal';
import type { Offered } from './account';
import { useAskAccount } from './use-account';

interface ConfirmAuthenticatorProps {
  offered: Offered;
  onDone: () => void;
  onCancel: () => void;
}

/** Scan or type the secret into the app, then show its first code: only then it is asked for at sign-in. */
export const ConfirmAuthenticator = ({ offered, onDone, onCancel }: ConfirmAuthenticatorProps) => {
  const translate = useTranslate();
  const words = (key: string) => translate(`resources.account.${key}`);
  const ask = useAskAccount();
  const [otp, setOtp] = useState('');
  const [error, setError] = useRefusal();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/authenticators/${offered.id}/confirm`;
    const { problem } = await ask('POST', path, { otp: otp.trim() || '-' });
    setError(problem);
    if (!problem) onDone();
  };
  return (
    <form className="authenticator" onSubmit={(event) => void confirm(event)} noValidate>
      <QrCode text={offered.uri} label={words('qr')} />
      <div>
        <p>{words('scan')}</p>
        <p className="secret">{offered.secret.match(/.{1,4}/g)?.join(' ')}</p>
        <FieldFrame id="first-code" label={words('firstCode')} error={error}>
          <input
            id="first-code"
            className="control"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={otp}
            onChange={(event) => setOtp(event.target.value)}
          />
        </FieldFrame>
        <div className="form-actions">
          <Button type="submit" variant="contained" color="primary">
            {words('confirm')}
          </Button>
          <Button variant="text" onClick={onCancel}>
            {translate('action.cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
};

/** Drawn here, on this page: the secret goes to nobody else. Black on white whatever the theme, as cameras want it. */
const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = useMemo(() => encode(text, { border: 2 }), [text]);
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
};
