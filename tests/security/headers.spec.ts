import {
  type ApiClient,
  createDatabase,
  demoPassword,
  type Offices,
  ownerQuery,
  seedOffices,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';

let database: TestDatabase;
let server: TestServer;
let offices: Offices;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Route {
  method: string;
  path: string;
  isPublic: boolean;
}

/** Every route of the description, with ids nobody has. */
async function routes(): Promise<Route[]> {
  const { paths } = (await (await fetch(`${server.url}/api/docs-json`)).json()) as {
    paths: Record<string, Record<string, { 'x-permission': string }>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace('/api/v1', '').replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
      isPublic: operation['x-permission'] === 'public',
    })),
  );
}

const WANTED: Record<string, RegExp> = {
  'cache-control': /^no-store$/,
  'content-security-policy': /default-src 'self'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\).*get=\(self\)/,
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};
const UNWANTED = ['x-powered-by', 'server', 'access-control-allow-origin'];

/** What an answer lacks, says too much, or sets in a cookie that others could read. */
function faultsOf({ headers, status }: Response): string[] {
  const lacking = Object.entries(WANTED).flatMap(([name, wanted]) =>
    wanted.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`],
  );
  const policy = headers.get('content-security-policy') ?? '';
  const loose = /unsafe-(inline|eval)|\*/.test(policy) ? [`loose policy: ${policy}`] : [];
  const talkative = UNWANTED.filter((name) => headers.has(name));
  const cookies = headers
    .getSetCookie()
    .filter(
      (cookie) =>
        !/^__Host-teduh(-device)?=/.test(cookie) ||
        !['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'].every((flag) =>
          cookie.includes(flag),
        ) ||
        /domain=/i.test(cookie),
    );
  const isProblem = status < 400 || /problem\+json/.test(headers.get('content-type') ?? '');
  return [
    ...lacking,
    ...loose,
    ...talkative,
    ...cookies,
    ...(isProblem ? [] : ['no problem+json']),
  ];
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** After these the same client would get another answer from every route. */
const CHANGES_THE_SESSION = new Set([
  ...['DELETE /session', 'POST /session/lock', 'POST /account/code-sheet'],
]);

const seen = new Map<number, number>();
const faults: string[] = [];

async function look(client: ApiClient, { method, path }: Route, more: RequestInit['headers'] = {}) {
  const sends = !['GET', 'DELETE'].includes(method);
  const response = await client.raw(method, path, {
    headers: {
      ...(sends ? { 'Content-Type': 'application/json' } : {}),
      ...(more as Record<string, string>),
    },
    body: sends ? '{"no":"such field"}' : undefined,
  });
  seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
  for (const fault of faultsOf(response)) {
    faults.push(`${method} ${path} ${response.status}: ${fault}`);
  }
  await response.arrayBuffer();
  return response.status;
}

describe('every route, whatever it answers', () => {
  let all: Route[];
  beforeAll(async () => {
    all = await routes();
    expect(all.length).toBeGreaterThan(60);
  });

  it('to nobody, to a bad body, to a role that may not, to an unknown id', async () => {
    const clients = ['caseworker', 'admin', 'auditor', 'manager'];
    for (const username of clients) {
      const client = await signInAnew(server, username);
      for (const route of all.filter((one) => !CHANGES_THE_SESSION.has(nameOf(one)))) {
        await look(client, route, { 'If-Match': '"1"' });
        if (route.method === 'PATCH') await look(client, route);
      }
    }
    for (const route of all) await look(visitor(server), route);
    for (const status of [200, 400, 401, 403, 404, 428])
      expect(seen.get(status)).toBeGreaterThan(0);
  });

  it('to a session that is locked, and to a change from another site', async () => {
    const client = await signInAnew(server, 'supervisor');
    await client.post('/session/lock');
    const locked = all.filter(({ isPublic, path }) => !isPublic && !path.startsWith('/session'));
    for (const route of locked) expect(await look(client, route)).toBe(423);
    for (const route of all.filter(({ method }) => method !== 'GET')) {
      expect(await look(client, route, { 'X-Requested-With': 'somebody' })).toBe(403);
    }
  });

  it('to a stale version, a key used twice, too many tries, and a method that is none', async () => {
    const manager = await signInAnew(server, 'manager');
    const path = `/projects/${offices.indonesia.projectIds[0]}`;
    const answers = [
      await manager.raw('PATCH', path, {
        headers: { 'Content-Type': 'application/json', 'If-Match': '"9"' },
        body: '{"name":"Shelter"}',
      }),
    ];
    const key = { 'Content-Type': 'application/json', 'Idempotency-Key': 'one' };
    for (const name of ['First', 'Second']) {
      const project = {
        ...{ programmeId: offices.indonesia.programmeId, code: name, name },
        ...{ startsOn: '2024-01-01', currency: 'USD' },
      };
      answers.push(
        await manager.raw('POST', '/projects', { headers: key, body: JSON.stringify(project) }),
      );
    }
    for (let miss = 0; miss < 6; miss++) {
      const body = JSON.stringify({ username: 'nobody', password: 'wrong' });
      const headers = { 'Content-Type': 'application/json' };
      answers.push(await visitor(server).raw('POST', '/session', { headers, body }));
    }
    answers.push(await manager.raw('PUT', '/cases'));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(0, 3)).toEqual([412, 201, 422]);
    expect(statuses.slice(3)).toEqual([401, 401, 401, 401, 401, 429, 404]);
    expect(answers.flatMap(faultsOf)).toEqual([]);
    expect(answers[8]?.headers.get('retry-after')).toBe('1');
  });

  it('sets both cookies of a new session, and takes one away at its end', async () => {
    await ownerQuery(database.url, 'delete from sign_in_lanes');
    const given = { username: 'trainer', password: demoPassword() };
    const headers = { 'Content-Type': 'application/json' };
    const signedIn = await visitor(server).raw('POST', '/session', {
      headers,
      body: JSON.stringify(given),
    });
    expect(signedIn.headers.getSetCookie()).toHaveLength(2);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0];
    const ended = await visitor(server, cookie).raw('DELETE', '/session');
    expect(ended.status).toBe(204);
    expect(ended.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect([signedIn, ended].flatMap(faultsOf)).toEqual([]);
  });

  it('when the server is busy or its database gone', async () => {
    const other = await createDatabase();
    await seedOffices(other.url);
    const orphan = await startServer({ databaseUrl: other.url });
    await other.drop();
    const response = await visitor(orphan).raw('GET', '/cases');
    await orphan.stop();
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(faultsOf(response)).toEqual([]);
  });

  it('keeps to all of it', () => {
    process.stdout.write(`${JSON.stringify(Object.fromEntries(seen))}\n`);
    expect(faults).toEqual([]);
  });
});
