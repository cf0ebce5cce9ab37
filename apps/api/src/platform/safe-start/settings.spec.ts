import { loadConfig } from '../config';
import { isLoopback } from '../config';
import { unsafeSettings } from './settings';

const OWNER = 'postgres://owner:rWk2-long-and-random@db.example.org:5432/teduh?sslmode=verify-full';

const found = (env: Record<string, string>, kind = 'live') =>
  unsafeSettings(loadConfig({ DATABASE_URL: OWNER, ...env }), kind, env);

describe('a live workspace', () => {
  it.each<[string, Record<string, string>]>([
    ['on this machine alone', {}],
    ['behind a proxy on this machine', { TEDUH_URL: 'https://teduh.example.org' }],
    [
      'behind a proxy elsewhere',
      { TEDUH_URL: 'https://teduh.example.org', HOST: '0.0.0.0', TEDUH_PROXIES: '1' },
    ],
    [
      'with a database on this machine, without TLS',
      { DATABASE_URL: 'postgres://owner:rWk2-long@127.0.0.1:5432/teduh' },
    ],
    [
      'with a database behind a socket',
      { DATABASE_URL: 'postgres://owner:rWk2-long@%2Fvar%2Frun%2Fpostgresql/teduh' },
    ],
  ])('starts %s', (_what, env) => {
    expect(found(env)).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['http in its address', { TEDUH_URL: 'http://teduh.example.org' }, /^TEDUH_URL .*https:/],
    [
      'a port open to others and no proxy',
      { HOST: '0.0.0.0', TEDUH_URL: 'https://teduh.example.org' },
      /^HOST .*TEDUH_PROXIES=1/,
    ],
    [
      'a proxy and an address without TLS',
      { HOST: '10.0.0.5', TEDUH_PROXIES: '1' },
      /^TEDUH_PROXIES .*https:/,
    ],
    [
      'a database over the network without TLS',
      { DATABASE_URL: 'postgres://owner:rWk2-long@db.example.org/teduh' },
      /^DATABASE_URL .*sslmode=verify-full/,
    ],
    [
      'TLS that checks no certificate',
      { DATABASE_URL: 'postgres://owner:rWk2-long@db.example.org/teduh?sslmode=no-verify' },
      /^DATABASE_URL .*sslmode=verify-full/,
    ],
    [
      'a mode that the next driver takes more lightly',
      { DATABASE_URL: 'postgres://owner:rWk2-long@db.example.org/teduh?sslmode=require' },
      /^DATABASE_URL .*sslmode=verify-full/,
    ],
    [
      'a host hidden behind a loopback name',
      { DATABASE_URL: 'postgres://owner:rWk2-long@127.0.0.1/teduh?host=db.example.org' },
      /^DATABASE_URL .*"db\.example\.org"/,
    ],
    [
      'reports from a replica without TLS',
      { DATABASE_REPLICA_URL: 'postgres://owner:rWk2-long@replica.example.org/teduh' },
      /^DATABASE_REPORT_URL .*"replica\.example\.org"/,
    ],
    [
      'no password of the owner',
      { DATABASE_URL: 'postgres://owner@127.0.0.1/teduh' },
      /^DATABASE_URL has no password/,
    ],
    [
      'the password of every example',
      { DATABASE_URL: 'postgres://owner:postgres@127.0.0.1/teduh' },
      /^DATABASE_URL has a password everybody tries first/,
    ],
    [
      'the name of the login as its password',
      { DATABASE_APP_URL: OWNER.replace('owner:rWk2-long-and-random', 'teduh_app:teduh_app') },
      /^DATABASE_APP_URL has a password everybody tries first/,
    ],
    ['certificates unchecked by Node', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT/],
  ])('is not started with %s', (_what, env, sentence) => {
    const [first, ...more] = found(env);
    expect(first).toMatch(sentence);
    expect(more).toEqual([]);
  });
});

describe('a demonstration', () => {
  it('is asked for a password of its own where others reach it', () => {
    expect(found({ HOST: '0.0.0.0' }, 'demonstration')).toEqual([
      expect.stringMatching(/^HOST .*TEDUH_DEMO_PASSWORD/),
    ]);
    const own = { HOST: '0.0.0.0', TEDUH_DEMO_PASSWORD: 'another-one-entirely' };
    expect(found(own, 'demonstration')).toEqual([]);
    expect(found({ DATABASE_URL: 'postgres://a@db.example.org/teduh' }, 'demonstration')).toEqual(
      [],
    );
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.org', false],
  ['::', false],
])('%s is this machine alone: %s', (host, answer) => {
  expect(isLoopback(host)).toBe(answer);
});
