/**
 * What was typed and is not saved yet, over the whole page. Forms say what they hold; whoever is about to leave asks here
 * first. `page` is lost with its page, `window` is kept while one moves between pages and lost with the window.
 */
export type Lost = 'page' | 'window';

const held = new Map<object, Lost>();
let ask: ((leave: () => void) => void) | null = null;
const waiting: (() => void)[] = [];

/** Those who wait for it hear when nothing is held any more. */
const tellWhenNothing = (): void => {
  if (held.size > 0) return;
  for (const go of waiting.splice(0)) go();
};

/** A form says that it holds something, or, with null, that it holds nothing any more. */
export const holdUnsaved = (form: object, lost: Lost | null): void => {
  if (lost) held.set(form, lost);
  else held.delete(form);
  tellWhenNothing();
};

/** At once, or when the last of it was saved or may go. */
export const nothingUnsaved = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tellWhenNothing();
  });

export const hasUnsaved = (lost?: Lost): boolean =>
  lost ? [...held.values()].includes(lost) : held.size > 0;

/** It was saved, or somebody decided that it may go. */
export const forgetUnsaved = (form?: object): void => {
  if (form) held.delete(form);
  else held.clear();
  tellWhenNothing();
};

/** Leaves at once when nothing would be lost, of one form or of all; otherwise after somebody said so. */
export const leaveUnlessUnsaved = (leave: () => void, form?: object): void => {
  const isHeld = form ? held.has(form) : held.size > 0;
  if (!isHeld || !ask) return leave();
  ask(() => {
    forgetUnsaved(form);
    leave();
  });
};

/** The frame of the console puts the question; without it nothing is asked. Gives back how to stop. */
export const answerUnsaved = (question: (leave: () => void) => void): (() => void) => {
  ask = question;
  return () => {
    ask = null;
  };
};
