import type { components } from '../../api/openapi';

/** A case opened to a colleague who does not work on it: to read, until a day. */
export type CaseGrant = components['schemas']['CaseGrantResponse'];

/** It opens the case on this day. */
export const isRunning = ({ isEnded, untilOn }: CaseGrant, today: string): boolean =>
  !isEnded && untilOn >= today;
