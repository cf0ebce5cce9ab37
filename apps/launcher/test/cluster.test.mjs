import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startKeptCluster } from '../src/postgres.mjs';
import { knock } from '../src/postgres/knock.mjs';
import { serverAccount } from '../src/postgres/account.mjs';
import { temporaryFolder } from './folders.mjs';

const closers = [];
const life = { opened: (closer) => closers.push(closer) };
const closeAll = async () => {
  while (closers.length) await closers.pop()();
};

test('the database of an installation', { timeout: 180_000 }, async (t) => {
  const data = temporaryFolder();
  const directory = path.join(data, 'postgres');
  t.after(closeAll);

  await t.test(
    'is made at the first start, with a password that only its owner may read',
    async () => {
      const first = await startKeptCluster(data, life);
      assert.equal(first.isNew, true);
      const { ownerPassword } = JSON.parse(
        fs.readFileSync(path.join(data, 'secrets.json'), 'utf8'),
      );
      assert.equal(new URL(first.url).password, ownerPassword);
      assert.equal(fs.statSync(path.join(data, 'secrets.json')).mode & 0o777, 0o600);
      assert.equal(await knock(first.port, 'teduh'), 'ready');
      assert.match(fs.readFileSync(path.join(directory, 'pg_hba.conf'), 'utf8'), /scram-sha-256/);
      assert.doesNotMatch(
        fs.readFileSync(path.join(directory, 'pg_hba.conf'), 'utf8'),
        /^[^#]*\btrust\b/m,
      );
      await closeAll();
      assert.equal(await knock(first.port, 'teduh'), 'closed');
    },
  );

  await t.test('starts again after its server was killed', async () => {
    const killed = await startKeptCluster(data, life);
    assert.equal(killed.isNew, false);
    process.kill(killed.pid, 'SIGKILL');
    await once(killed.server, 'exit');
    assert.equal(fs.existsSync(path.join(directory, 'postmaster.pid')), true);
    const next = await startKeptCluster(data, life);
    assert.equal(await knock(next.port, 'teduh'), 'ready');
    await closeAll();
  });

  await t.test('starts when its lock names a stranger that lives', async () => {
    const stranger = spawn('sleep', ['60'], { ...serverAccount(directory), cwd: '/' });
    await once(stranger, 'spawn');
    fs.writeFileSync(path.join(directory, 'postmaster.pid'), `${stranger.pid}\n${directory}\n`);
    const next = await startKeptCluster(data, life);
    assert.equal(await knock(next.port, 'teduh'), 'ready');
    assert.equal(stranger.exitCode, null, 'the stranger is left alone');
    stranger.kill();
    await closeAll();
  });

  await t.test('stops a server that outlived its launcher', async () => {
    const forgotten = await startKeptCluster(data, life);
    closers.length = 0;
    const next = await startKeptCluster(data, life);
    assert.notEqual(forgotten.server.exitCode, null);
    assert.equal(await knock(next.port, 'teduh'), 'ready');
    await closeAll();
  });
});
