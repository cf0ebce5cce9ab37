import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DISK_FULL, Failure } from '../failure.mjs';

export const OWNER = 'teduh';

/** What the server's programs get to see of our environment: PGDATA and the like must not reach them. */
export const cleanEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' && {
    SystemRoot: process.env.SystemRoot,
    TEMP: process.env.TEMP,
  }),
};

/** Makes the cluster with its databases. It is made under another name, so that a half-made one is never used. */
export function initialise({ directory, databases, account, bin, major, password }) {
  requireSpace(path.dirname(directory));
  const unfinished = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  try {
    fs.mkdirSync(unfinished, { mode: 0o700 });
    give(unfinished, account);
    const authentication = password
      ? ['--auth=scram-sha-256', `--pwfile=${writeFor(account, passwordFile, password)}`]
      : ['--auth=trust', '--no-sync'];
    const locale =
      major >= 17
        ? ['--locale-provider=builtin', '--locale=C.UTF-8']
        : [process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C'];
    runAs(account, path.join(bin, 'initdb'), [
      ...['-D', unfinished, '--username', OWNER, '--encoding=UTF8'],
      ...[...locale, ...authentication],
    ]);
    // A server for one user makes the databases: no driver and no password needed yet.
    const statements = databases.map((name) => `CREATE DATABASE ${name};\n`).join('');
    runAs(
      account,
      path.join(bin, 'postgres'),
      ['--single', '-D', unfinished, 'postgres'],
      statements,
    );
    fs.renameSync(unfinished, directory);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/** A new cluster takes about 50 MB and its log a little more; initdb on a full disk gives no reason one can read. */
function requireSpace(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < 150_000_000)
    throw new Failure(`The database could not be made in ${folder}: ${DISK_FULL}`);
}

function runAs(account, program, args, input = '') {
  const options = { ...account, cwd: '/', env: cleanEnvironment, input, encoding: 'utf8' };
  const { status, stderr, error } = spawnSync(program, args, options);
  if (status === 0 && !/\b(ERROR|FATAL|PANIC):/.test(stderr)) return;
  throw new Failure(whyNot('The database could not be made', error?.message ?? stderr));
}

/** One sentence out of what a program of Postgres printed. */
export function whyNot(what, output) {
  if (/No space left on device|free disk space/.test(output)) return `${what}: ${DISK_FULL}`;
  const lines = output.split('\n').filter((line) => line.trim());
  const telling =
    lines.findLast((line) => /error|FATAL|PANIC|could not/i.test(line)) ?? lines.at(-1);
  return `${what}: ${telling?.trim() ?? 'Postgres gave no reason'}`;
}

/** The owner's password: made once, readable by us alone. */
export function ownerPassword(home) {
  const file = path.join(home, 'secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')).ownerPassword;
  const made = randomBytes(24).toString('base64url');
  fs.writeFileSync(file, `${JSON.stringify({ ownerPassword: made })}\n`, { mode: 0o600 });
  return made;
}

function writeFor(account, file, text) {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, text, { mode: 0o600 });
  give(file, account);
  return file;
}

function give(place, { uid, gid }) {
  if (uid !== undefined) fs.chownSync(place, uid, gid);
}
