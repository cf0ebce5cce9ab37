import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { root } from './places.mjs';

const running = new Set();

/** Runs `node script ...args` to its end and answers its exit code (a signal counts as 1). */
export function runNode(script, args = [], { env = {}, ...options } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    ...options,
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Asks every command still running to stop, and waits until they have. */
export async function stopCommands() {
  for (const child of running) child.kill('SIGTERM');
  while (running.size) await sleep(50);
}

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Sends the signal and, if the process is still there after the patience, ends it the hard way. */
export async function stopChild(child, signal, patienceMs, hard = 'SIGKILL') {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill(hard), patienceMs);
  await ended;
  clearTimeout(timer);
}

/** Whether a process of that id exists, ours or not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process where the system shows it, else nothing. */
export function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined;
  }
}

export async function waitUntilGone(pid, patienceMs) {
  const until = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > until)
      throw new Failure(`Process ${pid} does not stop: end it, then try again.`);
    await sleep(100);
  }
}
