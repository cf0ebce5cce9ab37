import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { commandLine, isAlive } from './processes.mjs';

const fileIn = (data) => path.join(data, 'run.json');

/** What is at work on this data: `{pid, purpose, port, url, databaseUrl, cluster}`, or nothing. */
export function findRun(data) {
  try {
    const run = JSON.parse(fs.readFileSync(fileIn(data), 'utf8'));
    return isOurs(run.pid) ? run : undefined;
  } catch {
    return undefined;
  }
}

/** A process id may by now belong to another program; where the system shows it, the launcher is recognised. */
function isOurs(pid) {
  if (pid === process.pid || !isAlive(pid)) return false;
  const line = commandLine(pid);
  return line === undefined || line.includes('launcher');
}

/**
 * Takes the data for this process, so that no two servers or commands work on one cluster. The file holds the
 * owner's URL and is readable by its owner alone. Given back when the process ends.
 */
export function claim(data, run) {
  const file = fileIn(data);
  const prepare = (content) => {
    const draft = `${file}.${process.pid}`;
    const text = JSON.stringify({ pid: process.pid, ...run, ...content }, null, 2);
    fs.writeFileSync(draft, `${text}\n`, { mode: 0o600 });
    return draft;
  };
  const draft = prepare({});
  try {
    // A link is made only where nothing is yet, and never shows a half-written file.
    take(draft, file, data);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  return { complete: (content) => fs.renameSync(prepare(content), file) };
}

function take(draft, file, data) {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const other = findRun(data);
    if (other) throw new Failure(occupied(data, other));
    fs.rmSync(file, { force: true });
    fs.linkSync(draft, file);
  }
}

function occupied(data, { pid, purpose, url }) {
  if (purpose !== 'serve')
    return `A command (process ${pid}) is using the data in ${data}: wait until it has finished.`;
  const where = url ? ` and serves ${url}` : '';
  return `Teduh already runs on the data in ${data}: process ${pid}${where}. Use that one, stop it first, or set TEDUH_DATA to another folder.`;
}
