/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../i18n/language';
import { GatesProvider } from '../providers/GatesProvider';
import { ProofGate } from '../providers/proof-gate';
import { SessionGate } from '../providers/session-gate';
import { renderConsole } from '../testing/render-console';
import { Cover } from './Cover';

const show = (language: Language = 'en') => {
  const gates = { session: new SessionGate(() => undefined), proof: new ProofGate() };
  renderConsole(
    <GatesProvider value={gates}>
      <p>the page</p>
      <Cover />
    </GatesProvider>,
    { language },
  );
  return gates.session;
};

/** What the session's routes were asked; each answers in turn, then 200. */
const answering = (...answers: [status: number, code: string][]) => {
  const asked: [path: string, body: unknown][] = [];
  globalThis.fetch = ((path: string, { body }: { body?: string }) => {
    asked.push([path, body && JSON.parse(body)]);
    const [status, code] = answers.shift() ?? [200, ''];
    const text = () => Promise.resolve(JSON.stringify({ code }));
    return Promise.resolve({ ok: status === 200, status, text });
  }) as never;
  return asked;
};

const restrict = async (gate: SessionGate): Promise<boolean[]> => {
  const answers: boolean[] = [];
  await act(async () => void gate.restricted().then((shown) => answers.push(shown)));
  return answers;
};

it('says once an hour why a restricted case asks, and opens by the PIN', async () => {
  const gate = show();
  const asked = answering();
  const answers = await restrict(gate);
  await screen.findByRole('heading', { name: 'This case is restricted' });
  expect(screen.getByText(/ask once an hour whether it is you, Kenari Contoh/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Password or PIN'), '4821');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(answers).toEqual([true]));
  expect(asked).toEqual([['/api/v1/session/unlock', { pin: '4821' }]]);
  await waitFor(() => expect(screen.queryByRole('heading', { name: /restricted/ })).toBeNull());
});

it('takes a password only with the code that belongs to it', async () => {
  const gate = show();
  const asked = answering([403, 'factorNeeded']);
  const answers = await restrict(gate);
  await userEvent.type(await screen.findByLabelText('Password or PIN'), 'four words of mine');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await userEvent.type(await screen.findByLabelText('Code'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(answers).toEqual([true]));
  const password = 'four words of mine';
  expect(asked).toEqual([
    ['/api/v1/session/step-up', { password }],
    ['/api/v1/session/step-up', { password, otp: '123456' }],
  ]);
});

it('lets go of the case and signs nobody out', async () => {
  const gate = show('id');
  const asked = answering();
  const answers = await restrict(gate);
  await screen.findByRole('heading', { name: 'Kasus ini terbatas' });
  expect(screen.getByText(/menanyakan sekali sejam apakah ini Anda/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Nanti saja' }));
  await waitFor(() => expect(answers).toEqual([false]));
  expect(asked).toEqual([]);
});

it('becomes the cover of a locked session when that happens meanwhile', async () => {
  const gate = show();
  answering([423, 'sessionLocked']);
  await restrict(gate);
  await userEvent.type(await screen.findByLabelText('Password or PIN'), 'four words of mine');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByRole('heading', { name: 'The screen is locked' });
  expect(gate.closedBecause()).toBe('locked');
});
