import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { repository } from './environment';
import { freePort } from './ports';

export interface ServerOptions {
  /** The owner's URL of its database, usually of `createDatabase()`. */
  readonly databaseUrl: string;
  /** Variables beside DATABASE_URL and PORT; without HOST in them it is reached from this machine alone. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The built API as its own process, on a free port. */
export interface TestServer {
  /** `http://localhost:<port>`: by name, because browsers keep a `Secure` cookie of localhost but not of an address. */
  readonly url: string;
  readonly pid: number;
  /** Sends the signal and waits for the end. */
  kill(signal: NodeJS.Signals): Promise<Ending>;
  /** Stops it as an operator would. */
  stop(): Promise<Ending>;
  /** Its log so far: one JSON object a line. */
  stdout(): string;
  stderr(): string;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const entry = path.join(repository, 'dist/apps/api/src/main.js');
/** Ends the server when the test process ends, however that happens. */
const leash = pathToFileURL(path.join(repository, 'apps/launcher/src/leash.mjs')).href;

/** Starts the API and waits until it is ready; another try if some program was quicker to take the port. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  for (let attempt = 1; ; attempt++) {
    const server = await launch(options);
    if (typeof server !== 'string') return server;
    if (attempt === 3 || !/EADDRINUSE|already in use/.test(server)) {
      throw new Error(`The API did not become ready:\n${server}`);
    }
  }
}

/** The server, or what it wrote when it did not come up. */
async function launch({ databaseUrl, env = {} }: ServerOptions): Promise<TestServer | string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, entry], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      TEDUH_CONSOLE_DIR: path.join(repository, 'dist/console'),
      HOST: '127.0.0.1',
      ...env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    },
  });
  const written = { stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));

  // A test that forgets its server must not keep the test run from ending; the leash then stops it.
  child.unref();
  child.channel?.unref();
  for (const pipe of [child.stdout, child.stderr]) (pipe as Socket).unref();

  const kill = async (signal: NodeJS.Signals): Promise<Ending> => {
    if (!hasEnded(child)) child.kill(signal);
    return ending(child);
  };
  const url = `http://localhost:${port}`;
  if (!(await becomesReady(child, url))) {
    await kill('SIGKILL');
    return written.stderr + written.stdout;
  }
  return {
    url,
    pid: child.pid!,
    kill,
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), 25_000);
      return kill('SIGTERM').finally(() => clearTimeout(timer));
    },
    stdout: () => written.stdout,
    stderr: () => written.stderr,
  };
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (!hasEnded(child) && Date.now() < until) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (response?.status === 200) return true;
    await sleep(50);
  }
  return false;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ending = (child: ChildProcess): Promise<Ending> =>
  hasEnded(child)
    ? Promise.resolve({ code: child.exitCode, signal: child.signalCode })
    : new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
