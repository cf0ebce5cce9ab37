import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@teduh/testing';

/** `docs/inventory.md` is whole: code that uses cryptography, or speaks to somebody, is in it. */
const text = readFileSync(join(repository, 'docs/inventory.md'), 'utf8');
const section = (name: string) => text.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';

const sources = ['apps/api/src', 'apps/launcher/src', 'libs']
  .flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name).replaceAll('\\', '/'),
    ),
  )
  .filter((path) => /\.(ts|mjs)$/.test(path) && !/\.spec\.ts$|\/testing\//.test(path));

const thoseWith = (pattern: RegExp) =>
  sources.filter((path) => pattern.test(readFileSync(join(repository, path), 'utf8'))).sort();

const CRYPTOGRAPHY =
  /(from|require\(|import\() ?'((node:)?crypto|@node-rs\/argon2|otpauth|@simplewebauthn\/server|openid-client)'|\.subtle\b/;

it('every file that uses cryptography is listed, and no other', () => {
  const listed = section('Keys and algorithms').match(/apps\/[\w./-]+\.(ts|mjs)/g) ?? [];
  expect(listed.length).toBeGreaterThan(10);
  expect([...new Set(listed)].sort()).toEqual(thoseWith(CRYPTOGRAPHY));
});

it('the server asks nobody but its database and the provider of sign-in it was told of', () => {
  const speaks =
    /(from|import\() ?'((node:)?(https?|http2|net|tls|dgram|dns)|openid-client)'|\bfetch\(|XMLHttpRequest|WebSocket/;
  const speaking = thoseWith(speaks).filter((path) => !path.startsWith('apps/launcher/'));
  expect(speaking).toEqual([
    'apps/api/src/platform/auth/guesses.ts',
    'apps/api/src/platform/auth/identity-provider.ts',
    'apps/api/src/platform/http/http-server.ts',
    'apps/api/src/platform/safe-start/settings.ts',
  ]);
  // One listens, one reads what kind an address is, one names a type, and no more.
  const listens = 'apps/api/src/platform/http/http-server.ts';
  expect(readFileSync(join(repository, listens), 'utf8').match(/^import .*node:.*$/gm)).toEqual([
    "import { createServer } from 'node:http';",
  ]);
  const settings = 'apps/api/src/platform/safe-start/settings.ts';
  const imports = readFileSync(join(repository, settings), 'utf8');
  expect(imports.match(/^import .*node:.*$/gm)).toEqual([
    "import type { ConnectionOptions } from 'node:tls';",
  ]);
  const guesses = readFileSync(join(repository, 'apps/api/src/platform/auth/guesses.ts'), 'utf8');
  expect(guesses).toContain("import { isIPv6 } from 'node:net';");
});
