import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commandLine, isAlive, waitUntilGone } from '../processes.mjs';

/**
 * What an earlier server left in the data directory. A server that outlived its launcher is stopped; the lock of one
 * that is gone is removed, also when its process id meanwhile belongs to something else.
 */
export async function clearLeftover(directory, patienceMs = 30_000) {
  const lock = path.join(directory, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && servesFrom(pid, directory)) {
    process.kill(pid, 'SIGINT');
    await waitUntilGone(pid, patienceMs);
  } else {
    fs.rmSync(lock, { force: true });
  }
}

/** A server's working directory is its data directory; where that cannot be seen, its command line must do. */
function servesFrom(pid, directory) {
  if (process.platform === 'linux') {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(directory);
    } catch {
      return (commandLine(pid) ?? '').includes(directory);
    }
  }
  if (process.platform === 'win32') return false;
  return (
    spawnSync('ps', ['-o', 'command=', '-p', String(pid)]).stdout?.includes(directory) ?? false
  );
}
