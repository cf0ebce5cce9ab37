import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, ownerQuery, repository, type TestDatabase } from '@teduh/testing';
import { fingerprint, K_ANONYMISED } from '../fixtures/ctdc';

/** Whoever runs the server loads a file from the command line: the same loader, the same rules. */
describe('teduh import ctdc', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'teduh import '));
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase();
    writeFileSync(path.join(folder, 'bad.csv'), 'yearOfRegistration,gender\n1850,Frau\n2015\n');
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database?.drop();
  });

  /** Stands in the folder, as a person in a terminal would. */
  function teduh(
    ...args: string[]
  ): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const entry = path.join(repository, 'dist/apps/api/src/cli.js');
    const child = spawn(process.execPath, [entry, 'import', 'ctdc', ...args], {
      cwd: repository,
      env: { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder },
    });
    const written = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (written.stdout += text));
    child.stderr.on('data', (text) => (written.stderr += text));
    return new Promise((resolve) => child.on('exit', (code) => resolve({ code, ...written })));
  }

  it('reads a file without writing it, then loads it, and leaves an event in the trail', async () => {
    const read = await teduh(K_ANONYMISED, '--dataset', 'From a terminal', '--dry-run');
    expect(read).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('8 records can be read'),
    });
    expect(await fingerprint(database.url)).toMatchObject({ sets: null, records: 0 });

    const loaded = await teduh('--dataset=From a terminal', path.relative(folder, K_ANONYMISED));
    expect(loaded).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('now holds 8 records'),
    });
    expect(await fingerprint(database.url)).toMatchObject({ records: 8 });
    const trail = await ownerQuery(
      database.url,
      `select role, action, object_type, detail, decision from audit_events where role = 'operator'`,
    );
    expect(trail).toEqual([
      {
        role: 'operator',
        action: 'imports:create',
        object_type: 'data-sets',
        detail: 'version 1',
        decision: 'allow',
      },
    ]);
  });

  it('says row by row what is wrong with a file of the folder one stands in, and writes nothing', async () => {
    const before = await fingerprint(database.url);
    const { code, stderr } = await teduh('bad.csv', '--dataset', 'From a terminal');
    expect(code).toBe(1);
    expect(stderr).toContain('bad.csv was not loaded: 3 things to put right.');
    expect(stderr).toMatch(
      /Row 2, column yearOfRegistration: "1850" cannot stand here\. Allowed: 2002/,
    );
    expect(stderr).toMatch(/Row 2, column gender: "Frau" cannot stand here\. Allowed: Female/);
    expect(stderr).toContain('Row 3: 1 cells; the header has 2.');
    expect(await fingerprint(database.url)).toEqual(before);
  });

  it.each([
    ['a file that is not there', ['none.csv', '--dataset', 'a'], 1, 'There is no file'],
    ['no data set', ['bad.csv'], 2, 'Use: import ctdc FILE --dataset NAME'],
    ['an empty name', ['bad.csv', '--dataset', ' '], 2, '1 to 80 characters'],
  ])('says what to do with %s', async (_what, args, code, sentence) => {
    expect(await teduh(...args)).toMatchObject({ code, stderr: expect.stringContaining(sentence) });
  });
});
