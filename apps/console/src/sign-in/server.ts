/** What the sign-in page asks the server. */

export interface DemonstrationUser {
  username: string;
  role: string;
  displayName: string;
}

export interface Demonstration {
  kind: string;
  users: DemonstrationUser[];
  /** Sent only while the demonstration uses its well-known password. */
  password?: string;
}

export type SignInError = 'missing' | 'wrong' | 'tooMany' | 'noConnection' | 'server';

const SESSION = '/api/v1/session';

export const isSignedIn = (): Promise<boolean> =>
  fetch(SESSION)
    .then(async (answer) => answer.ok && (await answer.json()).state === 'open')
    .catch(() => false);

export const findDemonstration = (): Promise<Demonstration | null> =>
  fetch(`${SESSION}/demo`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Demonstration>) : null))
    .catch(() => null);

/** Signs in; null when it went well, else what to tell the person. */
export const signIn = async (username: string, password: string): Promise<SignInError | null> => {
  if (!username || !password) return 'missing';
  try {
    const answer = await fetch(SESSION, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'teduh' },
      body: JSON.stringify({ username, password }),
    });
    if (answer.ok) return null;
    if (answer.status === 429) return 'tooMany';
    return answer.status >= 500 ? 'server' : 'wrong';
  } catch {
    return 'noConnection';
  }
};

/** Where to go after signing in: only ever a page of the console, whatever the address says. */
export const destination = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '';
  return /^\/app(\/[^\\]*)?$/.test(next) ? next : '/app/';
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
