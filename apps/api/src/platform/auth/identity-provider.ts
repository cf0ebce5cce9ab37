import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { CONFIG, type Config, type OidcConfig } from '../config';
import { Database } from '../database';
import { NotFound, Problem, ProviderGone, ProviderRefused } from '../errors';
import { FLOW_MINUTES, flowIn } from './flow-cookie';
import { SECRET_BOX, type SecretBox } from './secret-box';
import { Turns } from './turns';

/** What this browser must still have when the provider sends it back. */
interface Flow {
  state: string;
  nonce: string;
  verifier: string;
  /** The session that wants to link an identity; none = somebody signs in. */
  linksFor: string | null;
  ends: number;
}

/** Who somebody is at the provider, as its signed answer to our own question said. */
export interface Proved {
  /** Of the question: it is good once. */
  id: string;
  issuer: string;
  subject: string;
  /** The provider asked for more than a password, and its operator here believes it. */
  byTrustedFactor: boolean;
  linksFor: string | null;
  ends: number;
}

/** The account an identity is linked to. */
export interface LinkedAccount {
  identityId: string;
  userId: string;
  username: string;
  programmeId: string | null;
}

const SECONDS_OF_PATIENCE = 5;
const LONGEST_SUBJECT = 255;

/** Ways to sign in that are more than a password (RFC 8176): several factors, a security key, a smart card. */
const STRONG = ['mfa', 'hwk', 'sc'];

/** A round to the provider waits on somebody else's machine: few at a time. */
const turns = new Turns(4, 20);

/**
 * Another provider that says who people are (OpenID Connect: code, PKCE, state, nonce). It is asked for nothing but the
 * subject. Until the operator names one, nothing here speaks to anybody; found when it is needed first.
 */
@Injectable()
export class IdentityProvider {
  private readonly oidc: OidcConfig | null;
  private readonly redirectUri: string;
  private found: Promise<Configuration> | null = null;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
    private readonly database: Database,
  ) {
    this.oidc = config.oidc;
    // Fixed by the operator: no header and no parameter says where the provider sends people.
    this.redirectUri = new URL('/api/v1/session/oidc/callback', config.publicUrl).href;
  }

  get name(): string | null {
    return this.oidc?.name ?? null;
  }

  /** @throws NotFound where no provider is set up: its routes are then as if they were not there. */
  settings(): OidcConfig {
    if (!this.oidc) throw new NotFound();
    return this.oidc;
  }

  /**
   * Where to send the browser, and what to keep in it meanwhile.
   * @throws ProviderGone when the provider does not answer.
   */
  async ask(linksFor: string | null): Promise<{ location: string; sealed: Buffer }> {
    const provider = await this.configuration();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const location = buildAuthorizationUrl(provider, {
      ...{ redirect_uri: this.redirectUri, scope: 'openid', state, nonce },
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
    const flow: Flow = { state, nonce, verifier, linksFor, ends: inMinutes() };
    return { location, sealed: this.seal('flow', flow) };
  }

  /** The session this browser's question was asked for; null when somebody signs in, or it asked nothing. */
  asksFor(request: Request): string | null {
    return this.opened<Flow>('flow', request)?.linksFor ?? null;
  }

  /**
   * What the provider answered to the question this browser asked, sealed for the next step.
   * @throws ProviderRefused, ProviderGone or Busy.
   */
  async answered(request: Request): Promise<Buffer> {
    const flow = this.opened<Flow>('flow', request);
    if (!flow) throw new ProviderRefused('noFlow');
    const provider = await this.configuration();
    const url = new URL(this.redirectUri);
    url.search = request.originalUrl.split('?')[1] ?? '';
    const claims = await turns.take(request.ip ?? '', () => exchange(provider, url, flow));
    // One address may speak for many organisations (or be written with a slash too many): only the one that was named.
    if (claims.iss !== this.settings().issuer) throw new ProviderRefused('otherIssuer');
    if (!(await this.useUp('flow', flow.state))) throw new ProviderRefused('used');
    const proved: Proved = {
      ...{ id: flow.state, issuer: claims.iss, subject: claims.sub, linksFor: flow.linksFor },
      byTrustedFactor: this.settings().trustsSecondFactor && isStrong(claims.amr),
      ends: inMinutes(),
    };
    return this.seal('answer', proved);
  }

  /** What this browser brought from the provider for signing in, or for linking in that session. */
  provedIn(request: Request, linksFor: string | null): Proved {
    this.settings();
    const proved = this.opened<Proved>('answer', request);
    if (!proved || proved.linksFor !== linksFor) throw new ProviderRefused('noAnswer');
    return proved;
  }

  /** @throws ProviderRefused the second time. */
  async use({ id }: Proved): Promise<void> {
    if (!(await this.useUp('answer', id))) throw new ProviderRefused('used');
  }

  /** The active account this identity is linked to, or null. */
  async accountOf({ issuer, subject }: Proved): Promise<LinkedAccount | null> {
    const [account] = await this.database.apart<LinkedAccount>(
      `select id as "identityId", user_id as "userId", username, programme_id as "programmeId"
       from identity_of($1, $2)`,
      [issuer, subject],
    );
    return account ?? null;
  }

  async note({ identityId }: LinkedAccount): Promise<void> {
    await this.database.apart('select use_identity($1)', [identityId]);
  }

  private configuration(): Promise<Configuration> {
    const settings = this.settings();
    this.found ??= find(settings).catch((error: unknown) => {
      // Down now is not down for good.
      this.found = null;
      throw new ProviderGone(codeOf(error));
    });
    return this.found;
  }

  private async useUp(step: Step, id: string): Promise<boolean> {
    const [row] = await this.database.apart<{ open: boolean }>('select use_challenge($1) as open', [
      `${PURPOSES[step]} ${id}`,
    ]);
    return row?.open ?? false;
  }

  private seal(step: Step, content: Flow | Proved): Buffer {
    return this.box.seal(Buffer.from(JSON.stringify(content)), PURPOSES[step]);
  }

  private opened<Content extends { ends: number }>(step: Step, request: Request): Content | null {
    const sealed = flowIn(request);
    if (!sealed) return null;
    try {
      const content = JSON.parse(this.box.open(sealed, PURPOSES[step]).toString()) as Content;
      return content.ends > Date.now() ? content : null;
    } catch {
      // Not sealed by us, or for another step.
      return null;
    }
  }
}

/** A question is no answer, nor the other way round: each opens for its own step alone. */
const PURPOSES = { flow: 'oidc flow', answer: 'oidc answer' } as const;
type Step = keyof typeof PURPOSES;

const inMinutes = () => Date.now() + FLOW_MINUTES * 60_000;

const isStrong = (amr: unknown) => Array.isArray(amr) && amr.some((way) => STRONG.includes(way));

async function find({ issuer, clientId, clientSecretFile }: OidcConfig): Promise<Configuration> {
  const secret = readFileSync(clientSecretFile, 'utf8').trim();
  const isPlain = new URL(issuer).protocol === 'http:';
  return discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(secret), {
    timeout: SECONDS_OF_PATIENCE,
    // The signature is looked at although the line is safe: then also an answer without one is refused.
    execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
  });
}

async function exchange(provider: Configuration, url: URL, flow: Flow) {
  try {
    const tokens = await authorizationCodeGrant(provider, url, {
      ...{ expectedState: flow.state, expectedNonce: flow.nonce },
      ...{ pkceCodeVerifier: flow.verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims || claims.sub.length > LONGEST_SUBJECT) throw new ProviderRefused('noSubject');
    return claims;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw isGone(error) ? new ProviderGone(codeOf(error)) : new ProviderRefused(codeOf(error));
  }
}

/** No line, no answer in time, or one that says the provider itself is in trouble. */
function isGone(error: unknown): boolean {
  const { message, code, cause } = error as { message?: string; code?: string; cause?: unknown };
  const { status = 0 } = (cause ?? {}) as { status?: number };
  return message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || status >= 500;
}

/** The library's word for what was wrong, which names no value. */
function codeOf(error: unknown): string {
  const { code, error: said } = (error ?? {}) as { code?: unknown; error?: unknown };
  const word = typeof said === 'string' ? said : code;
  return typeof word === 'string' && /^\w{1,60}$/.test(word) ? word : 'unknown';
}
