import { useEffect, useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { lastActAt, noteAct } from '../providers/acts';
import { useGates } from '../providers/GatesProvider';
import { useInterview } from '../providers/InterviewProvider';
import { askSession } from '../providers/own-session';
import { IDLE_MINUTES, LOOK_EVERY_MS } from './use-idle-lock';

const MINUTE = 60_000;
const WARN_MINUTES = 2;

/**
 * Two minutes before an untouched page locks it says so, and offers to stay: who only reads, or listens, has touched
 * nothing. Any key or click does the same as the button. It stands in the frame above the page and covers nothing of it.
 * Not in an interview, where nothing may call attention.
 */
export const LockWarning = () => {
  const translate = useTranslate();
  const minutes = useMinutesLeft();
  const { isOn } = useInterview();
  const stay = () => {
    noteAct();
    void askSession('GET', '/session');
  };
  // The region is there before its words are: a screen reader tells what changes in one, when it has finished speaking.
  return (
    <div role="status">
      {minutes !== null && !isOn && (
        <div className="top-note">
          <Icon name="lock" size={18} />
          <span>{translate('lock.soon', { smart_count: minutes })}</span>
          <Button
            size="small"
            variant="text"
            // The field somebody writes in keeps the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={stay}
          >
            {translate('lock.stay')}
          </Button>
        </div>
      )}
    </div>
  );
};

/** Whole minutes until the page locks when they are two or fewer, else null. */
const useMinutesLeft = (): number | null => {
  const { session } = useGates();
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const left = Math.ceil(IDLE_MINUTES - (Date.now() - lastActAt()) / MINUTE);
      setMinutes(left <= WARN_MINUTES && left > 0 && !session.isClosed() ? left : null);
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    // When a key or click is over and not when it begins: a page that moves under the pointer would lose the click.
    const ends = ['keyup', 'click'] as const;
    for (const name of ends) document.addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of ends) document.removeEventListener(name, look);
    };
  }, [session]);
  return minutes;
};
