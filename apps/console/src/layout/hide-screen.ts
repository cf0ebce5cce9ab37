/**
 * Hide screen: for the moment when somebody walks in who must not see. It works before anything else does, so it
 * touches the page itself and waits for nothing.
 */

import { forgetUnsaved } from '../providers/unsaved';

const NEUTRAL_PAGE = '/hidden.html';

/**
 * Covers the page in this very tick, locks the session, and replaces this page in the history. Locked, not ended: its
 * owner comes back with the password or the PIN, and anybody else meets the cover.
 */
export const hideScreen = (): void => {
  // Nothing may ask back now.
  forgetUnsaved();
  document.documentElement.classList.add('covered');
  document.title = '\u00a0';
  document.body.replaceChildren();
  // `keepalive` lets the request outlive the page; nothing waits for it.
  void fetch('/api/v1/session/lock', {
    method: 'POST',
    headers: { 'X-Requested-With': 'teduh' },
    keepalive: true,
  }).catch(() => undefined);
  location.replace(NEUTRAL_PAGE);
};

const PRESSES = 3;
const WITHIN_MS = 5_000;

/**
 * Calls `act` when Shift alone was pressed three times within five seconds. Any other key in between starts the count
 * again, so that capital letters never hide the screen. Returns the function that stops listening.
 */
export const onShiftThreeTimes = (act: () => void, target: Document = document): (() => void) => {
  let presses: number[] = [];
  let alone = false;
  const down = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    alone = event.key === 'Shift';
    if (!alone) presses = [];
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || !alone) return;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (presses.length < PRESSES) return;
    presses = [];
    act();
  };
  target.addEventListener('keydown', down, true);
  target.addEventListener('keyup', up, true);
  return () => {
    target.removeEventListener('keydown', down, true);
    target.removeEventListener('keyup', up, true);
  };
};
