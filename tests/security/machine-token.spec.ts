import {
  type ApiClient,
  createDatabase,
  makeCase,
  type Offices,
  ownerQuery,
  seedOffices,
  signIn,
  signInAnew,
  startServer,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';

let database: TestDatabase;
let server: TestServer;
let second: TestServer;
let offices: Offices;
let putu: ApiClient;

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  server = await startServer({ databaseUrl: database.url });
  second = await startServer({ databaseUrl: database.url });
  putu = await signIn(server, 'admin');
  await makeCase(database.url, offices.indonesia);
});
afterAll(async () => {
  await server.stop();
  await second.stop();
  await database.drop();
});

const sql = (text: string, values: unknown[] = []) => ownerQuery(database.url, text, values);

const wanted = (more: object = {}) => ({
  ...{ name: 'Statistics office', programmeId: offices.indonesia.programmeId, role: 'officer' },
  ...{ permissions: ['reports:read', 'programmes:list'], days: 30, ...more },
});

/** Sends as a machine does: a token, no cookie, no header of ours. */
const asMachine = (token: string, to: TestServer = server) => {
  const headers = { Authorization: `Bearer ${token}`, 'X-Requested-With': null, Cookie: null };
  const client = visitor(to);
  return {
    get: (path: string) => client.get(path, headers),
    post: (path: string, body: unknown) => client.post(path, body, headers),
    del: (path: string) => client.del(path, headers),
  };
};

async function newToken(more: object = {}): Promise<{ id: string; token: string }> {
  const { status, body } = await putu.post('/machine-tokens', wanted(more));
  expect(status).toBe(201);
  return body;
}

describe('the token of a machine', () => {
  it('opens what it names, in its programme, without cookies or headers of ours', async () => {
    const { token } = await newToken();
    expect(token).toMatch(/^teduh_[\w-]{43}$/);
    const machine = asMachine(token);
    const { body } = await machine.get('/programmes');
    expect(body.data.map(({ code }: { code: string }) => code)).toEqual(['IDN']);
    const report = await machine.get('/reports/persons-assisted?from=2024&to=2024');
    expect(report.status).toBe(200);
    const [event] = await sql(
      `select action, role, user_id = (select id from machine_tokens where name = 'Statistics office' limit 1) as its
       from audit_events order by id desc limit 1`,
    );
    expect(event).toEqual({ action: 'reports:read', role: 'officer', its: true });
  });

  it('opens nothing else: not the rest of its role, no session, no account', async () => {
    const { token } = await newToken({ permissions: ['programmes:list'] });
    const machine = asMachine(token);
    for (const path of [
      '/reports',
      '/projects',
      '/session',
      '/account',
      '/users',
      '/cases',
      '/machine-tokens',
    ]) {
      expect([path, (await machine.get(path)).status]).toEqual([path, 403]);
    }
    expect((await machine.post('/machine-tokens', wanted())).status).toBe(403);
    expect((await machine.del('/session')).status).toBe(403);
  });

  it('writes without the header a browser needs, where it may', async () => {
    const { token } = await newToken({ role: 'manager', permissions: ['projects:create'] });
    const project = {
      ...{ programmeId: offices.indonesia.programmeId, code: 'M1', name: 'By machine' },
      ...{ startsOn: '2024-01-01', currency: 'USD' },
    };
    expect((await asMachine(token).post('/projects', project)).status).toBe(201);
    const abroad = { ...project, programmeId: offices.thailand.programmeId };
    expect((await asMachine(token).post('/projects', abroad)).status).toBe(400);
  });

  it('stands before a cookie, so that a request is one of the two', async () => {
    const both = { Authorization: 'Bearer teduh_nothing' };
    expect((await putu.get('/programmes', both)).status).toBe(401);
    const cookie = putu.cookie.split('=')[1] ?? '';
    expect((await asMachine(cookie).get('/programmes')).status).toBe(401);
    const { token } = await newToken();
    expect((await visitor(server, `__Host-teduh=${token}`).get('/programmes')).status).toBe(401);
  });

  it('ends when it is revoked, when its time is over and when its maker is gone: at once, everywhere', async () => {
    const [revoked, old, orphan] = [await newToken(), await newToken(), await newToken()];
    for (const { token } of [revoked, old, orphan]) {
      expect((await asMachine(token, second).get('/programmes')).status).toBe(200);
    }
    expect((await putu.del(`/machine-tokens/${revoked.id}`)).status).toBe(204);
    expect((await asMachine(revoked.token, second).get('/programmes')).status).toBe(401);
    await sql(`update machine_tokens set expires_at = now() where id = $1`, [old.id]);
    expect((await asMachine(old.token, second).get('/programmes')).status).toBe(401);
    await sql(`update users set status = 'disabled' where username = 'admin'`);
    expect((await asMachine(orphan.token, second).get('/programmes')).status).toBe(401);
    await sql(`update users set status = 'active' where username = 'admin'`);
    expect((await asMachine(orphan.token, second).get('/programmes')).status).toBe(401);
    putu = await signInAnew(server, 'admin');
  });

  it('is kept as a digest and told once', async () => {
    const { id, token } = await newToken();
    const dump = JSON.stringify(await sql('select row_to_json(t) from machine_tokens t'));
    expect(dump).not.toContain(token);
    const { body } = await putu.get('/machine-tokens?perPage=100');
    const listed = body.data.find((one: { id: string }) => one.id === id);
    expect(Object.keys(listed)).not.toContain('token');
    expect(server.stdout()).not.toContain(token);
  });
});

describe('making one', () => {
  it('is for administrators, in their programmes, with a fresh proof', async () => {
    const supervisor = await signIn(server, 'supervisor');
    expect((await supervisor.post('/machine-tokens', wanted())).status).toBe(403);
    const { programmeId } = offices.thailand;
    const abroad = await putu.post('/machine-tokens', wanted({ programmeId }));
    expect([abroad.status, abroad.body.errors[0].code]).toEqual([400, 'unknownReference']);
    await sql(`update sessions set stepped_up_at = now() - interval '6 minutes'`);
    expect((await putu.post('/machine-tokens', wanted())).body.code).toBe('stepUpNeeded');
    await sql(`update sessions set stepped_up_at = now()`);
  });

  it('gives no role that reads cases, and no more than its role', async () => {
    const refused: [object, string][] = [
      [{ role: 'caseworker' }, 'unknownCode'],
      [{ role: 'administrator' }, 'unknownCode'],
      [{ permissions: ['cases:list'] }, 'beyondRole'],
      [{ permissions: ['session:read'] }, 'beyondRole'],
      // Its maker keeps the accounts and must not come to the numbers of cases by a machine.
      [{ role: 'manager', permissions: ['programmes:caseload'] }, 'beyondRole'],
      [{ permissions: [] }, 'unknownCode'],
      [{ permissions: ['reports:read', 'reports:read'] }, 'unknownCode'],
      [{ days: 366 }, 'wholeNumber'],
    ];
    for (const [more, code] of refused) {
      const { status, body } = await putu.post('/machine-tokens', wanted(more));
      expect([more, status, body.errors[0].code]).toEqual([more, 400, code]);
    }
    await expect(
      sql(
        `insert into machine_tokens (id, name, token_hash, programme_id, role, permissions, created_by, expires_at)
         values (gen_random_uuid(), 'x', 'x', $1, 'caseworker', '{}', gen_random_uuid(), now())`,
        [offices.indonesia.programmeId],
      ),
    ).rejects.toThrow('machine_tokens_see_no_case');
  });
});
