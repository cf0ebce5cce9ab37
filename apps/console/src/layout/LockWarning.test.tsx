/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Language } from '../i18n/language';
import { noteAct, watchActs } from '../providers/acts';
import { GatesProvider } from '../providers/GatesProvider';
import { InterviewProvider } from '../providers/InterviewProvider';
import { ProofGate } from '../providers/proof-gate';
import { SessionGate } from '../providers/session-gate';
import { renderConsole } from '../testing/render-console';
import { LockWarning } from './LockWarning';

const MINUTE = 60_000;
const asked: string[] = [];
let gate: SessionGate;
let unwatch: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  asked.length = 0;
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    return Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve('{}') });
  }) as never;
  gate = new SessionGate(() => undefined);
  noteAct();
});
afterEach(() => {
  unwatch();
  jest.useRealTimers();
});

const show = (language: Language = 'en', isInterview = false) => {
  renderConsole(
    <GatesProvider value={{ session: gate, proof: new ProofGate() }}>
      <InterviewProvider>
        <LockWarning />
        <textarea aria-label="Notes" />
      </InterviewProvider>
    </GatesProvider>,
    { language, isInterview },
  );
  unwatch = watchActs();
};
const pass = (minutes: number) => act(() => jest.advanceTimersByTimeAsync(minutes * MINUTE));
const told = () => screen.getByRole('status').querySelector('span')?.textContent ?? null;
const notes = () => screen.getByLabelText<HTMLTextAreaElement>('Notes');

it('says two minutes before the lock that it comes, and goes when somebody stays', async () => {
  show();
  await pass(12.9);
  expect(told()).toBeNull();
  await pass(0.2);
  expect(told()).toBe('The screen locks in 2 minutes.');
  await pass(1);
  expect(told()).toBe('The screen locks in 1 minute.');
  asked.length = 0;
  fireEvent.click(screen.getByRole('button', { name: 'Stay' }));
  expect(told()).toBeNull();
  expect(asked).toEqual(['/api/v1/session']);
  await pass(12.9);
  expect(told()).toBeNull();
  await pass(0.2);
  expect(told()).toBe('The screen locks in 2 minutes.');
});

it('goes with any key or click, and leaves the keyboard and the words where they are', async () => {
  show();
  notes().focus();
  fireEvent.change(notes(), { target: { value: 'She said that' } });
  await pass(13.1);
  expect(told()).not.toBeNull();
  expect(document.activeElement).toBe(notes());
  // A press on the button does not take the keyboard away from the field.
  expect(fireEvent.mouseDown(screen.getByRole('button', { name: 'Stay' }))).toBe(false);
  fireEvent.keyDown(notes(), { key: 'a' });
  fireEvent.keyUp(notes(), { key: 'a' });
  expect(told()).toBeNull();
  await pass(13.1);
  expect(told()).not.toBeNull();
  fireEvent.pointerDown(document.body);
  // Not before the click is over: the page must not move under the pointer.
  expect(told()).not.toBeNull();
  fireEvent.click(document.body);
  expect(told()).toBeNull();
  expect(notes().value).toBe('She said that');
});

it('is told politely, by a region that was there before its words', async () => {
  show();
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  await pass(13.1);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toContain('The screen locks in 2 minutes.');
});

it('says it in Indonesian too', async () => {
  show('id');
  await pass(13.1);
  expect(told()).toBe('Layar terkunci dalam 2 menit.');
  screen.getByRole('button', { name: 'Tetap di sini' });
});

it('says nothing in an interview', async () => {
  show('en', true);
  await pass(13.5);
  expect(told()).toBeNull();
});

it('says nothing when the page is covered already', async () => {
  show();
  gate.lock();
  await pass(13.5);
  expect(told()).toBeNull();
});
