import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transformFile } from '@swc/core';
import { repository } from '@teduh/testing';
import type { Setup } from './guarded-server';

const place = path.join(repository, 'dist/benchmarks');

export interface Yardstick {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the hand-written server as a process of its own, as the product is one. */
export async function startGuarded(setup: Setup): Promise<Yardstick> {
  await Promise.all(['guarded-server', 'statements'].map(compile));
  const child = spawn(process.execPath, [path.join(place, 'guarded-server.js')], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', TEDUH_BENCH_SETUP: JSON.stringify(setup) },
  });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

async function compile(name: string): Promise<void> {
  const { code } = await transformFile(path.join(__dirname, `${name}.ts`), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, `${name}.js`), code);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
