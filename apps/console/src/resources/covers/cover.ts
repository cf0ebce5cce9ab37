import { addDays } from '@teduh/domain';
import type { components } from '../../api/openapi';

/** A colleague works on all cases that somebody leads, from a day until a day. */
export type Cover = components['schemas']['CoverResponse'];

export type When = 'now' | 'coming' | 'over';

export const whenIs = ({ isEnded, fromOn, untilOn }: Cover, today: string): When => {
  if (isEnded || untilOn < today) return 'over';
  return fromOn <= today ? 'now' : 'coming';
};

/** The Friday of a day's week, or of the next one when the week is over. */
export const fridayFrom = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (5 - weekday + 7) % 7);
};

export const mondayAfter = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (1 - weekday + 7) % 7 || 7);
};
