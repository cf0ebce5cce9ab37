import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { claim, findRun } from '../src/runfile.mjs';
import { temporaryFolder } from './folders.mjs';

const file = (data) => path.join(data, 'run.json');

test('data that a running server holds is refused, naming its process and address', () => {
  const data = temporaryFolder();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'launcher']);
  after(() => other.kill());
  const run = { pid: other.pid, purpose: 'serve', url: 'http://localhost:3456' };
  fs.writeFileSync(file(data), JSON.stringify(run));
  assert.deepEqual(findRun(data), run);
  const sentence = new RegExp(`process ${other.pid} and serves http://localhost:3456`);
  assert.throws(() => claim(data, { purpose: 'serve' }), sentence);
});

test('what a dead process left is taken over, and only its owner may read the new file', () => {
  const data = temporaryFolder();
  fs.writeFileSync(file(data), JSON.stringify({ pid: 2 ** 30, purpose: 'serve' }));
  const { complete } = claim(data, { purpose: 'serve' });
  complete({ port: 3456, databaseUrl: 'postgres://teduh:secret@127.0.0.1/teduh' });
  const written = JSON.parse(fs.readFileSync(file(data), 'utf8'));
  assert.equal(written.pid, process.pid);
  assert.equal(written.port, 3456);
  assert.equal(fs.statSync(file(data)).mode & 0o777, 0o600);
  assert.deepEqual(fs.readdirSync(data), ['run.json']);
});
