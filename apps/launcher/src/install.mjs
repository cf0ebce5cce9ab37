import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { command, Failure } from './failure.mjs';
import { inRoot, isEntry } from './places.mjs';
import { runNode } from './processes.mjs';

const stampFile = inRoot('node_modules/.teduh-stamp');

/** NestJS 12 is loaded with require(): Node can do that for ES modules from these versions on. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!fits) {
    throw new Failure(
      `Teduh needs Node 20.19 or newer (of the 22 series, 22.12), and this is Node ${version}.`,
    );
  }
}

/** Installs the packages of package-lock.json when node_modules is not exactly that. Needs no network when it is. */
export async function ensureInstalled() {
  requireNode();
  const stamp = stampOf(fs.readFileSync(inRoot('package-lock.json')));
  if (readStamp() === stamp) return;
  if (!holdsTheLock(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) {
    console.log('Installing packages (once, a few minutes) ...');
    const code = await runNode(npmScript(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    if (code !== 0) {
      throw new Failure(
        'Installing did not finish: see the message of npm above, put that right, and run this again.',
      );
    }
  }
  writeStamp(stamp);
}

/** Whether the packages on disk, by npm's own record of them, are the ones the lock file asks for. */
export function holdsTheLock(lock, installed) {
  if (!lock || !installed) return false;
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '');
  // Packages for other systems are optional and rightly absent.
  const complete = wanted.every(([place, { version, optional, link }]) => {
    const found = installed.packages[place];
    return found ? link || found.version === version : optional === true;
  });
  return complete && Object.keys(installed.packages).every((place) => place in lock.packages);
}

const stampOf = (lockFile) =>
  `${process.platform}-${process.arch} ${createHash('sha256').update(lockFile).digest('hex')}\n`;

const readStamp = () => (fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined);

function writeStamp(stamp) {
  try {
    fs.writeFileSync(stampFile, stamp);
  } catch (error) {
    // Packages that another account installed are as good; they are only compared again next time.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

const readJson = (file) =>
  fs.existsSync(inRoot(file)) ? JSON.parse(fs.readFileSync(inRoot(file), 'utf8')) : undefined;

/** npm's own script: the npm that called us, else the one that came with this Node. */
export function npmScript() {
  const beside = path.dirname(process.execPath);
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'npm'))
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.realpathSync(file));
  const found = [
    process.env.npm_execpath,
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    ...onPath,
  ].find((file) => file?.endsWith('npm-cli.js') && fs.existsSync(file));
  if (!found)
    throw new Failure(
      'npm was not found: install it (it comes with Node), or run "npm ci --ignore-scripts" here yourself.',
    );
  return found;
}

if (isEntry(import.meta.url)) await command(ensureInstalled);
