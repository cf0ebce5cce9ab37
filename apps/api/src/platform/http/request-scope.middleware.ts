import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { parseCookie } from 'cookie';
import { hashOfToken, SESSION_COOKIE } from '../auth';
import { currentScope, type Database, requestScope } from '../database';
import { Problem } from '../errors';

const READS = new Set(['GET', 'HEAD']);

/** Opens the scope of one request, before anything can go wrong with it: its id, and who its cookie says is asking. */
export function openRequestScope(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  const cookie = parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];
  response.setHeader('X-Request-Id', requestId);
  requestScope.run({ requestId, tokenHash: hashOfToken(cookie), transaction: null }, () => next());
}

/** A page of another site can make a browser send our cookie, but not this header. */
export function refuseForeignWrites(request: Request, _response: Response, next: NextFunction) {
  if (READS.has(request.method) || request.headers['x-requested-with'] === 'teduh') return next();
  next(
    new Problem(
      403,
      'foreignRequest',
      'Send the header X-Requested-With: teduh with every change.',
    ),
  );
}

/**
 * Opens the transaction in which Postgres knows the viewer. The body has been read by then: a slow line must not hold
 * a connection. Whatever happens, the transaction ends when the connection closes.
 */
export const openTransaction =
  (database: Database) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const scope = currentScope();
    // An aborted request closes in the context of its socket, which is nobody's request.
    const giveBack = () =>
      requestScope.run(scope, () => database.rollback()).catch(() => undefined);
    response.on('close', giveBack);
    const byPerson = request.headers['x-teduh-act'] === 'user';
    database.open(READS.has(request.method), byPerson).then(
      () => (response.closed ? giveBack() : next()),
      (error) => next(error),
    );
  };
