import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ApiClient,
  createDatabase,
  makeCase,
  type Offices,
  seedOffices,
  signIn,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { Client } from 'pg';

/** Seconds a request may take to arrive: 30 in earnest. */
const SECONDS = 1;

let database: TestDatabase;
let offices: Offices;
let server: TestServer;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  const env = { TEDUH_REQUEST_SECONDS: String(SECONDS) };
  server = await startServer({ databaseUrl: database.url, env });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Line {
  text: string;
  /** Until the server closed it, in seconds. */
  seconds: number;
  isClosed: boolean;
}

/** Writes the beginning at once and then a byte four times a second, until the server has had enough, or for 8 seconds. */
function trickle(beginning: string, byte = 'x'): Promise<Line> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(beginning),
    );
    let text = '';
    const end = (isClosed: boolean) => {
      clearInterval(drip);
      clearTimeout(patience);
      socket.destroy();
      resolve({ text, seconds: (performance.now() - began) / 1_000, isClosed });
    };
    const drip = setInterval(() => byte && socket.write(byte), 250);
    const patience = setTimeout(() => end(false), 8_000);
    socket.setEncoding('latin1').on('data', (piece) => (text += piece));
    socket.on('error', () => undefined).on('close', () => end(true));
  });
}

const head = (path: string, ...more: string[]) =>
  [
    ...[`POST /api/v1${path} HTTP/1.1`, 'Host: localhost', 'X-Requested-With: teduh'],
    ...[...more, '', ''],
  ].join('\r\n');

describe('a request that comes slowly', () => {
  const json = 'Content-Type: application/json';

  it('is cut off when its body is not here in time, and told so', async () => {
    const lines = await Promise.all([
      trickle(`${head('/session', json, 'Content-Length: 5000')}{`),
      trickle(head('/session', json, 'Transfer-Encoding: chunked'), '1\r\n{\r\n'),
      trickle(head('/session', json, 'Content-Length: 5000'), ''),
      trickle(head('/nothing', 'Content-Length: 5000')),
    ]);
    for (const { text, seconds, isClosed } of lines) {
      expect(isClosed).toBe(true);
      expect(seconds).toBeGreaterThan(SECONDS - 0.5);
      expect(seconds).toBeLessThan(SECONDS + 4);
      expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
    const [{ text } = { text: '' }] = lines;
    expect(text).toMatch(/^HTTP\/1\.1 408 .*"code":"tooSlow"/s);
    expect(text).toMatch(/^connection: close\r$/im);
    expect(text).toContain('X-Content-Type-Options: nosniff');
  }, 15_000);

  it('is cut off when its headers are not here in time, or nothing comes at all', async () => {
    const lines = await Promise.all([
      trickle('GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      trickle('', ''),
    ]);
    for (const { text, seconds, isClosed } of lines) {
      expect(isClosed).toBe(true);
      expect(seconds).toBeLessThan(SECONDS + 4);
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
    }
  }, 15_000);

  it('is cut off also when it was refused already and goes on sending', async () => {
    const form = 'Content-Type: multipart/form-data; boundary=x';
    const { text, seconds, isClosed } = await trickle(
      head('/imports', form, 'Content-Length: 5000'),
    );
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
    expect(isClosed).toBe(true);
    expect(seconds).toBeLessThan(SECONDS + 4);
  }, 15_000);

  it('has its time when it brings a file and its sender may bring one', async () => {
    const officer = await signIn(server, 'officer');
    const part = (name: string, more = '') =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const pieces = [
      `${part('format')}ctdcKAnonymised\r\n${part('dryRun')}true\r\n`,
      part('file', '; filename="slow.csv"'),
      ...Array.from({ length: 7 }, (_, at) => `row ${at}\n`),
      '\r\n--x--\r\n',
    ];
    const began = performance.now();
    const status = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const call = request(
        {
          ...{ hostname, port, method: 'POST', path: '/api/v1/imports' },
          headers: {
            ...{ Cookie: officer.cookie, 'X-Requested-With': 'teduh' },
            'Content-Type': 'multipart/form-data; boundary=x',
          },
        },
        (answer) => resolve(answer.resume().statusCode ?? 0),
      );
      call.on('error', reject);
      const send = async () => {
        for (const piece of pieces) {
          call.write(piece);
          await sleep(300);
        }
        call.end();
      };
      void send();
    });
    expect((performance.now() - began) / 1_000).toBeGreaterThan(SECONDS + 1);
    expect([202, 400]).toContain(status);
  }, 15_000);
});

describe('headers', () => {
  it('have 16 kB and no more', async () => {
    const get = (bytes: number) =>
      fetch(`${server.url}/health/live`, { headers: { 'X-Big': 'x'.repeat(bytes) } });
    expect((await get(15_000)).status).toBe(200);
    expect((await get(17_000)).status).toBe(431);
  });
});

describe('a server that has too much to do', () => {
  /** Keeps others from a table while `work` goes on. */
  async function holding<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query(`begin; lock table ${table} in access exclusive mode`);
    try {
      return await work();
    } finally {
      await holder.query('rollback').finally(() => holder.end());
    }
  }

  it('answers 503 and when to come again, after waiting for a connection or a lock for two seconds', async () => {
    const sari = await signIn(server, 'caseworker');
    const began = performance.now();
    const answers = await holding('cases', () =>
      Promise.all(Array.from({ length: 12 }, () => sari.get('/cases'))),
    );
    expect((performance.now() - began) / 1_000).toBeLessThan(7);
    for (const { status, body, headers } of answers) {
      expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'busy', '2']);
    }
    expect((await sari.get('/cases')).status).toBe(200);
  }, 15_000);

  /** Requests that were answered 503 at once; those that waited for a connection in vain took two seconds. */
  const turnedAway = () =>
    server
      .stdout()
      .split('\n')
      .filter((line) => /"route":"none","status":503/.test(line) && JSON.parse(line).ms < 1_000)
      .length;

  it('turns figures away at once, and goes on signing people in, showing and saving', async () => {
    const [sari, manager] = (await Promise.all(
      ['caseworker', 'manager'].map((username) => signIn(server, username)),
    )) as [ApiClient, ApiClient];
    const { id } = await makeCase(database.url, offices.indonesia);
    const reports: Promise<unknown>[] = [];
    await holding('case_year_facts', async () => {
      // All that are let in wait for the table, and then for one of the two connections of figures.
      for (let asked = 0; asked < 140; asked += 1) {
        reports.push(manager.get('/reports/persons-assisted'));
      }
      for (let looks = 0; looks < 90 && turnedAway() === 0; looks += 1) await sleep(100);
      expect(turnedAway()).toBeGreaterThan(0);
      // Those that were let in take a connection for a moment each, before they wait for one of the two.
      while ((await sari.get('/session')).status !== 200) await sleep(100);
      const fresh = await signInAnew(server, 'trainer');
      const others = [
        ...[sari.get('/cases'), sari.get(`/cases/${id}`), fresh.get('/session')],
        sari.post('/persons', { fullName: 'Melati Contoh', sex: 'Feminine' }),
      ];
      const statuses = (await Promise.all(others)).map(({ status }) => status);
      expect(statuses).toEqual([200, 200, 200, 201]);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    });
    await Promise.all(reports);
    expect(turnedAway()).toBeLessThan(reports.length / 2);
    for (let tries = 0; tries < 20; tries += 1) {
      const { status } = await manager.get('/reports/persons-assisted');
      if (status === 200) return;
      await sleep(250);
    }
    expect('figures again within five seconds').toBe('so');
  }, 30_000);
});
