import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Audit } from '../audit';
import type { Database } from '../database';
import { BadInput, Busy, NotFound, Problem, StateForbids, TooLarge, TooManyPairs } from '../errors';

/** Undoes the request's work, records a denial, and answers with application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = response.getHeader('X-Request-Id');
    const problem = problemOf(error);
    // Whoever has gone away lost the transaction with the connection; what then fails is no fault of ours.
    if (problem.code === 'unexpected' && !response.destroyed) {
      this.logger.error({ requestId, ...describe(error) }, 'unexpected');
    }
    await this.database.rollback().catch(() => undefined);
    try {
      await this.audit.recordDenial(problem);
    } catch (failed) {
      this.logger.error({ requestId, ...describe(failed) }, 'audit failed');
    }
    writeProblem(response, problem);
  }
}

/** Class, code and stack of an error, never its message: a message of Postgres can quote a row. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, table, constraint } = error as {
    code?: string;
    table?: string;
    constraint?: string;
  };
  // Only the frames: the stack repeats the message, and a message can have several lines.
  const at = error.stack?.split('\n').filter((line) => /^ +at /.test(line));
  return { error: error.name, code, table, constraint, at: at?.slice(0, 5) };
}

/** Answers with problem+json, unless an answer has begun or nobody is there to read it. */
export function writeProblem(response: Response, problem: Problem): void {
  if (response.headersSent || response.destroyed) return;
  if (problem.status === 503) response.setHeader('Retry-After', '2');
  const { retryAfter } = problem.extra;
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: problem.code,
        status: problem.status,
        code: problem.code,
        detail: problem.detail,
        errors: problem.errors,
        ...problem.extra,
        requestId: response.getHeader('X-Request-Id'),
      }),
    );
}

/** The answer to give for anything that was thrown. What we did not foresee says nothing about itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromNest(error);
  const { code, type, status } = (error ?? {}) as { code?: string; type?: string; status?: number };
  if (type === 'entity.too.large') return new TooLarge('1 MB');
  if (
    type === 'entity.parse.failed' ||
    type === 'encoding.unsupported' ||
    type === 'charset.unsupported'
  ) {
    return new BadInput([], 'The body is not readable JSON in UTF-8.');
  }
  if (type?.startsWith('request.') || status === 400) {
    return new BadInput([], 'The request is not complete or cannot be read.');
  }
  if (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered)/.test(error.message)
  ) {
    return new Busy();
  }
  return (
    fromPostgres(code) ??
    new Problem(500, 'unexpected', 'Something went wrong on our side. Nothing was saved.')
  );
}

/** SQLSTATE codes a request can cause. Row security's refusal is "not found": even existence is private. */
function fromPostgres(code: string | undefined): Problem | null {
  switch (code) {
    case '42501':
    case '23503':
      return new NotFound();
    case '23505':
      return new StateForbids('alreadyThere', 'There is one like this already.');
    // A trigger of memberships raises it: also when the other role is held where the caller sees nothing.
    case 'TD001':
      return new StateForbids(
        'forbiddenPair',
        'These roles may not meet in one person. Give one of them to somebody else.',
      );
    // Raised where somebody tries pairs of case number and initials.
    case 'TD002':
      return new TooManyPairs();
    case '23502':
    case '23514':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22023':
    case '22P02':
    case '22021':
      return new BadInput([], 'A value is outside what this field can hold.');
    // Two changes waited for each other, one for a lock, or the database for us: doing it again is enough.
    case '25P03':
    case '40001':
    case '40P01':
    case '55P03':
    case '57014':
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return new Busy();
    default:
      return null;
  }
}

function fromNest(error: HttpException): Problem {
  const status = error.getStatus();
  if (status === 404) return new NotFound();
  if (status === 413) return new TooLarge('1 MB');
  return new Problem(
    status,
    status === 400 ? 'badInput' : 'refused',
    'The request could not be read.',
  );
}
