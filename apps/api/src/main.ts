import 'reflect-metadata';
import { ShutdownSignal } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { type Config, ConfigError, loadConfig } from './platform/config';
import { Sealer, ServerEvents } from './platform/audit';
import { Database } from './platform/database';
import { requireSafeStart } from './platform/safe-start';
import { Vault } from './platform/vault';
import { makeServer } from './server';

async function serve(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = pino({ level: config.logLevel });
  const app = await makeServer(config, logger);
  await requireSafeStart(config, app.get(Database), process.env);
  app.get(Vault).master.read();
  app.get(Sealer).start((error) => logger.error({ error: error.name }, 'audit not sealed'));
  await app
    .get(ServerEvents)
    .start((error) => logger.error({ error: error.name }, 'event of the server not written'));
  stopOnSignal(app);
  await listen(app, config);
  logger.info({ host: config.host, port: config.port }, 'listening');
}

/** A server whose port is taken ends as any other does: what it told and opened is told and closed again. */
async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
}

const PATIENCE = 20_000;

/** Takes no new requests, lets those under way finish for 20 seconds, and exits with 0. */
function stopOnSignal(app: NestExpressApplication): void {
  const signals = [ShutdownSignal.SIGTERM, ShutdownSignal.SIGINT];
  app.enableShutdownHooks(signals, { useProcessExit: true });
  for (const signal of signals) {
    process.once(signal, () => setTimeout(() => process.exit(0), PATIENCE).unref());
  }
}

serve().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});

function sentenceFor(error: NodeJS.ErrnoException): string {
  if (error instanceof ConfigError) return error.message;
  if (error.code === 'EADDRINUSE') {
    return `Port ${process.env.PORT ?? 3000} is in use. Stop what uses it, or choose another with PORT=3001.`;
  }
  if (error.code === 'ECONNREFUSED') return 'The database does not answer. Check DATABASE_URL.';
  if (error.code === '28P01' || error.code === '28000') {
    return 'The database does not know the login teduh_app. Run "teduh prepare" first.';
  }
  return `The server could not start: ${error.stack ?? error.message}`;
}
