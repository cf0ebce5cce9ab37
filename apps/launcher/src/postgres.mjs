import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { freePort } from './ports.mjs';
import { serverAccount } from './postgres/account.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import { clusterHome } from './postgres/home.mjs';
import {
  cleanEnvironment,
  initialise,
  OWNER,
  ownerPassword,
  whyNot,
} from './postgres/initialise.mjs';
import { knock } from './postgres/knock.mjs';
import { clearLeftover } from './postgres/leftover.mjs';
import * as settings from './postgres/settings.mjs';
import { hasEnded, stopChild } from './processes.mjs';

/** The database of an installation: made at the first start, kept in `data`, guarded by a password. */
export async function startKeptCluster(data, life) {
  const home = clusterHome(data);
  const isNew = !fs.existsSync(path.join(home, 'postgres'));
  // A password without a cluster is the rest of a first start that broke off; the next cluster gets a new one.
  if (isNew) fs.rmSync(path.join(home, 'secrets.json'), { force: true });
  const password = ownerPassword(home);
  const flags = settings.serving;
  const cluster = await startCluster({ home, databases: ['teduh'], password, flags, life });
  return { ...cluster, isNew, url: cluster.urlOf('teduh') };
}

/** A cluster for one test run: no password, no waiting for the disk, gone with its folder. */
export const startThrowawayCluster = (home, databases, life) =>
  startCluster({ home, databases, flags: settings.throwaway, life });

async function startCluster({ home, databases, password, flags, life }) {
  const directory = path.join(home, 'postgres');
  const account = serverAccount(directory);
  const { bin, major } = findBinaries(account);
  if (!fs.existsSync(directory))
    initialise({ directory, databases, account, bin, major, password });
  requireSameMajor(directory, major);
  await clearLeftover(directory);

  const until = Date.now() + 30_000;
  for (;;) {
    const port = await freePort();
    const attempt = await launch({ home, directory, account, bin, port, flags, life });
    if (attempt.server) {
      const urlOf = (database) => urlFor({ password, port, database });
      return { ...attempt, directory, port, urlOf };
    }
    // Another program took the port, or the last processes of a killed server still hold its memory.
    const passes = /Address already in use|lock file|shared memory block/.test(attempt.output);
    if (!passes || Date.now() > until)
      throw new Failure(whyNot('Postgres did not start', attempt.output));
    await sleep(500);
  }
}

async function launch({ home, directory, account, bin, port, flags, life }) {
  const logFile = path.join(home, 'postgres.log');
  const log = fs.openSync(logFile, 'w', 0o600);
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', directory, '-p', String(port), ...flags],
    {
      ...account,
      cwd: directory,
      env: cleanEnvironment,
      stdio: ['ignore', log, log],
      // A group of its own: Ctrl-C must reach the API first.
      detached: true,
      windowsHide: true,
    },
  );
  fs.closeSync(log);
  const failed = new Promise((resolve) => server.once('error', (error) => resolve(error.message)));
  life.opened(() => stopServer(server, bin, directory));

  const until = Date.now() + 60_000;
  while (!hasEnded(server) && server.pid && Date.now() < until) {
    if ((await knock(port, OWNER)) === 'ready') return { server, pid: server.pid, logFile };
    await sleep(50);
  }
  const output = server.pid ? fs.readFileSync(logFile, 'utf8') : await failed;
  if (server.pid) await stopChild(server, 'SIGINT', 10_000, 'SIGQUIT');
  return { output };
}

/** Fast shutdown: open transactions are rolled back, everything committed is on the disk. */
async function stopServer(server, bin, directory) {
  if (!server.pid || hasEnded(server)) return;
  if (process.platform === 'win32')
    spawn(path.join(bin, 'pg_ctl'), ['stop', '-D', directory, '-m', 'fast']);
  await stopChild(server, process.platform === 'win32' ? 0 : 'SIGINT', 30_000, 'SIGQUIT');
}

function urlFor({ password, port, database }) {
  const login = password ? `${OWNER}:${password}` : OWNER;
  return `postgres://${login}@127.0.0.1:${port}/${database}`;
}

function requireSameMajor(directory, major) {
  const made = readVersion(directory);
  if (made === major) return;
  throw new Failure(
    `The data in ${directory} was made by Postgres ${made} and this is Postgres ${major}: use that version, or set TEDUH_DATA to another folder.`,
  );
}

function readVersion(directory) {
  try {
    return Number(fs.readFileSync(path.join(directory, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    throw new Failure(
      `The database in ${directory} cannot be read (${error.code}): start Teduh as the user that made it, or set TEDUH_DATA to another folder.`,
    );
  }
}
