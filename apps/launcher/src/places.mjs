import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The clone this launcher belongs to. */
export const root = fs.realpathSync(fileURLToPath(new URL('../../..', import.meta.url)));

export const inRoot = (...parts) => path.join(root, ...parts);

/** The script of an installed tool. Tools are run as `node <script>`: no shell, so a space in the path does no harm. */
export const tool = {
  jest: () => inRoot('node_modules/jest/bin/jest.js'),
  swc: () => inRoot('node_modules/@swc/cli/bin/swc.js'),
  vite: () => inRoot('node_modules/vite/bin/vite.js'),
};

/** What the build makes. */
export const built = {
  api: inRoot('dist/apps/api/src/main.js'),
  cli: inRoot('dist/apps/api/src/cli.js'),
  console: inRoot('dist/console'),
};

/** Whether this module is the one `node` was asked to run, and not one that another imports. */
export const isEntry = (moduleUrl) =>
  Boolean(process.argv[1]) &&
  fs.existsSync(process.argv[1]) &&
  pathToFileURL(fs.realpathSync(process.argv[1])).href === moduleUrl;

/** A `.env` beside package.json fills in what the environment does not say. */
export function readDotEnv() {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

/** TEDUH_DATA: run.json, the embedded database and what commands write. Made when missing. */
export function dataFolder() {
  const folder = path.resolve(root, process.env.TEDUH_DATA || '.teduh');
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    fs.mkdirSync(folder, { mode: 0o700 });
  }
  return folder;
}
