import net from 'node:net';
import { Failure } from './failure.mjs';

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve({ error }));
    server.listen({ port, host }, () => {
      const { port: given } = server.address();
      server.close(() => resolve({ port: given }));
    });
  });
}

/** A port of this machine that nothing uses at the moment. */
export const freePort = async () => (await tryToListen(0, '127.0.0.1')).port;

/** The port people will open, checked before anything slow begins. */
export async function portToServe(host) {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT must be a whole number from 1 to 65535, and it is "${text}".`);
  }
  // A browser may reach "localhost" over IPv6: something else on ::1 would answer in our place.
  for (const address of new Set([host, '::1'])) {
    const { error } = await tryToListen(port, address);
    if (error?.code === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} is already in use: stop what uses it, or choose another one, for example PORT=${port < 65535 ? port + 1 : 3001} npm start.`,
      );
    }
    if (error?.code === 'EACCES') {
      throw new Failure(
        `Port ${port} needs more rights: choose one above 1023, for example PORT=3000.`,
      );
    }
    if (error && address === host) {
      throw new Failure(
        `Cannot listen on HOST=${host} (${error.code}): give an address of this machine.`,
      );
    }
  }
  return port;
}
