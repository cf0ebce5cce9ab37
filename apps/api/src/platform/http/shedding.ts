import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { NextFunction, Request, Response } from 'express';
import { Busy } from '../errors';

/** What a process carries at this moment. */
export interface Load {
  /** Requests whose bodies have arrived and that are not answered yet. */
  readonly underWay: number;
  /** How late everything in this process happens, in milliseconds, for two seconds now. */
  readonly delayMs: number;
}

const MOST_UNDER_WAY = 100;
const LONGEST_DELAY_MS = 200;

/** What can wait goes first: figures, then lists. `work` is never turned away: signing in, records, every change. */
export type Urgency = 'figures' | 'lists' | 'work';

/** Needed to sign in or to fill in a form; one of each a page, and quickly answered. */
const NO_LISTS: readonly string[] = ['session', 'account', 'code-lists'];

/** By the path below `/api/v1`: what was asked for is not known before a connection of the database is taken. */
export function urgencyOf(method: string, path: string): Urgency {
  const [subject = '', ...more] = path.split('/').filter(Boolean);
  const reads = method === 'GET' || method === 'HEAD';
  if (subject === 'reports' && reads) return 'figures';
  if (method === 'POST' && more.length === 1 && more[0] === 'search') return 'lists';
  return reads && more.length === 0 && !NO_LISTS.includes(subject) ? 'lists' : 'work';
}

/** Figures at the limit, lists at twice the limit. */
export function isTurnedAway(urgency: Urgency, { underWay, delayMs }: Load): boolean {
  if (urgency === 'work') return false;
  const times = urgency === 'figures' ? 1 : 2;
  return underWay > times * MOST_UNDER_WAY || delayMs > times * LONGEST_DELAY_MS;
}

const EVERY = 1_000;
const RESOLUTION = 20;

/**
 * Measures how late this process is. One pause tells nothing: a quarter of all moments of two seconds in a row are late.
 * Moments are not seconds: after each late one there is time for one or two that are not.
 */
export function watchDelay(): () => number {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  let [before, now] = [0, 0];
  setInterval(() => {
    [before, now] = [now, histogram.percentile(75) / 1e6 - RESOLUTION];
    histogram.reset();
  }, EVERY).unref();
  return () => Math.max(0, Math.min(before, now));
}

/**
 * Turns away what can wait when there is too much, at once and with the word when to come again, instead of letting
 * everybody wait in one queue until everybody is refused. Stands before the transaction is opened.
 */
export function turnAwayWhenBusy(delayMs = watchDelay()) {
  let underWay = 0;
  return (request: Request, response: Response, next: NextFunction): void => {
    const load = { underWay, delayMs: delayMs() };
    if (isTurnedAway(urgencyOf(request.method, request.path), load)) return next(new Busy());
    underWay += 1;
    response.once('close', () => (underWay -= 1));
    next();
  };
}
