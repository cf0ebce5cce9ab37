import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What a chart is drawn for until it is measured, and where nothing can be measured. */
const UNMEASURED = 990;

/** Wide enough for twenty years; the sheet scales it to its own width and the text stays readable. */
const PRINTED = 800;

/** The room a figure has, in pixels. It follows the window, and the sheet of paper while the page is printed. */
export const useChartWidth = <Element extends HTMLElement>() => {
  const element = useRef<Element>(null);
  const [measured, setMeasured] = useState(UNMEASURED);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const measure = () => setMeasured(Math.floor(node.clientWidth) || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { element, width: printing ? PRINTED : measured, printing };
};

/** True while the page is put on paper. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser prints what is drawn when the handler returns: the change cannot wait for the next frame.
    const set = (next: boolean) => flushSync(() => setPrinting(next));
    const before = () => set(true);
    const after = () => set(false);
    const paper = globalThis.matchMedia?.('print');
    const follow = (event: MediaQueryListEvent) => set(event.matches);
    globalThis.addEventListener('beforeprint', before);
    globalThis.addEventListener('afterprint', after);
    paper?.addEventListener('change', follow);
    return () => {
      globalThis.removeEventListener('beforeprint', before);
      globalThis.removeEventListener('afterprint', after);
      paper?.removeEventListener('change', follow);
    };
  }, []);
  return printing;
};
