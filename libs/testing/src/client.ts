import { demoPassword } from './environment';
import type { TestServer } from './server';

/** Whatever JSON.parse gives: a test that wants more names the type. */
export type Parsed = ReturnType<typeof JSON.parse>;

/** An answer with its body read: parsed when it is JSON, else the text, null when there is none. */
export interface Answer<Body = Parsed> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Headers over the usual ones; `null` leaves a usual one out. */
export type ExtraHeaders = Readonly<Record<string, string | null>>;

export interface RawRequest {
  readonly headers?: ExtraHeaders;
  readonly body?: RequestInit['body'];
}

/**
 * Speaks to the API as one signed-in user, or as nobody. Paths are below `/api/v1`, such as `/cases?page=1`.
 * Writes carry `X-Requested-With`, and `patch` the version it was given as `If-Match`.
 */
export interface ApiClient {
  /** Of the signed-in user, as a header would carry it; empty for a visitor. */
  readonly cookie: string;
  get<Body = Parsed>(path: string, headers?: ExtraHeaders): Promise<Answer<Body>>;
  post<Body = Parsed>(path: string, body?: unknown, headers?: ExtraHeaders): Promise<Answer<Body>>;
  patch<Body = Parsed>(
    path: string,
    body: unknown,
    version?: number,
    headers?: ExtraHeaders,
  ): Promise<Answer<Body>>;
  del<Body = Parsed>(path: string, headers?: ExtraHeaders): Promise<Answer<Body>>;
  /** The bare answer, for what is not JSON: a form with a file, a download, a broken body. */
  raw(method: string, path: string, request?: RawRequest): Promise<Response>;
}

/** A client that has not signed in, or one with a session cookie of the test's own. */
export function visitor(server: Pick<TestServer, 'url'>, cookie = ''): ApiClient {
  const raw = (method: string, path: string, { headers = {}, body }: RawRequest = {}) => {
    const usual: ExtraHeaders = { Cookie: cookie || null, 'X-Requested-With': 'teduh' };
    const named = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== null);
    return fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: named as [string, string][],
      body,
      redirect: 'manual',
    });
  };
  const json = async <Body>(method: string, path: string, body: unknown, extra: ExtraHeaders) => {
    const sent: ExtraHeaders = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const text = body === undefined ? undefined : JSON.stringify(body);
    return read<Body>(await raw(method, path, { headers: { ...sent, ...extra }, body: text }));
  };
  return {
    cookie,
    raw,
    get: (path, headers = {}) => json('GET', path, undefined, headers),
    post: (path, body, headers = {}) => json('POST', path, body, headers),
    patch: (path, body, version, headers = {}) => {
      const condition: ExtraHeaders = version === undefined ? {} : { 'If-Match': `"${version}"` };
      return json('PATCH', path, body, { ...condition, ...headers });
    },
    del: (path, headers = {}) => json('DELETE', path, undefined, headers),
  };
}

const signedIn = new WeakMap<object, Map<string, Promise<ApiClient>>>();

/** Signs in once per server and user: signing in is slow on purpose and limited in number. */
export function signIn(server: Pick<TestServer, 'url'>, username: string): Promise<ApiClient> {
  const clients = signedIn.get(server) ?? new Map<string, Promise<ApiClient>>();
  signedIn.set(server, clients);
  const client = clients.get(username) ?? signInAnew(server, username);
  clients.set(username, client);
  return client;
}

/** A session of its own, for tests that end it or compare two. */
export async function signInAnew(
  server: Pick<TestServer, 'url'>,
  username: string,
  password = demoPassword(),
): Promise<ApiClient> {
  const answer = await visitor(server).post('/session', { username, password });
  if (answer.status !== 200) {
    throw new Error(
      `${username} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  }
  // Without the cookie of the device, so that each session is one of a browser never seen before.
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return visitor(
    server,
    cookies.find((cookie) => cookie?.startsWith('__Host-teduh=')),
  );
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const body = text === '' ? null : isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}
