import path from 'node:path';
import { howItEnded, openLog, runCli, startApi, waitUntilReady } from './api.mjs';
import { ensureBuilt } from './build.mjs';
import { command, Failure } from './failure.mjs';
import { makeKeysFolder, useKeysOf } from './keys.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { lifecycle } from './lifecycle.mjs';
import { dataFolder, readDotEnv } from './places.mjs';
import { portToServe } from './ports.mjs';
import { startKeptCluster } from './postgres.mjs';
import { claim } from './runfile.mjs';
import { greeting } from './greeting.mjs';

const usage = `Usage: npm start [-- --empty]
Installs, builds, starts the database, loads the demonstration and serves it on http://localhost:3000.
  --empty   make a live system in a fresh TEDUH_DATA instead, and print a code for its first administrator
Settings are environment variables; .env.example lists them. Ctrl-C stops everything.`;

async function serve(life, { empty }) {
  const data = dataFolder();
  const run = claim(data, { purpose: 'serve' });
  const host = process.env.HOST || '127.0.0.1';
  const port = await portToServe(host);
  const url = `http://localhost:${port}`;

  await ensureInstalled();
  await ensureBuilt();

  const cluster = process.env.DATABASE_URL ? undefined : await startKeptCluster(data, life);
  const databaseUrl = cluster?.url ?? process.env.DATABASE_URL;
  const env = {
    DATABASE_URL: databaseUrl,
    TEDUH_CLUSTER: cluster?.directory ?? '',
    TEDUH_DATA: data,
    PORT: String(port),
    HOST: host,
    NODE_ENV: 'production',
  };
  if (process.env.NODE_ENV) delete env.NODE_ENV;
  await prepare(data, env, empty);

  const logFile = path.join(data, 'api.log');
  const api = startApi({ env, log: openLog(logFile), life });
  await waitUntilReady(api, baseFor(host, port)).catch((error) => {
    throw new Failure(`${error.message} Its log is ${logFile}`);
  });
  const running = { apiPid: api.pid, postgresPid: cluster?.pid, cluster: cluster?.directory };
  run.complete({ port, url, databaseUrl, ...running });
  console.log(await greeting({ url, base: baseFor(host, port), host, logFile, cluster }));

  await firstToEnd({ api, cluster, life, logFile });
}

/** A fresh database becomes a demonstration, or a live system when that was asked for; any other stays what it is. */
async function prepare(data, env, empty) {
  const keys = empty ? makeKeysFolder(data) : undefined;
  if (!empty) useKeysOf(data);
  if ((await runCli(['prepare', empty ? '--empty' : '--demo'], env)) === 0) return;
  keys?.undo();
  throw new Failure('The database could not be prepared: see the message above.');
}

/** Where this machine reaches the API, whatever address it listens on. */
const baseFor = (host, port) =>
  `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;

/** Neither is meant to end by itself: the one that does takes the other along. */
function firstToEnd({ api, cluster, life, logFile }) {
  return new Promise((_, reject) => {
    const report = (what, log) => (child) => {
      if (!life.isClosing())
        reject(new Failure(`${what} stopped by itself (${howItEnded(child)}). Its log is ${log}`));
    };
    api.once('exit', () => report('The API', logFile)(api));
    cluster?.server.once('exit', () => report('Postgres', cluster.logFile)(cluster.server));
  });
}

await command(async () => {
  const options = process.argv.slice(2);
  if (options.includes('--help')) return console.log(usage);
  const others = options.filter((option) => option !== '--empty');
  if (others.length) throw new Failure(`Unknown option: ${others.join(' ')}.\n${usage}`, 2);

  requireNode();
  readDotEnv();
  const life = lifecycle({ onSignal: () => console.log('\nStopping ...') });
  await life.around(() => serve(life, { empty: options.includes('--empty') }));
});
