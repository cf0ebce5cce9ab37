import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startServer, type TestDatabase, type TestServer } from '@teduh/testing';

/** What the server gives out as files: the console's, and nothing that happens to lie beside them. */
let folder: string;
let database: TestDatabase;
let server: TestServer;

const FILES: Record<string, string> = {
  'secret.txt': 'beside',
  'console/index.html': '<title>Sign in</title>',
  'console/console.html': '<title>Console</title>',
  'console/assets/a-1.js': '// é',
  'console/assets/a-1.css': '/* é */',
  'console/.env': 'hidden',
  'console/.git/HEAD': 'hidden',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-files-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  database = await createDatabase();
  const env = { TEDUH_CONSOLE_DIR: join(folder, 'console') };
  server = await startServer({ databaseUrl: database.url, env });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** The path as it is written, without a client's tidying up. */
function ask(method: string, path: string) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const call = request({ hostname, port, method, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => (text += piece));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          text,
        });
      });
    });
    call.on('error', reject).end();
  });
}

it('gives out pages, scripts and styles, each as what it is and in which writing', async () => {
  const wanted: [string, RegExp, string][] = [
    ['/', /^text\/html; ?charset=utf-8$/, 'console/index.html'],
    ['/app/cases', /^text\/html; ?charset=utf-8$/, 'console/console.html'],
    ['/assets/a-1.js', /^text\/javascript; charset=utf-8$/, 'console/assets/a-1.js'],
    ['/assets/a-1.css', /^text\/css; charset=utf-8$/, 'console/assets/a-1.css'],
  ];
  for (const [path, type, file] of wanted) {
    const answer = await ask('GET', path);
    expect([path, answer.status, answer.text]).toEqual([path, 200, FILES[file]]);
    expect(answer.type).toMatch(type);
  }
});

it('gives out no hidden file, no folder, and nothing beside its own', async () => {
  for (const path of [
    ...['/.env', '/.git/HEAD', '/.git/', '/assets/', '/assets', '/package.json', '/run.json'],
    ...['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'],
    ...['/assets/..%5c..%5csecret.txt', '/console.html/../../secret.txt', '//secret.txt'],
  ]) {
    const { status, text } = await ask('GET', path);
    expect([path, status]).toEqual([path, 404]);
    for (const given of Object.values(FILES)) expect(text).not.toContain(given);
    expect(text).not.toContain('a-1.');
  }
});

it('lets files be read and nothing else', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
    for (const path of ['/', '/app/', '/assets/a-1.js', '/api/v1/cases']) {
      const { status, text } = await ask(method, path);
      expect([method, path, status]).toEqual([method, path, path.startsWith('/api') ? 403 : 404]);
      // An echo of the request is what TRACE is feared for.
      expect(text).not.toContain(method);
    }
  }
});
