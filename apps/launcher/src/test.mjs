import fs from 'node:fs';
import path from 'node:path';
import { runCli } from './api.mjs';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { command, Failure } from './failure.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { lifecycle } from './lifecycle.mjs';
import { dataFolder, inRoot, tool } from './places.mjs';
import { startThrowawayCluster } from './postgres.mjs';
import { runNode } from './processes.mjs';
import { throwawayFolder } from './throwaway.mjs';

const TEMPLATE = 'teduh_template';
const DEMONSTRATION = 'teduh_demo';

/** What a project of jest.config.mjs needs beside the sources; a project not named here needs everything. */
const needs = {
  domain: [],
  console: [],
  api: ['database'],
  security: ['database'],
  benchmarks: ['database'],
};

/** Measures, so it has the machine to itself: one file after the other, when all the other tests are done. */
const ALONE = 'benchmarks';

/** The tests must never reach an installation that the environment points to. */
const withoutInstallation = Object.fromEntries(
  [
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'DATABASE_REPORT_URL',
    'DATABASE_REPLICA_URL',
    'DATABASE_SEALER_URL',
    'PORT',
    'HOST',
    'TEDUH_MASTER_KEY_FILE',
    'TEDUH_SIGN_IN_KEY',
    'TEDUH_AUDIT_KEY',
    'TEDUH_AUDIT_CHECKPOINTS',
    'TEDUH_AUDIT_CHECKPOINT_SECONDS',
    'TEDUH_REQUEST_SECONDS',
    'TEDUH_URL',
    'TEDUH_PROXIES',
    'TEDUH_OIDC_ISSUER',
    'TEDUH_OIDC_CLIENT_ID',
    'TEDUH_OIDC_CLIENT_SECRET_FILE',
    'TEDUH_OIDC_NAME',
    'TEDUH_OIDC_TRUST_SECOND_FACTOR',
  ].map((name) => [name, undefined]),
);

/** Who opens the screens needs the console as well. */
async function prepareBrowser() {
  await ensureBuilt(['console']);
  return { TEDUH_CHROME: findBrowser(path.join(dataFolder(), 'browser')) };
}

/** A migrated template and one with a small demonstration: each test clones the one it wants. */
async function prepareDatabases(life) {
  await ensureBuilt(['api']);
  const folder = await throwawayFolder(life);
  const cluster = await startThrowawayCluster(folder, [TEMPLATE, DEMONSTRATION], life);
  const TEDUH_DATA = path.join(folder, 'data');
  const run = async (database, ...args) => {
    const env = { ...withoutInstallation, DATABASE_URL: cluster.urlOf(database), TEDUH_DATA };
    if ((await runCli(args, env)) !== 0)
      throw new Failure(`"${args.join(' ')}" failed: see the message above.`);
  };
  await run(TEMPLATE, 'prepare');
  await run(DEMONSTRATION, 'prepare');
  await run(DEMONSTRATION, 'demo', '--cases', '600', '--seed', '7');
  return {
    TEDUH_DATA,
    TEDUH_TEST_POSTGRES: cluster.urlOf('postgres'),
    TEDUH_TEST_TEMPLATE: TEMPLATE,
    TEDUH_TEST_DEMO: DEMONSTRATION,
    TEDUH_TEST_DEMO_KEY: path.join(TEDUH_DATA, 'answer-key.json'),
  };
}

/** The launcher is tested without jest, as it must run before anything is installed. */
function testLauncher() {
  const folder = inRoot('apps/launcher/test');
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const paths = files.map((name) => path.join(folder, name));
  return runNode('--test', ['--test-reporter=spec', ...paths], { env: withoutInstallation });
}

/** With no word of what to run: everything, the measuring last. */
async function runJest(args, env) {
  const jest = (...more) => runNode(tool.jest(), more, { env });
  const selected = selectedProjects(args);
  if (selected.length === 1 && selected[0] === ALONE) return jest('--runInBand', ...args);
  if (args.length) return jest('--maxWorkers=2', ...args);
  const others = await jest('--maxWorkers=2', '--ignoreProjects', ALONE);
  return (await jest('--runInBand', '--selectProjects', ALONE)) || others;
}

function needsOf(projects) {
  const named = projects.length && projects.every((project) => project in needs);
  return new Set(named ? projects.flatMap((project) => needs[project]) : ['database', 'browser']);
}

/** `--selectProjects a b` or `--selectProjects=a`, as jest reads it. */
function selectedProjects(args) {
  const at = args.findIndex((argument) => argument.startsWith('--selectProjects'));
  if (at === -1) return [];
  if (args[at].includes('=')) return [args[at].split('=')[1]];
  const rest = args.slice(at + 1);
  const end = rest.findIndex((argument) => argument.startsWith('-'));
  return end === -1 ? rest : rest.slice(0, end);
}

/** `npm test`: everything, on a database of its own and in a real browser. What follows `--` goes to jest. */
await command(async () => {
  requireNode();
  const args = process.argv.slice(2).filter((argument) => argument !== '--nightly');
  const nightly = process.argv.includes('--nightly') ? { TEDUH_NIGHTLY: '1' } : {};
  const needed = needsOf(selectedProjects(args));
  await ensureInstalled();

  const life = lifecycle({ signalExitCode: 130 });
  return life.around(async () => {
    const browser = needed.has('browser') ? await prepareBrowser() : {};
    const database = needed.has('database') ? await prepareDatabases(life) : {};
    const launcher = args.length ? 0 : await testLauncher();
    const env = { ...withoutInstallation, ...nightly, ...browser, ...database };
    const others = await runJest(args, env);
    if (launcher)
      console.error('\nThe tests of the launcher failed: their report stands above the others.');
    return others || launcher;
  });
});
