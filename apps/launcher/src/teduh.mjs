import { runCli } from './api.mjs';
import { ensureBuilt } from './build.mjs';
import { command, Failure } from './failure.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { useKeysOf } from './keys.mjs';
import { lifecycle } from './lifecycle.mjs';
import { dataFolder, readDotEnv } from './places.mjs';
import { startKeptCluster } from './postgres.mjs';
import { claim, findRun } from './runfile.mjs';

/** `npm run teduh -- <command>`: finds the database, or starts it for as long as the command takes. */
await command(async () => {
  requireNode();
  readDotEnv();
  await ensureInstalled();
  await ensureBuilt(['api']);

  const args = process.argv.slice(2);
  const data = dataFolder();
  useKeysOf(data);
  const run = (databaseUrl, cluster = '') =>
    runCli(args, { TEDUH_DATA: data, DATABASE_URL: databaseUrl, TEDUH_CLUSTER: cluster });
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    return runCli(args.length ? args : ['--help'], { TEDUH_DATA: data });
  }
  if (process.env.DATABASE_URL) return run(process.env.DATABASE_URL);
  const running = findRun(data);
  if (running?.purpose === 'serve') {
    if (!running.databaseUrl)
      throw new Failure('Teduh is still starting: try again when it says that it is ready.');
    return run(running.databaseUrl, running.cluster);
  }

  const life = lifecycle({ signalExitCode: 130 });
  return life.around(async () => {
    claim(data, { purpose: 'command' });
    const cluster = await startKeptCluster(data, life);
    const env = { TEDUH_DATA: data, DATABASE_URL: cluster.url };
    if (cluster.isNew && args[0] !== 'prepare' && (await runCli(['prepare'], env)) !== 0) return 1;
    return run(cluster.url, cluster.directory);
  });
});
