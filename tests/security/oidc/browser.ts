/** A page on the way: where it was asked for, and what it answered. */
export interface Hop {
  readonly url: string;
  readonly response: Response;
}

interface Kept {
  readonly value: string;
  readonly isStrict: boolean;
}

/**
 * A browser as far as signing in needs one. Cookies are kept by host (not by port, as browsers do); strict ones stay at
 * home when another site led the way, so that a sign-in which leans on them fails here as it would for a person.
 */
export class Browser {
  private readonly jar = new Map<string, Map<string, Kept>>();

  constructor(private readonly home: string) {}

  /** Follows a link, from hop to hop, until a page that is none of the API's own, or one the test wants to hold. */
  async follow(
    first: string,
    { until = () => false, from = '' }: { until?: (url: URL) => boolean; from?: string } = {},
  ): Promise<{ hops: Hop[]; end: URL }> {
    const hops: Hop[] = [];
    let url = new URL(first, this.home);
    let led = from || this.home;
    while (hops.length < 12) {
      const isPage = url.origin === new URL(this.home).origin && !url.pathname.startsWith('/api/');
      if (isPage || until(url)) return { hops, end: url };
      const response = await this.ask('GET', url.href, { led });
      hops.push({ url: url.href, response });
      const location = response.headers.get('location');
      if (!location) return { hops, end: url };
      // A chain counts as led by the site where it left for elsewhere.
      const next = new URL(location, url);
      if (next.hostname !== url.hostname) led = url.origin;
      url = next;
    }
    throw new Error('This way has no end.');
  }

  /** What a script of our own page sends. */
  async post(path: string, body?: object): Promise<{ status: number; body: Said }> {
    return this.send('POST', path, body);
  }

  async send(method: string, path: string, body?: object): Promise<{ status: number; body: Said }> {
    const url = new URL(`/api/v1${path}`, this.home).href;
    const response = await this.ask(method, url, {
      led: this.home,
      headers: {
        'X-Requested-With': 'teduh',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  cookie(name: string, host = new URL(this.home).hostname): string | undefined {
    return this.jar.get(host)?.get(name)?.value;
  }

  setCookie(name: string, value: string, isStrict = true): void {
    this.cookiesOf(new URL(this.home).hostname).set(name, { value, isStrict });
  }

  async ask(
    method: string,
    url: string,
    {
      led = this.home,
      headers = {},
      body,
    }: { led?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> {
    const { hostname } = new URL(url);
    const isOwn = new URL(led).hostname === hostname;
    const sent = [...this.cookiesOf(hostname)]
      .filter(([, { isStrict }]) => isOwn || !isStrict)
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...{ method, body, redirect: 'manual' },
      headers: { ...headers, ...(sent.length ? { Cookie: sent.join('; ') } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.keep(hostname, line);
    return response;
  }

  private keep(hostname: string, line: string): void {
    const [pair = '', ...flags] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const isGone = value === '' || flags.some((flag) => /^max-age=0$/i.test(flag));
    const isStrict = flags.some((flag) => /^samesite=strict$/i.test(flag));
    if (isGone) this.cookiesOf(hostname).delete(name);
    else this.cookiesOf(hostname).set(name, { value, isStrict });
  }

  private cookiesOf(hostname: string): Map<string, Kept> {
    const own = this.jar.get(hostname) ?? new Map<string, Kept>();
    this.jar.set(hostname, own);
    return own;
  }
}

/** Whatever JSON.parse gives: what is wanted of it, each test says. */
type Said = ReturnType<typeof JSON.parse>;
