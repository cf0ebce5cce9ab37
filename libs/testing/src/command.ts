import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from './environment';

/** A command of the built API that is running, and how it ended. */
export interface RunningCommand {
  readonly pid: number;
  readonly ended: Promise<{ code: number | null; output: string }>;
  kill(): void;
}

/** Starts `teduh <words>` on a database. Killed hard it leaves everything as it lies, as a power cut would. */
export function startCommand(
  databaseUrl: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningCommand {
  const child = spawn(
    process.execPath,
    [path.join(repository, 'dist/apps/api/src/cli.js'), ...words],
    { cwd: repository, env: { ...process.env, ...env, DATABASE_URL: databaseUrl } },
  );
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  return { pid: child.pid!, ended, kill: () => void child.kill('SIGKILL') };
}
