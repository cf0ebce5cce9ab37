import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { browserFromNpm } from './browser-from-npm.mjs';
import { command, Failure } from './failure.mjs';
import { dataFolder, isEntry } from './places.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that runs here, fetched if need be. The tests of the screens are never left out for want of one. */
export function findBrowser(cache) {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Failure(
      `CHROME_PATH=${given} does not start: set it to the program of Chrome or Chromium, or leave it out.`,
    );
  }
  return onPath() ?? fromNpm(cache) ?? fromApt() ?? giveUp();
}

function runs(program) {
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 && /Chrom/i.test(stdout);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  return installed.find((file) => fs.existsSync(file) && runs(file));
}

function fromNpm(cache) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const program = browserFromNpm(cache);
    return runs(program) ? program : undefined;
  } catch (error) {
    console.error(`The browser of npm is not to be had: ${error.message}`);
    return undefined;
  }
}

function fromApt() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing chromium with apt-get ...');
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return onPath();
}

function giveUp() {
  throw new Failure(
    'The tests of the screens need a browser and none was found: install Chromium or Chrome, or set CHROME_PATH to it.',
  );
}

if (isEntry(import.meta.url))
  await command(() => console.log(findBrowser(path.join(dataFolder(), 'browser'))));
