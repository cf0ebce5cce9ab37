import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { runCli, startApi, waitUntilReady } from './api.mjs';
import { ensureBuilt } from './build.mjs';
import { command, Failure } from './failure.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { lifecycle } from './lifecycle.mjs';
import { dataFolder, inRoot, readDotEnv, tool } from './places.mjs';
import { freePort, portToServe } from './ports.mjs';
import { startKeptCluster } from './postgres.mjs';
import { stopChild } from './processes.mjs';
import { claim } from './runfile.mjs';

const watched = ['apps/api/src', 'libs/domain/src', 'libs/disclosure/src', 'libs/standards/src'];

/** Builds, prepares and starts; asked again, it does so again, never two at once. */
function restartingApi(env, life) {
  let child;
  let queue = Promise.resolve();
  const once = async () => {
    await ensureBuilt(['api']);
    if (child) await stopChild(child, 'SIGTERM', 5_000);
    if ((await runCli(['prepare', '--demo'], env)) !== 0) return;
    child = startApi({ env: { NODE_ENV: 'development', ...env }, log: 'inherit', life });
    await waitUntilReady(child, `http://127.0.0.1:${env.PORT}`);
    console.log('The API is ready.');
  };
  return {
    restart: () => (queue = queue.then(once).catch((error) => console.error(error.message))),
  };
}

function watch(life, changed) {
  let timer;
  for (const folder of watched) {
    const watcher = fs.watch(inRoot(folder), { recursive: true }, (_, file) => {
      if (!/\.(ts|json|sql)$/.test(file ?? '') || file.endsWith('.spec.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(changed, 200);
    });
    life.opened(() => watcher.close());
  }
}

function serveConsole(port, apiPort, life) {
  const vite = spawn(
    process.execPath,
    [
      tool.vite(),
      inRoot('apps/console'),
      '--port',
      String(port),
      '--strictPort',
      '--host',
      'localhost',
    ],
    { stdio: 'inherit', env: { ...process.env, TEDUH_API: `http://127.0.0.1:${apiPort}` } },
  );
  life.opened(() => stopChild(vite, 'SIGTERM', 5_000));
  return new Promise((_, reject) =>
    vite.once('exit', (code) => {
      if (!life.isClosing()) reject(new Failure(`Vite stopped by itself (exit code ${code}).`));
    }),
  );
}

/** `npm run dev`: the console from Vite on PORT, with the API behind it, which starts anew when its sources change. */
await command(async () => {
  requireNode();
  readDotEnv();
  const life = lifecycle({ onSignal: () => console.log('\nStopping ...') });
  await life.around(async () => {
    const data = dataFolder();
    const run = claim(data, { purpose: 'serve' });
    const port = await portToServe('127.0.0.1');
    await ensureInstalled();
    await ensureBuilt(['api']);
    const databaseUrl = process.env.DATABASE_URL || (await startKeptCluster(data, life)).url;
    const apiPort = await freePort();
    const env = {
      DATABASE_URL: databaseUrl,
      TEDUH_DATA: data,
      PORT: String(apiPort),
      HOST: '127.0.0.1',
    };
    run.complete({ port, url: `http://localhost:${port}`, databaseUrl });

    const api = restartingApi(env, life);
    await api.restart();
    watch(life, () => api.restart());
    await serveConsole(port, apiPort, life);
  });
});
