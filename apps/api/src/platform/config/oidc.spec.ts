import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error';
import { oidcConfig } from './oidc';

const file = join(mkdtempSync(join(tmpdir(), 'teduh-oidc-')), 'secret');

const WHOLE = {
  TEDUH_OIDC_ISSUER: 'https://login.example.org',
  TEDUH_OIDC_CLIENT_ID: 'teduh',
  TEDUH_OIDC_CLIENT_SECRET_FILE: file,
};

beforeEach(() => {
  writeFileSync(file, 'secret\n');
  chmodSync(file, 0o600);
});

const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    oidcConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'none';
};

describe('another provider', () => {
  it('is none until it is named', () => {
    expect(oidcConfig({ DATABASE_URL: 'x', TEDUH_OIDC_ISSUER: '' })).toBeNull();
  });

  it('is called what the operator calls it, or by its host, and is not trusted by itself', () => {
    expect(oidcConfig(WHOLE)).toEqual({
      ...{ issuer: 'https://login.example.org', clientId: 'teduh', clientSecretFile: file },
      ...{ name: 'login.example.org', trustsSecondFactor: false },
    });
    const more = { TEDUH_OIDC_NAME: 'Office', TEDUH_OIDC_TRUST_SECOND_FACTOR: 'yes' };
    expect(oidcConfig({ ...WHOLE, ...more })).toMatchObject({
      ...{ name: 'Office', trustsSecondFactor: true },
    });
  });

  it.each(Object.keys(WHOLE))('lacks nothing: without %s it says so', (name) => {
    expect(refusal({ ...WHOLE, [name]: '' })).toMatch(new RegExp(`^${name} is not set\\.`));
  });

  it.each(['login.example.org', 'http://login.example.org', 'http://127.evil.org', 'ftp://x'])(
    'is not reached as %s',
    (issuer) => {
      expect(refusal({ ...WHOLE, TEDUH_OIDC_ISSUER: issuer })).toMatch(/^TEDUH_OIDC_ISSUER is "/);
    },
  );

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'may be on this machine itself: %s',
    (issuer) => {
      expect(oidcConfig({ ...WHOLE, TEDUH_OIDC_ISSUER: issuer })?.issuer).toBe(issuer);
    },
  );

  it('has its secret in a file that is there, holds something, and is read by its owner alone', () => {
    const nowhere = { ...WHOLE, TEDUH_OIDC_CLIENT_SECRET_FILE: `${file}.none` };
    expect(refusal(nowhere)).toMatch(/^TEDUH_OIDC_CLIENT_SECRET_FILE names .* holds nothing/);
    chmodSync(file, 0o640);
    expect(refusal(WHOLE)).toMatch(/TEDUH_OIDC_CLIENT_SECRET_FILE.*chmod 600/);
    chmodSync(file, 0o600);
    writeFileSync(file, '\n');
    expect(refusal(WHOLE)).toMatch(/holds nothing/);
  });

  it('is trusted by yes and no alone, and has a name that fits a button', () => {
    expect(refusal({ ...WHOLE, TEDUH_OIDC_TRUST_SECOND_FACTOR: 'true' })).toMatch(/yes or no/);
    expect(refusal({ ...WHOLE, TEDUH_OIDC_NAME: 'x'.repeat(41) })).toMatch(/^TEDUH_OIDC_NAME/);
  });
});
