import type { SessionGate } from './session-gate';

const CHANNEL = 'teduh.session';

/** A session is locked and unlocked in all its windows: whoever covers one covers the others, and opens them again. */
export const shareWithOtherWindows = (gate: SessionGate): void => {
  if (!('BroadcastChannel' in globalThis)) return;
  const others = new BroadcastChannel(CHANNEL);
  let said = gate.closedBecause();
  gate.subscribe(() => {
    const now = gate.closedBecause();
    if (now === said) return;
    said = now;
    others.postMessage(now ?? 'open');
  });
  others.onmessage = ({ data }: MessageEvent<string>) => {
    said = data === 'locked' ? 'locked' : data === 'open' ? null : said;
    if (data === 'locked') gate.lock();
    if (data === 'open' && gate.isClosed()) gate.signedIn();
  };
};
