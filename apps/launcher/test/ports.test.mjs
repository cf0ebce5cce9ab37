import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { after, test } from 'node:test';
import { portToServe } from '../src/ports.mjs';

test('a port in use is refused in a sentence that names it and the way out', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  after(() => server.close());
  await once(server, 'listening');
  const { port } = server.address();
  process.env.PORT = String(port);
  await assert.rejects(
    portToServe('127.0.0.1'),
    new RegExp(`Port ${port} is already in use.*PORT=`),
  );
});

test('a port that is none is refused', async () => {
  for (const text of ['abc', '0', '70000', '3000.5']) {
    process.env.PORT = text;
    await assert.rejects(portToServe('127.0.0.1'), /PORT must be a whole number/);
  }
});
