import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeKeysFolder, useKeysOf } from '../src/keys.mjs';
import { inRoot } from '../src/places.mjs';
import { freePort } from '../src/ports.mjs';
import { temporaryFolder } from './folders.mjs';

const KEYS = ['TEDUH_MASTER_KEY_FILE', 'TEDUH_SIGN_IN_KEY', 'TEDUH_AUDIT_KEY'];
const CODE = /\b[2-9A-Z]{4}(-[2-9A-Z]{4}){3}\b/g;

const modeOf = (file) => fs.statSync(file).mode & 0o777;

/** The environment as it is without a live system: the variables are set by what is tested. */
const withoutKeys = (work) => {
  const before = KEYS.map((name) => [name, process.env[name]]);
  for (const name of KEYS) delete process.env[name];
  try {
    return work();
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
};

test('keys of a live system lie beside its data, and are found again', () => {
  const data = path.join(temporaryFolder(), 'data');
  fs.mkdirSync(data);
  withoutKeys(() => {
    useKeysOf(data);
    assert.equal(process.env.TEDUH_MASTER_KEY_FILE, undefined, 'a demonstration keeps its own');
    makeKeysFolder(data);
    assert.equal(process.env.TEDUH_MASTER_KEY_FILE, path.join(`${data}-keys`, 'master.key'));
    assert.equal(modeOf(`${data}-keys`), 0o700);
  });
  withoutKeys(() => {
    process.env.TEDUH_AUDIT_KEY = '/elsewhere/audit.key';
    useKeysOf(data);
    assert.equal(process.env.TEDUH_SIGN_IN_KEY, path.join(`${data}-keys`, 'sign-in.key'));
    assert.equal(process.env.TEDUH_AUDIT_KEY, '/elsewhere/audit.key', 'what was said comes first');
  });
});

test('keys of another system are never taken, and nothing is left of a try that failed', () => {
  const data = path.join(temporaryFolder(), 'data');
  fs.mkdirSync(data);
  withoutKeys(() => makeKeysFolder(data).undo());
  assert.deepEqual(fs.readdirSync(data), []);
  assert.equal(fs.existsSync(`${data}-keys`), false);
  fs.mkdirSync(`${data}-keys`);
  fs.writeFileSync(path.join(`${data}-keys`, 'master.key'), 'of another');
  withoutKeys(() => assert.throws(() => makeKeysFolder(data), /keys of another system/));
  assert.deepEqual(fs.readdirSync(data), []);
});

/** `npm start` until it says that it is ready, or until it ends. */
async function start(data, ...options) {
  const port = await freePort();
  const child = spawn(process.execPath, [inRoot('apps/launcher/src/start.mjs'), ...options], {
    env: { ...process.env, TEDUH_DATA: data, PORT: String(port), HOST: '', DATABASE_URL: '' },
  });
  const run = { output: '', url: `http://localhost:${port}` };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (run.output += text));
  const ended = once(child, 'exit');
  while (child.exitCode === null && !run.output.includes('Ctrl-C stops')) await sleep(50);
  run.code = child.exitCode;
  run.stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return run;
}

const teduh = (data, ...words) =>
  spawnSync(process.execPath, [inRoot('apps/launcher/src/teduh.mjs'), ...words], {
    env: { ...process.env, TEDUH_DATA: data, DATABASE_URL: '' },
    encoding: 'utf8',
  });

test('npm start -- --empty makes a live system, once', { timeout: 300_000 }, async (t) => {
  const parent = temporaryFolder();
  const data = path.join(parent, 'data');
  const keys = `${data}-keys`;
  const first = await start(data, '--empty');
  t.after(() => first.stop());

  await t.test('and shows a code for its first administrator to whoever started it', async () => {
    assert.equal(first.output.match(CODE)?.length, 1, first.output);
    assert.match(first.output, new RegExp(`administrator\\.hq, good for 30 minutes`));
    assert.match(first.output, new RegExp(`${first.url}/\\?enrol`));
    assert.doesNotMatch(first.output, /demonstration|sheltered-demo/i);
    const demo = await (await fetch(`${first.url}/api/v1/session/demo`)).json();
    assert.deepEqual(demo, { kind: 'live', password: null, users: [], provider: null });
  });

  await t.test('which is in no file', () => {
    const [code] = first.output.match(CODE);
    for (const name of ['api.log', 'postgres.log', 'run.json', 'live.json'])
      assert.doesNotMatch(fs.readFileSync(path.join(data, name), 'utf8'), new RegExp(code), name);
  });

  await t.test('with its keys beside the data, for nobody else to read', () => {
    const names = ['audit-ed25519.key', 'audit-ed25519.key.pub', 'master.key', 'sign-in.key'];
    assert.deepEqual(fs.readdirSync(keys).sort(), names);
    for (const name of names.filter((one) => one.endsWith('.key')))
      assert.equal(modeOf(path.join(keys, name)), 0o600, name);
    assert.equal(modeOf(keys), 0o700);
    assert.equal(fs.existsSync(path.join(data, 'keys')), false);
  });

  await first.stop();

  await t.test('and is started again as what it is, without any demonstration', async () => {
    const next = await start(data);
    assert.equal(next.code, null, next.output);
    assert.doesNotMatch(next.output, /demonstration/i);
    await next.stop();
  });

  await t.test('and is not made anew, nor given invented people', async () => {
    const again = await start(data, '--empty');
    assert.equal(again.code, 1);
    assert.match(again.output, /There is a live system in this data already/);
    const demo = teduh(data, 'demo');
    assert.equal(demo.status, 1);
    assert.match(demo.stderr, /This is a live workspace/);
  });

  await t.test('and has a second administrator from the command line, and no third', () => {
    const second = teduh(data, 'user', 'administrator', 'siti.hq', 'Siti', 'Rahayu');
    assert.equal(second.status, 0, second.stderr);
    assert.match(second.stdout, /One-time code for siti\.hq, good for 30 minutes/);
    const third = teduh(data, 'user', 'administrator', 'wayan.hq', 'Wayan', 'Sudira');
    assert.equal(third.status, 1);
    assert.match(third.stderr, /Headquarters has 2 administrators/);
  });
});
