import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Icon } from '../../components/Icon';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { useRefusal } from '../../layout/use-refusal';
import { hasPasskeys } from '../../providers/own-session';
import type { Factor, Offered } from './account';
import { ConfirmAuthenticator } from './ConfirmAuthenticator';
import { useAskAccount } from './use-account';

interface FactorsProps {
  factors: Factor[];
  onChange: () => Promise<void>;
}

/** What one shows besides the password: authenticators and passkeys, to add and to take away. */
export const Factors = ({ factors, onChange }: FactorsProps) => {
  const translate = useTranslate();
  const words = (key: string, more = {}) => translate(`resources.account.${key}`, more);
  const toast = useToast();
  const ask = useAskAccount();
  const [offered, setOffered] = useState<Offered | null>(null);
  const [error, setError] = useRefusal();

  const offer = async () => {
    const { json, problem } = await ask('POST', '/authenticators', { name: words('phone') });
    setError(problem);
    if (!problem) setOffered(json as Offered);
  };
  const addPasskey = async () => {
    const { json, problem } = await ask('POST', '/passkeys/invitation');
    setError(problem);
    if (problem) return;
    const passkey = await makePasskey(json);
    if (!passkey) return;
    const told = await ask('POST', '/passkeys', { name: words('thisDevice'), passkey });
    setError(told.problem);
    if (told.ok) await done('passkeyAdded');
  };
  const remove = async ({ id }: Factor) => {
    const { problem } = await ask('DELETE', `/factors/${id}`);
    setError(problem);
    if (!problem) await done('removed');
  };
  const done = async (key: string) => {
    setOffered(null);
    toast(words(key));
    await onChange();
  };
  return (
    <Card title={words('factors')}>
      <p className="muted">{words('factorsHint')}</p>
      {factors.length > 0 && (
        <ul className="account-list">
          {factors.map((factor) => (
            <FactorLine key={factor.id} factor={factor} onRemove={() => void remove(factor)} />
          ))}
        </ul>
      )}
      {error && (
        <p className="field-error" role="alert">
          <Icon name="warning" size={18} />
          {error}
        </p>
      )}
      {offered ? (
        <ConfirmAuthenticator
          offered={offered}
          onDone={() => void done('authenticatorAdded')}
          onCancel={() => setOffered(null)}
        />
      ) : (
        <div className="form-actions">
          <Button variant="contained" color="primary" onClick={() => void offer()}>
            {words('addAuthenticator')}
          </Button>
          {hasPasskeys() && (
            <Button onClick={() => void addPasskey()}>{words('addPasskey')}</Button>
          )}
        </div>
      )}
    </Card>
  );
};

const FactorLine = ({ factor, onRemove }: { factor: Factor; onRemove: () => void }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { kind, name, createdAt } = factor;
  return (
    <li>
      <Icon name={kind === 'passkey' ? 'shield' : 'clock'} />
      <span>
        <b>{name}</b>
        <span className="small muted">
          {translate(`resources.account.kind.${kind}`)},{' '}
          {translate('resources.account.since', { day: date(createdAt.slice(0, 10)) })}
        </span>
      </span>
      <Button
        size="small"
        onClick={onRemove}
        aria-label={translate('resources.account.removeWhat', { name })}
      >
        {translate('resources.account.remove')}
      </Button>
    </li>
  );
};

/** Null when its owner closed the question. */
const makePasskey = async (json: unknown): Promise<string | null> => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { invitation } = json as { invitation: never };
  return startRegistration({ optionsJSON: invitation }).then(
    (answer) => JSON.stringify(answer),
    () => null,
  );
};
