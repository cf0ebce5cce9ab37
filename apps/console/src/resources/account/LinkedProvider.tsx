import { useEffect, useRef } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { Card } from '../../components/Card';
import { Icon } from '../../components/Icon';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { useRefusal } from '../../layout/use-refusal';
import type { Provider } from './account';
import { useAskAccount } from './use-account';

interface LinkedProviderProps {
  provider: Provider;
  onChange: () => Promise<void>;
}

/** Links one's account at another provider, or takes the link away. The provider sends the browser back to this page. */
export const LinkedProvider = ({ provider, onChange }: LinkedProviderProps) => {
  const { name, identity } = provider;
  const translate = useTranslate();
  const words = (key: string, more = {}) =>
    translate(`resources.account.${key}`, { name, ...more });
  const toast = useToast();
  const ask = useAskAccount();
  const { date, moment } = useFormat();
  const [error, setError] = useRefusal();

  const leave = async () => {
    const { json, problem } = await ask('POST', '/identities/invitation');
    setError(problem);
    if (!problem) location.assign((json as { location: string }).location);
  };
  const link = async () => {
    const { problem } = await ask('POST', '/identities');
    setError(problem);
    if (problem) return;
    toast(words('providerLinked'));
    await onChange();
  };
  const remove = async (id: string) => {
    const { problem } = await ask('DELETE', `/identities/${id}`);
    setError(problem);
    if (problem) return;
    toast(words('removed'));
    await onChange();
  };

  const comeBack = (word: string) => {
    if (word === 'answered') return void link();
    const code = word === 'gone' ? 'providerGone' : 'providerRefused';
    setError({ key: `errors.${code}`, fallback: '', params: {}, code });
  };
  useWordOfProvider(comeBack);

  return (
    <Card title={words('provider')}>
      <p className="muted">{words('providerHint')}</p>
      {identity && (
        <ul className="account-list">
          <li>
            <Icon name="person" />
            <span>
              <b>{words('linkedAccount')}</b>
              <span className="small muted">
                {words('since', { day: date(identity.createdAt.slice(0, 10)) })},{' '}
                {identity.lastUsedAt
                  ? words('lastUsed', { when: moment(identity.lastUsedAt) })
                  : words('neverUsed')}
              </span>
            </span>
            <Button
              size="small"
              onClick={() => void remove(identity.id)}
              aria-label={words('removeWhat')}
            >
              {words('remove')}
            </Button>
          </li>
        </ul>
      )}
      {error && (
        <p className="field-error" role="alert">
          <Icon name="warning" size={18} />
          {error}
        </p>
      )}
      {!identity && (
        <div className="form-actions">
          <Button onClick={() => void leave()}>{words('linkProvider')}</Button>
        </div>
      )}
    </Card>
  );
};

/** Hears once what the address says about the way back, and takes it out of the address: a reload does nothing again. */
const useWordOfProvider = (hear: (word: string) => void): void => {
  const [search, setSearch] = useSearchParams();
  const heard = useRef(false);
  const word = search.get('provider');
  useEffect(() => {
    if (!word || heard.current) return;
    heard.current = true;
    setSearch({}, { replace: true });
    hear(word);
  });
};
