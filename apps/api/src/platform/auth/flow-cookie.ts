import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** Long enough to sign in at the provider, second factor included. */
export const FLOW_MINUTES = 10;

const FLOW_COOKIE = '__Host-teduh-oidc';

/**
 * Lax, unlike our other cookies: the provider sends the browser back here, and a strict cookie stays at home when
 * another site leads the way. What is in it is sealed, opens nothing by itself, and is good for ten minutes.
 */
const COOKIE = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

const set = (response: Response, value: string, maxAge: number) =>
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name: FLOW_COOKIE, value, ...COOKIE, maxAge }),
  );

/** Keeps in this browser what began here, so that it ends here and in no other. */
export function keepFlow(response: Response, sealed: Buffer): void {
  set(response, sealed.toString('base64url'), FLOW_MINUTES * 60);
}

/** Done with: the browser forgets it. */
export function dropFlow(response: Response): void {
  set(response, '', 0);
}

/** What was kept in this browser, still sealed; null when nothing was. */
export function flowIn(request: Request): Buffer | null {
  const value = parseCookie(request.headers.cookie ?? '')[FLOW_COOKIE];
  return value ? Buffer.from(value, 'base64url') : null;
}
