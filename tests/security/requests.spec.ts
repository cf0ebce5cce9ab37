import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ApiClient,
  createDatabase,
  makeCase,
  type Offices,
  ownerQuery,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { Client } from 'pg';

let database: TestDatabase;
let server: TestServer;
let offices: Offices;
let caseworker: ApiClient;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
  caseworker = await signIn(server, 'caseworker');
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request as it is written, without a client's tidying up of path and headers. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Raw> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const options = { hostname, port, method, path, headers: { ...headers, ...length } };
    const call = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => (text += piece));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    call.on('error', reject).end(body);
  });
}

const asCaseworker = () => ({ Cookie: caseworker.cookie, 'X-Requested-With': 'teduh' });

function expectProblem({ status, headers, body }: Raw, wanted: number, code: string): void {
  expect([status, headers['content-type']]).toEqual([
    wanted,
    'application/problem+json; charset=utf-8',
  ]);
  const problem = JSON.parse(body);
  expect(Object.keys(problem).sort()).toEqual(
    ['type', 'title', 'status', 'code', 'detail', 'errors', 'requestId'].sort(),
  );
  expect([problem.status, problem.code]).toEqual([wanted, code]);
  expect(headers['x-request-id']).toBe(problem.requestId);
}

describe('every answer', () => {
  it('carries the headers that keep pages to themselves', async () => {
    for (const path of ['/', '/api/v1/session', '/api/docs-json', '/nowhere', '/health/live']) {
      const { headers } = await send('GET', path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('of the API is kept by no cache', async () => {
    const { headers } = await send('GET', '/api/v1/session', asCaseworker());
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('a path nobody knows', () => {
  it('is a problem and never a page', async () => {
    for (const path of [
      ...['/api', '/api/', '/api/v1', '/api/v1/', '/api/v1/nothing', '/api/v2/cases'],
      ...[
        '/api/v1/cases/../session/x',
        '/api/v1//cases',
        '/api/%76%31/cases',
        '/api/../etc/passwd',
      ],
    ]) {
      expectProblem(await send('GET', path, asCaseworker()), 404, 'notFound');
    }
    expectProblem(await send('GET', '/api/v1/cases/%E0%A4%A', asCaseworker()), 400, 'badInput');
    expectProblem(await send('DELETE', '/api/v1/cases', asCaseworker()), 404, 'notFound');
  });

  it('answers HEAD like GET without a body, and OPTIONS without opening anything', async () => {
    const head = await send('HEAD', '/api/v1/programmes', asCaseworker());
    expect([head.status, head.body]).toEqual([200, '']);
    expectProblem(await send('OPTIONS', '/api/v1/programmes'), 403, 'foreignRequest');
    const options = await send('OPTIONS', '/api/v1/programmes', asCaseworker());
    expect(options.status).toBeLessThan(500);
    expect(options.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a write from another site', () => {
  it('is refused, since it lacks the header a foreign page cannot send', async () => {
    const json = { Cookie: caseworker.cookie, 'Content-Type': 'application/json' };
    for (const [method, path] of [
      ...[['POST', '/api/v1/persons'] as const, ['PATCH', '/api/v1/persons/x'] as const],
      ...[['DELETE', '/api/v1/session'] as const, ['POST', '/api/v1/session'] as const],
    ]) {
      expectProblem(await send(method, path, json, '{}'), 403, 'foreignRequest');
      const other = { ...json, 'X-Requested-With': 'XMLHttpRequest' };
      expectProblem(await send(method, path, other, '{}'), 403, 'foreignRequest');
    }
    expect((await caseworker.get('/session')).status).toBe(200);
  });
});

describe('an address somebody writes into a header', () => {
  it('is not believed where no proxy of ours stands in front', async () => {
    const { status } = await caseworker.get('/programmes', {
      ...{ 'X-Forwarded-For': '203.0.113.9', Forwarded: 'for=203.0.113.9' },
      ...{ 'X-Real-IP': '203.0.113.9' },
    });
    expect(status).toBe(200);
    const events = await ownerQuery<{ address: string }>(
      database.url,
      `select distinct source_address as address from audit_events where action not like 'server:%'`,
    );
    expect(events.map(({ address }) => address)).toEqual([
      expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
    ]);
  });
});

describe('a body', () => {
  const post = (body: string | Buffer, type = 'application/json') =>
    send('POST', '/api/v1/persons', { ...asCaseworker(), 'Content-Type': type }, body);

  it('that is no JSON, or no object, is bad input', async () => {
    for (const body of [
      '{',
      '{"sex":"Feminine",}',
      '\u0000',
      '[1,2',
      '"text"',
      '5',
      'true',
      '[]',
    ]) {
      expectProblem(await post(body), 400, 'badInput');
    }
    expectProblem(await post('{}', 'application/json; charset=klingon'), 415, 'refused');
    expectProblem(await post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, 'badInput');
  });

  it('in another format is not read', async () => {
    expectProblem(await post('sex=Feminine', 'application/x-www-form-urlencoded'), 400, 'badInput');
    expectProblem(await post('<sex/>', 'application/xml'), 400, 'badInput');
  });

  it('over 1 MB is too large', async () => {
    expectProblem(await post(`{"fullName":"${'x'.repeat(1_100_000)}"}`), 413, 'tooLarge');
  });

  it('cannot smuggle in what was not asked, nor reach what every object inherits', async () => {
    for (const field of ['id', 'version', 'registeredBy', 'hasCase']) {
      const body = `{"fullName":"A B","sex":"Feminine","${field}":true}`;
      expectProblem(await post(body), 400, 'badInput');
    }
    // What every object inherits is left out without a word, and the next request is none the wiser.
    for (const field of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const body = `{"fullName":"A B","${field}":{"sex":"Feminine","isAdmin":true}}`;
      const { status, body: answer } = await post(body);
      expect(status).toBe(201);
      expect(JSON.parse(answer)).toMatchObject({ initials: 'AB', sex: null });
      expect(answer).not.toContain('isAdmin');
    }
    const deep = `{"fullName":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expectProblem(await post(deep), 400, 'badInput');
  });
});

describe('a query', () => {
  const get = (query: string) => send('GET', `/api/v1/programmes?${query}`, asCaseworker());

  it('with a name the list does not have is refused by name', async () => {
    for (const query of [
      ...['nothing=1', 'filter[nothing]=1', 'filter[constructor]=1', 'filter[__proto__]=1'],
      ...['sort=nothing', 'sort=constructor', 'sort=toString', 'sort=-__proto__', '__proto__=1'],
      ...[
        'filter[code][$ne]=1',
        'filter[code.gte]=A',
        'page=1&page=2',
        'filter[code]=A&filter[code]=B',
      ],
      'sort=code;drop table programmes',
    ]) {
      expectProblem(await get(encodeURI(query)), 400, 'unknownFilter');
    }
  });

  it('with a page that is no page is bad input', async () => {
    const queries = ['page=0', 'page=-1', 'page=1.5', 'page=1e3', 'page=x', 'page=', 'perPage=101'];
    for (const query of [...queries, `ids=${Array(101).fill('x').join(',')}`]) {
      expectProblem(await get(query), 400, 'badInput');
    }
  });

  it('keeps text what it is', async () => {
    for (const value of ["' or 1=1 --", '$1', '%', '\\', '); drop table programmes; --']) {
      const { status, body } = await get(`filter[code]=${encodeURIComponent(value)}`);
      expect([status, JSON.parse(body).meta.total]).toEqual([200, 0]);
    }
    expectProblem(await get('filter[code]=%00'), 400, 'badInput');
    const { status, body } = await get('ids=x,y,1');
    expect([status, JSON.parse(body).data]).toEqual([200, []]);
  });
});

describe('a hostile line', () => {
  /** What is written is sent as it is; answers with everything that came back until the server closed. */
  function write(...pieces: string[]): Promise<string> {
    const { port } = new URL(server.url);
    return new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        pieces.forEach((one) => socket.write(one)),
      );
      let text = '';
      socket.setEncoding('latin1').on('data', (piece) => (text += piece));
      socket.on('error', () => undefined).on('close', () => resolve(text));
      socket.setTimeout(3_000, () => socket.destroy());
    });
  }

  it('with huge, doubled or broken headers does not end the server', async () => {
    const head = 'GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\n';
    const answers = await Promise.all([
      write(`${head}X-Big: ${'x'.repeat(40_000)}\r\n\r\n`),
      write(`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`),
      write(
        'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
      ),
      write('NONSENSE\r\n\r\n'),
      write(`GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    ]);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await caseworker.get('/session')).status).toBe(200);
  });

  it('for figures that are slow to count keeps nobody else from working', async () => {
    const manager = await signIn(server, 'manager');
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; lock table case_year_facts in access exclusive mode');
    const reports = Array.from({ length: 10 }, () => manager.get('/reports/persons-assisted'));
    await sleep(500);
    const { status } = await caseworker.get('/cases');
    await holder.query('rollback');
    await holder.end();
    expect(status).toBe(200);
    expect((await Promise.all(reports)).map((one) => one.status)).toContain(200);
  });

  it('that sends its body slowly keeps nobody else from working', async () => {
    const { port } = new URL(server.url);
    const head = [
      'POST /api/v1/session HTTP/1.1',
      ...['Host: localhost', 'X-Requested-With: teduh', 'Content-Type: application/json'],
      'Content-Length: 100',
    ].join('\r\n');
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}\r\n\r\n{`));
      return socket.on('error', () => undefined);
    });
    await sleep(300);
    expect((await caseworker.get('/session')).status).toBe(200);
    sockets.forEach((socket) => socket.destroy());
  });
});

describe('a request that is given up', () => {
  /** Connections of the server that hold a transaction open and do nothing. */
  const leftOpen = async () => {
    const [row] = await ownerQuery<{ count: number }>(
      database.url,
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'teduh' and state like 'idle in transaction%'`,
    );
    return row?.count;
  };

  it('leaves no transaction behind, however far it had come', async () => {
    const { id } = await makeCase(database.url, offices.indonesia);
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    for (const path of ['/api/v1/cases', `/api/v1/cases/${id}`]) {
      await blocker.query('begin');
      await blocker.query('lock table cases in access exclusive mode');
      const { hostname, port } = new URL(server.url);
      const calls = Array.from({ length: 5 }, () => {
        const call = request({ hostname, port, path, headers: asCaseworker() });
        call.on('error', () => undefined).end();
        return call;
      });
      await sleep(300);
      calls.forEach((call) => call.destroy());
      await sleep(100);
      await blocker.query('commit');
      await sleep(400);
      expect(await leftOpen()).toBe(0);
    }
    await blocker.end();
    const answers = await Promise.all(Array.from({ length: 12 }, () => caseworker.get('/cases')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(server.stdout()).not.toContain('"unexpected"');
  });
});
