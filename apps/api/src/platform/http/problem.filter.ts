import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Audit } from '../audit';
import { currentScope, type Database } from '../database';
import { BadInput, Busy, NotFound, Problem, StateForbids, TooLarge } from '../errors';

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
    const problem = problemOf(error);
    if (problem.status >= 500 && problem.code === 'unexpected') {
      this.logger.error({ requestId: currentScope().requestId, ...describe(error) }, 'unexpected');
    }
    await this.database.rollback().catch(() => undefined);
    try {
      await this.audit.recordDenial(problem);
    } catch (failed) {
      this.logger.error(
        { requestId: currentScope().requestId, ...describe(failed) },
        'audit failed',
      );
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
  return { error: error.name, code, table, constraint, at: error.stack?.split('\n').slice(1, 6) };
}

export function writeProblem(response: Response, problem: Problem): void {
  if (response.headersSent || response.destroyed) return;
  if (problem.status === 503) response.setHeader('Retry-After', '2');
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
        requestId: currentScope().requestId,
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
    case '23514':
    case '22003':
    case '22007':
    case '22008':
    case '22P02':
    case '22021':
      return new BadInput([], 'A value is outside what this field can hold.');
    case '55P03':
    case '57014':
    case '53300':
    case '57P01':
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
