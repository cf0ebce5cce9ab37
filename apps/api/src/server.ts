import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { NestFactory, Reflector } from '@nestjs/core';
import { DiscoveryService } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { pino, type Logger } from 'pino';
import sirv from 'sirv';
import { AppModule } from './app.module';
import { describeApi } from './openapi';
import { AccessGuard, listRoutes } from './platform/access';
import { Audit } from './platform/audit';
import type { Config } from './platform/config';
import { Database } from './platform/database';
import { limitBodyTime } from './platform/http/body-time';
import { HttpServer } from './platform/http/http-server';
import { ProblemFilter } from './platform/http/problem.filter';
import { logRequests } from './platform/http/request-log';
import {
  openRequestScope,
  openTransaction,
  refuseForeignWrites,
} from './platform/http/request-scope.middleware';
import { turnAwayWhenBusy } from './platform/http/shedding';
import { TransactionInterceptor } from './platform/http/transaction.interceptor';
import { Vault } from './platform/vault';
import { strictBodies } from './platform/http/validation';

/** Emotion's empty style element is the only inline style of the console; this is its hash. */
const EMOTION = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The whole server, not yet listening: API, its description, and the console's files. */
export async function makeServer(config: Config, logger = pino({ level: config.logLevel })) {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot(config),
    new HttpServer(config.requestSeconds),
    { bodyParser: false, logger: ['error', 'fatal'], abortOnError: false },
  );
  listRoutes(app.get(DiscoveryService));
  const database = app.get(Database);
  const audit = app.get(Audit);

  app.disable('x-powered-by');
  app.set('etag', false);
  // Guesses are counted by the address they come from: believe no more of the header than our own proxies wrote.
  app.set('trust proxy', config.proxies);
  app.use(logRequests(logger));
  app.use(securityHeaders());
  app.use(refuseDevices);
  app.use(openRequestScope);
  app.use(limitBodyTime(config.requestSeconds));
  app.use(
    '/api/v1',
    noStore,
    refuseForeignWrites,
    json({ limit: '1mb', strict: false }),
    turnAwayWhenBusy(),
    openTransaction(database),
  );
  app.useGlobalInterceptors(new TransactionInterceptor(database, audit, app.get(Vault)));
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), audit));
  app.useGlobalPipes(strictBodies());
  app.useGlobalFilters(new ProblemFilter(database, audit, logger));
  describeApi(app);
  serveConsole(app, config, logger);
  return app;
}

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", EMOTION],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

/** What a page of a browser may ask for and this console never does; passkeys are its own. */
const DEVICES = [
  ...['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'bluetooth'].map(
    (feature) => `${feature}=()`,
  ),
  ...['publickey-credentials-get=(self)', 'publickey-credentials-create=(self)'],
].join(', ');

function refuseDevices(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', DEVICES);
  next();
}

function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** What sirv sends without saying how it is written. */
const TEXTS_IN_UTF8: Partial<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Sign-in at `/`, the console under `/app`, hashed files for a year. A path of the API never becomes a page. */
function serveConsole(app: NestExpressApplication, config: Config, logger: Logger): void {
  const root = config.consoleDir;
  if (!existsSync(join(root, 'index.html'))) {
    logger.warn({ root }, 'The console is not built; only the API is served.');
    return;
  }
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const inUtf8 = TEXTS_IN_UTF8[extname(path)];
      if (inUtf8) response.setHeader('Content-Type', inUtf8);
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || request.path.startsWith('/health/')) return next();
    // A file is only ever read: any other method is a path nobody knows.
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.path === '/app' || request.path.startsWith('/app/')) request.url = '/console.html';
    files(request, response, next);
  });
}
