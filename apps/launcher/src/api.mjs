import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { built, inRoot, root } from './places.mjs';
import { hasEnded, runNode, stopChild } from './processes.mjs';

const leash = `file://${encodeURI(inRoot('apps/launcher/src/leash.mjs').replaceAll('\\', '/'))}`;

/** Runs one command of the API's command line to its end. */
export const runCli = (args, env) =>
  runNode(built.cli, args, { env: { INIT_CWD: process.cwd(), ...optional('INIT_CWD'), ...env } });

/** Starts the API; its log goes to `log` (a file descriptor, or 'inherit'), its complaints to the terminal. */
export function startApi({ env, log, life }) {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, built.api], {
    cwd: root,
    env: {
      ...process.env,
      TEDUH_CONSOLE_DIR: built.console,
      ...optional('TEDUH_CONSOLE_DIR'),
      ...env,
    },
    stdio: ['ignore', log, 'inherit', 'ipc'],
    // A group of its own, so that Ctrl-C reaches us alone and the order of stopping is ours.
    detached: true,
    windowsHide: true,
  });
  // It lets requests finish for 20 s; after that it is no longer asked.
  life.opened(() => stopChild(child, 'SIGTERM', 25_000));
  return child;
}

/** Waits for /health/ready, which tells that the API has its database. */
export async function waitUntilReady(child, base, patienceMs = 120_000) {
  const until = Date.now() + patienceMs;
  while (!hasEnded(child) && Date.now() < until) {
    const response = await fetch(`${base}/health/ready`).catch(() => undefined);
    if (response?.status === 200) return;
    await sleep(100);
  }
  throw new Failure(
    hasEnded(child)
      ? `The API stopped before it was ready (${howItEnded(child)}).`
      : `The API did not become ready within ${patienceMs / 1000} seconds.`,
  );
}

export const howItEnded = ({ exitCode, signalCode }) =>
  signalCode ? `signal ${signalCode}` : `exit code ${exitCode}`;

/** The log of the last runs; it is begun anew once it is large. */
export function openLog(file) {
  const isLarge = fs.existsSync(file) && fs.statSync(file).size > 20_000_000;
  return fs.openSync(file, isLarge ? 'w' : 'a', 0o600);
}

const optional = (name) => (process.env[name] ? { [name]: process.env[name] } : {});
