import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { parseCookie } from 'cookie';
import { bearerOf, hashOfBearer, hashOfToken, SESSION_COOKIE } from '../auth';
import { currentScope, type Database, requestScope } from '../database';
import { Problem } from '../errors';

const READS = new Set(['GET', 'HEAD']);

/**
 * Opens the scope of one request, before anything can go wrong with it: its id, and who its cookie or its token says is
 * asking.
 */
export function openRequestScope(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  const address = request.ip?.replace(/^::ffff:/, '') ?? null;
  const tokenHash = tokenHashOf(request);
  requestScope.run({ requestId, tokenHash, address, transaction: null }, () => next());
}

function tokenHashOf(request: Request): Buffer | null {
  const bearer = bearerOf(request);
  if (bearer) return hashOfBearer(bearer);
  return hashOfToken(parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE]);
}

/** A page of another site can make a browser send our cookie, but neither this header nor a token. */
export function refuseForeignWrites(request: Request, _response: Response, next: NextFunction) {
  const isOurs = request.headers['x-requested-with'] === 'teduh' || bearerOf(request) !== null;
  if (READS.has(request.method) || isOurs) return next();
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
