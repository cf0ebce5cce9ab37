import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, freePort, repository, signInAnew } from '@teduh/testing';

/**
 * The product as `npm start` runs it, killed in the middle of writing: what was answered as saved is there after the
 * next start, what is asked again with its key is there once, and nothing left behind stops that start.
 */
describe('After a crash', () => {
  const data = mkdtempSync(join(tmpdir(), 'teduh-crash-'));
  let product: Product;
  let caseworker: ApiClient;
  let caseId: string;
  const saved = new Map<string, string>();
  const unanswered = new Set<string>();

  beforeAll(async () => {
    product = await start(data, await freePort());
    caseworker = await signInAnew(product, 'caseworker');
    const cases = await caseworker.get('/cases?filter[mine]=true&filter[open]=true&perPage=1');
    caseId = cases.body.data[0].id;
  }, 240_000);

  afterAll(async () => {
    await product?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const kills: [string, (run: Run) => number[]][] = [
    ['the server is killed', (run) => [run.apiPid]],
    ['the database is killed', (run) => [run.postgresPid]],
    ['everything is killed at once', (run) => [run.pid, run.apiPid, run.postgresPid]],
  ];

  it.each(kills)(
    'when %s during writes, nothing that was saved is lost or doubled',
    async (_what, victims) => {
      const before = await countOnCase();
      const known = saved.size;
      await writeUntil(
        () => saved.size >= known + 120,
        () => victims(product.run()).forEach(kill),
      );
      await product.ended();
      product = await start(data, product.port);

      for (const key of [...unanswered]) await log(key);
      const missing = [];
      for (const id of [...saved.values()].slice(known)) {
        if ((await caseworker.get(`/assistances/${id}`)).status !== 200) missing.push(id);
      }
      expect(missing).toEqual([]);
      expect(unanswered.size).toBe(0);
      expect(await countOnCase()).toBe(before + saved.size - known);
    },
    240_000,
  );

  async function countOnCase(): Promise<number> {
    const page = await caseworker.get(`/assistances?filter[caseId]=${caseId}&perPage=1`);
    return page.body.meta.total;
  }

  /** Logs one assistance under its key; what gets no answer stays to be asked again. */
  async function log(key: string): Promise<void> {
    unanswered.add(key);
    const answer = await caseworker.post(
      '/assistances',
      { caseId, type: 'PSYCHOSOCIAL', status: 'given', startedOn: product.today },
      { 'Idempotency-Key': key },
    );
    if (answer.status !== 201) throw new Error(`not saved: ${answer.status}`);
    unanswered.delete(key);
    saved.set(key, answer.body.id);
  }

  /** Eight people writing at once until enough is saved; then the blow falls while they go on. */
  async function writeUntil(enough: () => boolean, blow: () => void): Promise<void> {
    let struck = false;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (;;) {
          try {
            await log(randomUUID());
          } catch {
            if (struck) return;
            throw new Error('A write failed before anything was killed.');
          }
          if (!struck && enough()) {
            struck = true;
            blow();
          }
        }
      }),
    );
  }
});

const kill = (pid: number) => process.kill(pid, 'SIGKILL');

interface Run {
  pid: number;
  apiPid: number;
  postgresPid: number;
}

interface Product {
  url: string;
  port: number;
  today: string;
  run: () => Run;
  ended: () => Promise<void>;
  stop: () => Promise<void>;
}

async function start(data: string, port: number): Promise<Product> {
  const child: ChildProcess = spawn(process.execPath, ['apps/launcher/src/start.mjs'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TEDUH_DATA: data,
      PORT: String(port),
      TEDUH_DEMO_CASES: '200',
      DATABASE_URL: '',
    },
  });
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + 120_000;
  while (!output.includes(url)) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`It did not start:\n${output}`);
    await sleep(100);
  }
  return {
    url,
    port,
    today: new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }),
    run: () => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Run,
    ended: () => Promise.race([over, sleep(30_000)]),
    stop: async () => {
      child.kill('SIGTERM');
      await over;
    },
  };
}
