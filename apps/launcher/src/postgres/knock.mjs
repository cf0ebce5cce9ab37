import net from 'node:net';

/**
 * Asks a server for a connection and hangs up at its first word: 'ready', 'starting' or 'closed'.
 * An SSLRequest opens the talk as drivers do; only the answer to the start-up packet tells whether recovery is over.
 */
export function knock(port, user) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const answer = (word) => {
      socket.destroy();
      resolve(word);
    };
    socket.setTimeout(3_000, () => answer('starting'));
    socket.once('error', () => answer('closed'));
    socket.once('close', () => answer('closed'));
    socket.once('connect', () => socket.write(sslRequest()));
    socket.once('data', () => {
      socket.write(startUp(user));
      // 'R' asks for (or waives) a password; 'E' before it means "starting up" or "shutting down".
      socket.once('data', (reply) => answer(reply[0] === 0x52 ? 'ready' : 'starting'));
    });
  });
}

function sslRequest() {
  const packet = Buffer.alloc(8);
  packet.writeInt32BE(8, 0);
  packet.writeInt32BE(80877103, 4);
  return packet;
}

function startUp(user) {
  const words = Buffer.from(`user\0${user}\0database\0postgres\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + words.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, words]);
}
