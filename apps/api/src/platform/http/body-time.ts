import type { NextFunction, Request, Response } from 'express';
import { TooSlow } from '../errors';
import { writeProblem } from './problem.filter';

const timers = new WeakMap<Request, NodeJS.Timeout>();

/**
 * A body arrives within so many seconds, or its line is closed: each half-sent one keeps memory and a socket, and many
 * together would keep others out. It also ends what is still being sent after its answer was given.
 */
export const limitBodyTime =
  (seconds: number) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { 'content-length': length, 'transfer-encoding': pieces } = request.headers;
    if (length !== undefined || pieces !== undefined) {
      giveTime(request, response, seconds);
      request.once('close', () => clearTimeout(timers.get(request)));
    }
    next();
  };

/** Another limit for this request, from now on: it brings a file. */
export function giveTime(request: Request, response: Response, seconds: number): void {
  clearTimeout(timers.get(request));
  const cutOff = () => {
    if (request.complete) return;
    if (response.headersSent) return void request.destroy();
    response.setHeader('Connection', 'close');
    writeProblem(response, new TooSlow(seconds));
  };
  timers.set(request, setTimeout(cutOff, seconds * 1_000).unref());
}
