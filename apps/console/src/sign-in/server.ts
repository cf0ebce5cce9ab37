/** What the sign-in page asks the server. */

export interface DemonstrationUser {
  username: string;
  role: string;
  displayName: string;
}

export interface Demonstration {
  kind: string;
  users: DemonstrationUser[];
  /** What another provider is called; null where none is set up. */
  provider: string | null;
  /** Sent only while the demonstration uses its well-known password. */
  password?: string;
}

type CommonError =
  | 'missing'
  | 'wrong'
  | 'tooMany'
  | 'noConnection'
  | 'server'
  | 'codeNeeded'
  | 'codeWrong'
  | 'noFactor'
  | 'passkey';

export type SignInError =
  CommonError | 'providerCodeNeeded' | 'providerUnknown' | 'providerRefused' | 'providerGone';

export type EnrolError = CommonError | 'weak' | 'noEnrolment';

const SESSION = '/api/v1/session';

export const isSignedIn = (): Promise<boolean> =>
  fetch(SESSION)
    .then((answer) => answer.ok)
    .catch(() => false);

export const findDemonstration = (): Promise<Demonstration | null> =>
  fetch(`${SESSION}/demo`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Demonstration>) : null))
    .catch(() => null);

/** Signs in; null when it went well, else what to tell the person. `otp` is empty until it is asked for. */
export const signIn = (
  username: string,
  password: string,
  otp: string,
): Promise<SignInError | null> =>
  username && password
    ? send<SignInError>(SESSION, { username, password, ...(otp ? { otp } : {}) }, 'wrong')
    : Promise.resolve('missing');

/** Signs in with a passkey of this browser, without a name or a password. */
export const signInByPasskey = async (): Promise<SignInError | null> => {
  try {
    const { question } = await (await fetch(`${SESSION}/passkey`)).json();
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const answer = await startAuthentication({ optionsJSON: question });
    const passkey = JSON.stringify(answer);
    return await send<SignInError>(`${SESSION}/passkey`, { passkey }, 'passkey');
  } catch {
    return 'passkey';
  }
};

/** Leaves for the other provider, which sends the browser back to this page. */
export const goToProvider = (): void => {
  rememberDestination();
  location.assign(`${SESSION}/oidc`);
};

/** What the address says about the way back from the provider: `answered`, `refused`, `gone`, or nothing. */
export const wordOfProvider = (): string | null =>
  new URLSearchParams(location.search).get('provider');

/** Signs in with what the provider said in this browser; `otp` is empty until it is asked for. */
export const signInByProvider = (otp: string): Promise<SignInError | null> =>
  send<SignInError>(`${SESSION}/oidc`, otp ? { otp } : {}, 'providerUnknown');

const REFUSALS: Record<string, SignInError | EnrolError> = {
  factorNeeded: 'codeNeeded',
  factorFailed: 'codeWrong',
  factorMissing: 'noFactor',
  passkeyRefused: 'passkey',
  providerRefused: 'providerRefused',
  enrolmentFailed: 'noEnrolment',
};

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'teduh' },
  body: JSON.stringify(body),
});

/** Null when it went well; `other` for a refusal that has no name of its own. */
const send = async <Refusal extends SignInError | EnrolError>(
  path: string,
  body: object,
  other: Refusal,
): Promise<Refusal | CommonError | null> => {
  try {
    const answer = await fetch(path, post(body));
    if (answer.ok) return null;
    if (answer.status === 429) return 'tooMany';
    if (answer.status >= 500) return 'server';
    const { code } = (await answer.json()) as { code: string };
    return (REFUSALS[code] as Refusal | undefined) ?? other;
  } catch {
    return 'noConnection';
  }
};

/** Where to go after signing in: only ever a page of the console, whatever the address says. */
export const destination = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '';
  return /^\/app(\/[^\\]*)?$/.test(next) ? next : '/app/';
};

const WANTED = 'teduh.wanted';

/** The page somebody wanted, kept in this window while they are at the provider. */
const rememberDestination = (): void => sessionStorage.setItem(WANTED, location.search);

export const rememberedDestination = (): string => {
  const search = sessionStorage.getItem(WANTED) ?? '';
  sessionStorage.removeItem(WANTED);
  return destination(search);
};

let preloaded = false;

/** Fetches the console's files while the person is typing, so that it opens at once. */
export const preloadConsole = async (): Promise<void> => {
  if (preloaded) return;
  preloaded = true;
  const page = await fetch('/app/').then(
    (answer) => answer.text(),
    () => '',
  );
  for (const [, href] of page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.css') ? 'prefetch' : 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
};

export interface EnrolmentCode {
  username: string;
  code: string;
}

/** Chooses a password with a one-time code, and signs in; null when it went well. */
export const enrol = async (
  given: EnrolmentCode & { password: string; otp: string },
): Promise<EnrolError | null> => {
  const { otp, ...rest } = given;
  if (!rest.username || !rest.code || !rest.password) return 'missing';
  return send<EnrolError>('/api/v1/enrolment', { ...rest, ...(otp ? { otp } : {}) }, 'weak');
};

/** A new authenticator for the holder of the code. */
export const offerAuthenticator = async (
  given: EnrolmentCode,
): Promise<{ secret: string; uri: string } | null> => {
  const answer = await fetch('/api/v1/enrolment/authenticator', post(given)).catch(() => null);
  return answer?.ok ? answer.json() : null;
};
