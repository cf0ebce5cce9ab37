import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsTheLock, requireNode } from '../src/install.mjs';

test('an older Node is refused in one sentence that names the one to get', () => {
  for (const version of ['18.20.4', '20.18.3', '21.7.0', '22.11.0']) {
    assert.throws(() => requireNode(version), /needs Node 20\.19 or newer.*this is Node/);
  }
  for (const version of ['20.19.0', '22.12.0', '24.1.0', '26.0.0']) requireNode(version);
});

test('packages are taken as installed only when they are exactly those of the lock file', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  };
  const installed = (packages) => ({ packages });
  const pg = { 'node_modules/pg': { version: '8.23.1' } };
  assert.equal(holdsTheLock(lock, installed(pg)), true);
  assert.equal(holdsTheLock(lock, undefined), false, 'nothing installed');
  assert.equal(holdsTheLock(lock, installed({})), false, 'one is missing');
  assert.equal(holdsTheLock(lock, installed({ 'node_modules/pg': { version: '8.0.0' } })), false);
  assert.equal(holdsTheLock(lock, installed({ ...pg, 'node_modules/extra': {} })), false);
});
