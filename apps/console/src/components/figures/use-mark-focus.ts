import { useRef, useState, type KeyboardEvent } from 'react';

/**
 * One stop of the Tab key for a whole chart, arrow keys within it: twenty bars do not stand between a reader and the
 * table. `perLine` is how many marks a line has where a chart has several.
 */
export const useMarkFocus = (count: number, perLine = count) => {
  const chart = useRef<SVGSVGElement>(null);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, count - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event.key, at, count, perLine);
    if (next === null) return;
    event.preventDefault();
    setWanted(next);
    chart.current?.querySelector<SVGGElement>(`[data-mark="${next}"]`)?.focus();
  };
  const markProps = (index: number) => ({
    tabIndex: index === at ? 0 : -1,
    'data-mark': index,
    onFocus: () => setWanted(index),
  });
  return { chart, onKeyDown, markProps };
};

const target = (key: string, at: number, count: number, perLine: number): number | null => {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: perLine < count ? perLine : 1,
    ArrowUp: perLine < count ? -perLine : -1,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const next = at + step;
  return next >= 0 && next < count ? next : null;
};
