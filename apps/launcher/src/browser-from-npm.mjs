import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmScript } from './install.mjs';

const name = '@sparticuz/chromium';
const version = '153.0.0';

/**
 * A Chromium for Linux x64 that comes as an npm package, with the libraries it needs: for machines without one.
 * It is unpacked once into `cache`; the answer is a small script that starts it with those libraries.
 */
export function browserFromNpm(cache) {
  const folder = path.join(cache, `chromium-${version}`);
  const program = path.join(folder, 'chrome');
  if (fs.existsSync(program)) return program;
  console.log('Fetching a browser for the tests (once) ...');
  fs.mkdirSync(folder, { recursive: true });
  run([
    npmScript(),
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    `${name}@${version}`,
  ]);

  const unpacked = path.join(folder, 'unpacked');
  fs.rmSync(unpacked, { recursive: true, force: true });
  fs.mkdirSync(unpacked);
  const entry = pathToFileURL(path.join(folder, 'node_modules', name, 'build/index.js')).href;
  // It unpacks into the temporary folder, and its libraries only where it believes to be on the system they are from.
  run(
    [
      '--input-type=module',
      '--eval',
      `import c from ${JSON.stringify(entry)}; await c.executablePath();`,
    ],
    {
      TMPDIR: unpacked,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    },
  );
  fs.writeFileSync(program, starter(unpacked), { mode: 0o755 });
  return program;
}

function run(args, env = {}) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1));
}

function starter(unpacked) {
  const quoted = (place) => `'${place.replaceAll("'", "'\\''")}'`;
  return `#!/bin/sh
export LD_LIBRARY_PATH=${quoted(path.join(unpacked, 'al2023/lib'))}
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH=${quoted(path.join(unpacked, 'fonts'))}
exec ${quoted(path.join(unpacked, 'chromium'))} "$@"
`;
}
