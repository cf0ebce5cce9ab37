import { useCallback, useEffect, useState } from 'react';
import { useGates } from '../../providers/GatesProvider';
import { askSession, type Told } from '../../providers/own-session';
import type { Account } from './account';

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Told>;

/** Asks a route of one's own account; where a fresh proof is wanted, the person is asked for it in between. */
export const useAskAccount = (): Ask => {
  const { proof } = useGates();
  return useCallback(
    async (method, path, body) => {
      const told = await askSession(method, `/account${path}`, body);
      if (told.problem?.code !== 'stepUpNeeded' || !(await proof.needed())) return told;
      return askSession(method, `/account${path}`, body);
    },
    [proof],
  );
};

/** How the viewer signs in, and how to read it anew after a change. */
export const useAccount = (): [Account | null, () => Promise<void>] => {
  const ask = useAskAccount();
  const [account, setAccount] = useState<Account | null>(null);
  const refresh = useCallback(async () => {
    const { ok, json } = await ask('GET', '');
    if (ok) setAccount(json as Account);
  }, [ask]);
  useEffect(() => void refresh(), [refresh]);
  return [account, refresh];
};
