import { useEffect, useState, useSyncExternalStore } from 'react';
import { useGates } from '../providers/GatesProvider';

/**
 * Something that identifies a person: covered until somebody says why they need it, and again when it is covered by hand,
 * when the screen is locked, and when the page is left. Held in memory only; opening it is one event of the trail.
 */
export const useCovered = <Shown>(open: (reason: string) => Promise<Shown>) => {
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const cover = () => {
    setShown(null);
    setAsking(false);
    setProblem(null);
  };
  useOnceLocked(cover);
  const reveal = async (reason: string) => {
    setProblem(null);
    try {
      setShown(await open(reason));
      setAsking(false);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return {
    shown,
    problem,
    isAsking: isAsking && shown === null,
    /** Covers what is shown, else asks for the reason, or no longer. */
    turn: shown === null ? () => setAsking(!isAsking) : cover,
    reveal,
    /** What is shown was changed here: shows it as it is now. */
    show: setShown,
  };
};

/** A locked page lies behind its cover whole: what identifies a person is taken out of it. */
export const useOnceLocked = (cover: () => void) => {
  const { session } = useGates();
  const isClosed = useSyncExternalStore(session.subscribe, session.closedBecause) !== null;
  // The function is new on each drawing; only the lock counts.
  useEffect(() => void (isClosed && cover()), [isClosed]);
};
