import { existsSync, readFileSync } from 'node:fs';
import { ConfigError } from './config-error';
import { isLoopback } from './loopback';
import { isOpenToOthers } from './open-to-others';

/** Another provider that says who people are (OpenID Connect). */
export interface OidcConfig {
  /** Its address, the same as in its tokens. */
  issuer: string;
  clientId: string;
  /** Read when it is needed; only its path is kept here. */
  clientSecretFile: string;
  /** What the button says: "Sign in with ...". */
  name: string;
  /** Whether a second factor shown there counts here. */
  trustsSecondFactor: boolean;
}

const NEEDED = ['TEDUH_OIDC_ISSUER', 'TEDUH_OIDC_CLIENT_ID', 'TEDUH_OIDC_CLIENT_SECRET_FILE'];
const LONGEST_NAME = 40;

/**
 * The other provider, or null when none is set up.
 * @throws ConfigError when it is set up by half, over a plain line, or with a secret others can read.
 */
export function oidcConfig(env: NodeJS.ProcessEnv): OidcConfig | null {
  if (!Object.entries(env).some(([name, value]) => name.startsWith('TEDUH_OIDC_') && value)) {
    return null;
  }
  const missing = NEEDED.find((name) => !env[name]);
  if (missing) {
    throw new ConfigError(
      `${missing} is not set. Sign-in through another provider needs ${NEEDED.join(', ')}; without it, leave all of TEDUH_OIDC_... unset.`,
    );
  }
  const issuer = issuerOf(env.TEDUH_OIDC_ISSUER ?? '');
  return {
    issuer,
    clientId: env.TEDUH_OIDC_CLIENT_ID ?? '',
    clientSecretFile: secretFile(env.TEDUH_OIDC_CLIENT_SECRET_FILE ?? ''),
    name: nameOf(env.TEDUH_OIDC_NAME || new URL(issuer).hostname),
    trustsSecondFactor: trusts(env.TEDUH_OIDC_TRUST_SECOND_FACTOR || 'no'),
  };
}

/** Whoever listens on the line could sign in as anybody: plain http only to this machine itself. */
function issuerOf(issuer: string): string {
  const { protocol, hostname } = URL.canParse(issuer)
    ? new URL(issuer)
    : { protocol: '', hostname: '' };
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
    throw new ConfigError(
      `TEDUH_OIDC_ISSUER is "${issuer}". Give the provider's https address, such as https://login.example.org.`,
    );
  }
  return issuer;
}

function secretFile(path: string): string {
  if (!existsSync(path) || readFileSync(path, 'utf8').trim() === '') {
    throw new ConfigError(
      `TEDUH_OIDC_CLIENT_SECRET_FILE names ${path}, which holds nothing. Write the client secret into it.`,
    );
  }
  if (isOpenToOthers(path)) {
    throw new ConfigError(
      `Others can read the file of TEDUH_OIDC_CLIENT_SECRET_FILE. Take that away first: chmod 600 ${path}`,
    );
  }
  return path;
}

function nameOf(name: string): string {
  if ([...name].length > LONGEST_NAME) {
    throw new ConfigError(
      `TEDUH_OIDC_NAME is longer than a button. Give at most ${LONGEST_NAME} characters.`,
    );
  }
  return name;
}

function trusts(answer: string): boolean {
  if (!['yes', 'no'].includes(answer)) {
    throw new ConfigError(`TEDUH_OIDC_TRUST_SECOND_FACTOR is "${answer}". Give yes or no.`);
  }
  return answer === 'yes';
}
