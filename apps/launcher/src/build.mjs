import fs from 'node:fs';
import path from 'node:path';
import { command, Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, isEntry, root, tool } from './places.mjs';
import { runNode } from './processes.mjs';

const libraries = ['domain', 'disclosure', 'names', 'standards'].map((name) => `libs/${name}/src`);

/** What swc compiles, each in its place below dist/. */
export const compiled = ['apps/api/src', ...libraries];

const always = ['package-lock.json', 'tsconfig.base.json', 'apps/launcher/src/build.mjs'];

const parts = {
  api: { title: 'the API', sources: [...compiled, ...always], make: compile },
  console: {
    title: 'the console',
    sources: ['apps/console', ...libraries, ...always],
    make: bundle,
  },
};

/** Builds those of the parts whose sources differ from what dist/ was made of; answers whether there was any. */
export async function ensureBuilt(names = Object.keys(parts)) {
  let hasBuilt = false;
  for (const name of names) {
    const { title, sources, make } = parts[name];
    const record = inRoot(`dist/${name}.fingerprint`);
    const now = fingerprint(sources);
    if (fs.existsSync(record) && fs.readFileSync(record, 'utf8') === now) continue;
    console.log(`Building ${title} ...`);
    fs.mkdirSync(inRoot('dist'), { recursive: true });
    const workshop = fs.mkdtempSync(inRoot('dist/.making-'));
    try {
      for (const folder of await make(workshop)) {
        replace(path.join(workshop, folder), inRoot('dist', folder));
      }
    } finally {
      fs.rmSync(workshop, { recursive: true, force: true });
    }
    fs.writeFileSync(record, now);
    hasBuilt = true;
  }
  return hasBuilt;
}

/** TypeScript to JavaScript in the layout of the sources, so that `@teduh/...` becomes a relative path. */
async function compile(workshop) {
  const config = inRoot('dist/.swcrc.json');
  fs.writeFileSync(config, JSON.stringify(swcConfig(), null, 2));
  const from = compiled.filter((folder) => fs.existsSync(inRoot(folder)));
  const code = await runNode(tool.swc(), [
    ...from,
    ...['--out-dir', workshop, '--config-file', config, '--copy-files', '--quiet'],
    ...['--ignore', '**/*.spec.ts'],
  ]);
  if (code !== 0) throw new Failure('The API did not compile: see the messages of swc above.');
  return ['apps', 'libs'];
}

function swcConfig() {
  const { paths } = JSON.parse(
    fs.readFileSync(inRoot('tsconfig.base.json'), 'utf8'),
  ).compilerOptions;
  return {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
      target: 'es2022',
      baseUrl: root,
      paths,
    },
    module: { type: 'commonjs' },
    sourceMaps: true,
  };
}

/** Vite would announce at every build how a later version will read its configuration. */
export const viteEnvironment = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

async function bundle(workshop) {
  // Vite reads it from its root.
  const outDir = path.relative(inRoot('apps/console'), path.join(workshop, 'console'));
  const args = [
    ...['build', inRoot('apps/console'), '--outDir', outDir, '--emptyOutDir'],
    ...['--logLevel', 'warn'],
  ];
  const code = await runNode(tool.vite(), args, { env: viteEnvironment });
  if (code !== 0) throw new Failure('The console did not build: see the messages of Vite above.');
  return ['console'];
}

/** Puts the new folder in the place of the old one in two renames, so a failed build leaves the old one whole. */
function replace(made, place) {
  const old = `${made}.old`;
  if (fs.existsSync(place)) fs.renameSync(place, old);
  fs.renameSync(made, place);
}

if (isEntry(import.meta.url)) {
  await command(async () => {
    const unknown = process.argv
      .slice(2)
      .filter((argument) => !['--api', '--console'].includes(argument));
    if (unknown.length)
      throw new Failure(
        `Unknown: ${unknown.join(' ')}. Use --api, --console, or neither for both.`,
        2,
      );
    const names = Object.keys(parts).filter((name) => process.argv.includes(`--${name}`));
    await ensureInstalled();
    await ensureBuilt(names.length ? names : undefined);
  });
}
