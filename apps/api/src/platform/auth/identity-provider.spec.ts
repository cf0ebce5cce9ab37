import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { type Config, loadConfig } from '../config';
import type { Database } from '../database';
import { IdentityProvider } from './identity-provider';
import { FileSecretBox } from './secret-box';

const MINUTE = 60_000;

describe('what a browser keeps on its way to another provider and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-flow-'));
  const config: Config = {
    ...loadConfig({ DATABASE_URL: 'postgres://owner@localhost/none', TEDUH_DATA: folder }),
    oidc: {
      ...{ name: 'Office', issuer: 'https://id.example.org' },
      clientSecretFile: join(folder, 'taken-away'),
    } as Config['oidc'],
  };
  const box = new FileSecretBox(config);
  const provider = new IdentityProvider(config, box, {} as Database);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A browser with this sealed into its cookie, as at either step. */
  const browserWith = (step: 'flow' | 'answer', ends: number): Request => {
    const content = { id: 'q', linksFor: 'a session', issuer: 'https://id.example.org', ends };
    const sealed = box.seal(Buffer.from(JSON.stringify(content)), `oidc ${step}`);
    return {
      headers: { cookie: `__Host-teduh-oidc=${sealed.toString('base64url')}` },
    } as Request;
  };

  it('is good until its end and not a moment longer, whatever the cookie’s own age', () => {
    const [soon, past] = [Date.now() + MINUTE, Date.now() - 1];
    expect(provider.asksFor(browserWith('flow', soon))).toBe('a session');
    expect(provider.asksFor(browserWith('flow', past))).toBeNull();
    expect(provider.provedIn(browserWith('answer', soon), 'a session').id).toBe('q');
    expect(() => provider.provedIn(browserWith('answer', past), 'a session')).toThrow(
      expect.objectContaining({ code: 'providerRefused' }),
    );
  });

  it('does not set out when our own secret is gone: the page says so, as when nobody answers', async () => {
    await expect(provider.ask(null)).rejects.toMatchObject({ code: 'providerGone', why: 'ENOENT' });
  });

  it('opens for its own step alone', () => {
    const soon = Date.now() + MINUTE;
    expect(provider.asksFor(browserWith('answer', soon))).toBeNull();
    expect(() => provider.provedIn(browserWith('flow', soon), 'a session')).toThrow(
      expect.objectContaining({ code: 'providerRefused' }),
    );
  });
});
