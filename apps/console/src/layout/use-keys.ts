import { useEffect, useRef } from 'react';
import { useStore } from 'ra-core';

/** Single letters act only where nobody is writing. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('select, textarea, input:not([type=radio]):not([type=checkbox])'));

const SEQUENCE_MS = 1_500;

/** Whether single keys act at all; people who speak to their computer switch them off (WCAG 2.1.4). */
export const useSingleKeys = () => useStore<boolean>('singleKeys', true);

/**
 * Keys for the whole console: `l`, `?`, `/`, sequences as `g c`, and `mod+k`, which also works while writing. The handlers
 * may change with every render; the listener does not.
 */
export const useKeys = (handlers: Record<string, (() => void) | undefined>): void => {
  const [single] = useSingleKeys();
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    let first = '';
    let at = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      if (!mod && (!single || isWriting(event.target) || inDialog(event.target))) return;
      const started = first && event.timeStamp - at < SEQUENCE_MS ? `${first} ` : '';
      const key = mod ? `mod+${event.key.toLowerCase()}` : `${started}${event.key}`;
      const act = latest.current[key];
      first = !mod && !started && event.key === 'g' ? 'g' : '';
      at = event.timeStamp;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [single]);
};

/** Inside a dialog or a menu the letters belong to it. */
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null;
