import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import { DEVICE_COOKIE, SESSION_COOKIE } from '../../platform/auth';
import type { SessionResponse } from './session.dto';
import type { Started } from './session.service';

const COOKIE = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** The longest a browser keeps a cookie. */
const FOUR_HUNDRED_DAYS = 400 * 86_400;

/** No script reads it, no other site sends it, no plain line carries it. Without an age it goes with the browser. */
export function setCookie(response: Response, name: string, value: string, maxAge?: number): void {
  const lasting = maxAge === undefined ? {} : { maxAge };
  response.append('Set-Cookie', stringifySetCookie({ name, value, ...COOKIE, ...lasting }));
}

/** The two cookies of a new session; the body says who it is. */
export function giveCookies(response: Response, started: Started): SessionResponse {
  setCookie(response, SESSION_COOKIE, started.token);
  setCookie(response, DEVICE_COOKIE, started.device, FOUR_HUNDRED_DAYS);
  return started.session;
}
