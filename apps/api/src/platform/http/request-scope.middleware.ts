import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { parseCookie } from 'cookie';
import { hashOfToken, SESSION_COOKIE } from '../auth';
import { type Database, requestScope } from '../database';
import { Problem } from '../errors';
import { problemOf, writeProblem } from './problem.filter';

const READS = new Set(['GET', 'HEAD']);

/**
 * Opens the scope of one request: its id, who the cookie says is asking, and the transaction in which Postgres
 * knows that viewer (not for health checks, which must answer without a database). Whatever happens, the transaction is ended when the connection closes.
 */
export const openRequestScope =
  (database: Database, opens = true) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const cookie = parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];
    response.setHeader('X-Request-Id', requestId);
    requestScope.run({ requestId, tokenHash: hashOfToken(cookie), transaction: null }, () => {
      response.on('close', () => void database.rollback().catch(() => undefined));
      refuseForeignWrite(request)
        .then(() => (opens ? database.open(READS.has(request.method)) : undefined))
        .then(() => next())
        .catch((error) => writeProblem(response, problemOf(error)));
    });
  };

/** A page of another site can make a browser send our cookie, but not this header. */
async function refuseForeignWrite(request: Request): Promise<void> {
  if (READS.has(request.method)) return;
  if (request.headers['x-requested-with'] !== 'teduh') {
    throw new Problem(
      403,
      'foreignRequest',
      'Send the header X-Requested-With: teduh with every change.',
    );
  }
}
