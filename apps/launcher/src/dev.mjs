import { spawn } from 'node:child_process';
import { runCli, startApi, waitUntilReady } from './api.mjs';
import { compiled, ensureBuilt, viteEnvironment } from './build.mjs';
import { command, Failure } from './failure.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { useKeysOf } from './keys.mjs';
import { lifecycle } from './lifecycle.mjs';
import { dataFolder, inRoot, readDotEnv, tool } from './places.mjs';
import { freePort, portToServe } from './ports.mjs';
import { startKeptCluster } from './postgres.mjs';
import { hasEnded, stopChild } from './processes.mjs';
import { claim } from './runfile.mjs';
import { watchFolders } from './watch.mjs';

/** Builds, prepares and starts; asked again, it does so again, never two at once. */
function restartingApi(env, life) {
  let child;
  let queue = Promise.resolve();
  const once = async () => {
    const hasChanged = await ensureBuilt(['api']);
    if (child && !hasEnded(child) && !hasChanged) return;
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

function serveConsole(port, apiPort, life) {
  const address = ['--port', String(port), '--strictPort', '--host', 'localhost'];
  const vite = spawn(process.execPath, [tool.vite(), inRoot('apps/console'), ...address], {
    stdio: 'inherit',
    env: { ...process.env, ...viteEnvironment, TEDUH_API: `http://127.0.0.1:${apiPort}` },
  });
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
    useKeysOf(data);
    const run = claim(data, { purpose: 'serve' });
    const port = await portToServe('127.0.0.1');
    await ensureInstalled();
    const cluster = process.env.DATABASE_URL ? undefined : await startKeptCluster(data, life);
    const databaseUrl = cluster?.url ?? process.env.DATABASE_URL;
    const apiPort = await freePort();
    const env = {
      DATABASE_URL: databaseUrl,
      TEDUH_CLUSTER: cluster?.directory ?? '',
      TEDUH_DATA: data,
      PORT: String(apiPort),
      HOST: '127.0.0.1',
    };
    const url = `http://localhost:${port}`;
    run.complete({ port, url, databaseUrl, cluster: cluster?.directory });

    const api = restartingApi(env, life);
    await api.restart();
    watchFolders(
      compiled.map((folder) => inRoot(folder)),
      life,
      () => api.restart(),
    );
    await serveConsole(port, apiPort, life);
  });
});
