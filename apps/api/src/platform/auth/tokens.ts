import { createHash, randomBytes } from 'node:crypto';

/** `__Host-` binds the cookie to this host, to HTTPS (or localhost) and to the whole site. */
export const SESSION_COOKIE = '__Host-teduh';

/** A new session's secret: 256 random bits, known to the browser alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it. */
export const hashOfToken = (token: string | undefined): Buffer | null =>
  token ? createHash('sha256').update(token).digest() : null;
