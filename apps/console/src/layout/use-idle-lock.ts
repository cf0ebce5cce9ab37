import { useEffect } from 'react';
import { lastActAt } from '../providers/acts';
import { useGates } from '../providers/GatesProvider';
import { useInterview } from '../providers/InterviewProvider';
import { askSession } from '../providers/own-session';

const MINUTE = 60_000;
export const LOOK_EVERY_MS = 5_000;
/** Untouched for so long, a page is covered; the server locks the session by itself. */
export const IDLE_MINUTES = 15;

/**
 * Covers the page when nobody has touched it for 15 minutes, in an interview for 5. The server locks by itself; this is
 * what hides the page from whoever walks by.
 */
export const useIdleLock = (): void => {
  const { session } = useGates();
  const { isOn } = useInterview();
  useEffect(() => {
    const limit = (isOn ? 5 : IDLE_MINUTES) * MINUTE;
    const timer = setInterval(() => {
      // A page that only waits for a proof is locked like any other.
      const isCovered = session.isClosed() && session.closedBecause() !== 'restricted';
      if (isCovered || Date.now() - lastActAt() < limit) return;
      void askSession('POST', '/session/lock');
      session.lock();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [session, isOn]);
};
