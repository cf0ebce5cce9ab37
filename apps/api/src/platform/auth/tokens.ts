import { createHash, randomBytes } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request } from 'express';

/** `__Host-` binds the cookie to this host, to HTTPS (or localhost) and to the whole site. */
export const SESSION_COOKIE = '__Host-teduh';

/** Says that somebody signed in here before. It opens nothing; it only keeps the way to the password free. */
export const DEVICE_COOKIE = '__Host-teduh-device';

/** A new session's secret: 256 random bits, known to the browser alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it. */
export const hashOfToken = (token: string | undefined): Buffer | null =>
  token ? createHash('sha256').update(token).digest() : null;

/** A machine's secret, with a beginning by which a leaked one is found. */
export const newBearer = (): string => `teduh_${newToken()}`;

/** Another digest than that of a cookie: a session's secret is no machine's token, nor the other way round. */
export const hashOfBearer = (token: string): Buffer =>
  createHash('sha256').update(`bearer ${token}`).digest();

/** The token a request carries. With one, cookies are not looked at. */
export const bearerOf = (request: Request): string | null =>
  /^Bearer +([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** The device's cookie if the browser sent one that could be ours. */
export function deviceTokenOf(request: Request): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[DEVICE_COOKIE];
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}
