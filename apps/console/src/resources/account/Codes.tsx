import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Icon } from '../../components/Icon';
import { useRefusal } from '../../layout/use-refusal';
import { useSession } from '../../providers/SessionProvider';
import type { Account } from './account';
import { useAskAccount } from './use-account';

interface CodesProps {
  account: Account;
  onChange: () => Promise<void>;
}

/** Codes on paper: ten for the day the phone is lost, or a sheet of forty for those who have none. */
export const Codes = ({ account, onChange }: CodesProps) => {
  const translate = useTranslate();
  const words = (key: string, more = {}) => translate(`resources.account.${key}`, more);
  const ask = useAskAccount();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [error, setError] = useRefusal();
  const make = (path: string) => async () => {
    const { json, problem } = await ask('POST', path);
    setError(problem);
    if (problem) return;
    setCodes((json as { codes: string[] }).codes);
    await onChange();
  };
  return (
    <Card title={words('paper')}>
      <p className="muted">{words('paperHint')}</p>
      <p>
        {words('recoveryLeft', { count: account.recoveryCodesLeft })}{' '}
        {words('sheetLeft', { count: account.sheetCodesLeft })}
      </p>
      {error && (
        <p className="field-error" role="alert">
          <Icon name="warning" size={18} />
          {error}
        </p>
      )}
      {codes && <Sheet codes={codes} />}
      <div className="form-actions">
        {codes && (
          <Button variant="contained" color="primary" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {words('print')}
          </Button>
        )}
        <Button onClick={() => void make('/recovery-codes')()}>{words('makeRecovery')}</Button>
        <Button onClick={() => void make('/code-sheet')()}>{words('makeSheet')}</Button>
      </div>
    </Card>
  );
};

/** What goes onto paper; on the screen it is gone with the page. */
const Sheet = ({ codes }: { codes: string[] }) => {
  const translate = useTranslate();
  const { user } = useSession();
  return (
    <div className="code-sheet">
      <p>
        <b>Teduh</b> · {user.username}
      </p>
      <p className="small">{translate('resources.account.once')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </div>
  );
};
