import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { canEnter } from '../src/postgres/account.mjs';
import { temporaryFolder } from './folders.mjs';

test('a folder is entered only through folders that are open to the account', () => {
  const open = temporaryFolder();
  const shut = path.join(open, 'shut');
  const inside = path.join(shut, 'inside');
  fs.mkdirSync(inside, { recursive: true });
  fs.chmodSync(shut, 0o700);
  const stranger = { uid: 65_533, gid: 65_533 };
  const { uid, gid } = fs.statSync(shut);
  assert.equal(canEnter(open, stranger), true);
  assert.equal(canEnter(inside, stranger), false);
  assert.equal(canEnter(inside, { uid, gid }), true, 'its owner');
  assert.equal(canEnter(path.join(open, 'not', 'made', 'yet'), stranger), true);
  assert.equal(canEnter(inside, {}), true, 'who runs the server as themselves is not asked');
});
