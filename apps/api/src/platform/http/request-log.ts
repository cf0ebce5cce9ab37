import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

/**
 * One line for each answered request: method, the route's shape, status, time. Never the path's values, the query,
 * the body or an address of a person: the shape is all an operator needs.
 */
export const logRequests =
  (logger: Logger) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const began = process.hrtime.bigint();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path;
      if (!route && response.statusCode < 400) return;
      logger.info(
        {
          method: request.method,
          route: route ?? 'none',
          status: response.statusCode,
          ms: Number((process.hrtime.bigint() - began) / 10_000n) / 100,
          requestId: response.getHeader('X-Request-Id'),
        },
        'request',
      );
    });
    next();
  };
