/**
 * What a person does keeps the session open; what a page asks by itself does not. This remembers the last touch of
 * keyboard, pointer or screen, and says so to the server with the next request.
 */

const EVENTS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
const ASK_EVERY_MS = 60_000;

let acted = true;
let lastAt = Date.now();

/** When somebody last touched this page. */
export const lastActAt = (): number => lastAt;

/** Somebody is there: noted by every key and touch, and by whoever says so. */
export const noteAct = (): void => {
  acted = true;
  lastAt = Date.now();
};

/** The header of a request, if somebody did something since the last one that said so. */
export const actHeader = (): Record<string, string> => {
  if (!acted) return {};
  acted = false;
  return { 'X-Teduh-Act': 'user' };
};

/** Whoever reads or writes for a long time sends nothing: once a minute the page then says that somebody is there. */
export const watchActs = (target: Document = document): (() => void) => {
  for (const name of EVENTS)
    target.addEventListener(name, noteAct, { capture: true, passive: true });
  const timer = setInterval(() => {
    if (acted) void fetch('/api/v1/session', { headers: actHeader() }).catch(() => undefined);
  }, ASK_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const name of EVENTS) target.removeEventListener(name, noteAct, { capture: true });
  };
};
