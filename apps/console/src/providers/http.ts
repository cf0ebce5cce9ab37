import { HttpError } from 'ra-core';
import { actHeader } from './acts';

/** Speaks in the language of the moment: a catalogue key and what goes into it. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

/** RFC 9457 problem details as our API sends them. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: FieldProblem[];
  requestId?: string;
}

export interface FieldProblem {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

/** What a thrown `HttpError` carries: `errors` by field as sentences (react-admin puts them at the fields), the rest as sent. */
export interface ProblemBody extends Omit<Problem, 'errors'> {
  errors?: Record<string, string>;
  problems?: FieldProblem[];
}

export interface Request {
  query?: URLSearchParams;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Headers;
  json: unknown;
}

export type Http = (method: string, path: string, request?: Request) => Promise<Answer>;

const BASE = '/api/v1';
const READS = new Set(['GET', 'HEAD']);

/** What a refusal leads to before it is told: each says whether it makes sense to send the request once more. */
export interface Refusals {
  /** 401 or 423: the session is over, or locked. */
  onShut: (status: number) => Promise<boolean>;
  /** A grave deed by somebody who last showed who they are more than five minutes ago. */
  onProofNeeded: () => Promise<boolean>;
  /** A restricted case, and the last strong sign-in is more than an hour ago; `calledOff` of what a page asks by itself. */
  onRestricted: (calledOff?: AbortSignal) => Promise<boolean>;
}

const no = () => Promise.resolve(false);
const TOLD_AT_ONCE: Refusals = { onShut: no, onProofNeeded: no, onRestricted: no };

/** The only place that calls `fetch` for data: base path, the write header, and problems turned into sentences. */
export const createHttp = (say: Say, refusals: Partial<Refusals> = {}): Http => {
  const { onShut, onProofNeeded, onRestricted } = { ...TOLD_AT_ONCE, ...refusals };
  const send = (
    method: string,
    path: string,
    { query, body, headers, signal }: Request,
  ): Promise<Response> => {
    const isForm = typeof FormData !== 'undefined' && body instanceof FormData;
    const search = query && [...query].length ? `?${query}` : '';
    return fetch(`${BASE}${path}${search}`, {
      method,
      signal,
      headers: {
        Accept: 'application/json',
        ...(READS.has(method) ? {} : { 'X-Requested-With': 'teduh' }),
        ...(body !== undefined && !isForm ? { 'Content-Type': 'application/json' } : {}),
        ...actHeader(),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? (body as FormData) : JSON.stringify(body),
    }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new HttpError(say(`errors.noConnection${toRead(method)}`), 0, { code: 'noConnection' });
    });
  };
  const maySendAgain = (status: number, code: string | undefined, signal?: AbortSignal) => {
    if (status === 401 || status === 423) return onShut(status);
    if (code === 'stepUpNeeded') return onProofNeeded();
    return code === 'strongSignInNeeded' ? onRestricted(signal) : no();
  };
  return async (method, path, request = {}) => {
    let answer = await send(method, path, request);
    let json = await read(answer);
    while (
      !answer.ok &&
      (await maySendAgain(answer.status, (json as Problem | null)?.code, request.signal))
    ) {
      answer = await send(method, path, request);
      json = await read(answer);
    }
    if (answer.ok) return { status: answer.status, headers: answer.headers, json };
    const sayHere: Say = (key, params) =>
      key === 'errors.unexpected' ? say(`${key}${toRead(method)}`, params) : say(key, params);
    throw toError(answer.status, (json ?? {}) as Problem, sayHere);
  };
};

/** Who only reads has typed nothing: they are told nothing about it. */
const toRead = (method: string): string => (READS.has(method) ? 'ToRead' : '');

const read = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};

const toError = (status: number, problem: Problem, say: Say): HttpError => {
  const { errors, ...rest } = problem;
  const body: ProblemBody = { ...rest };
  if (errors?.length) {
    body.problems = errors;
    body.errors = Object.fromEntries(
      errors.map(({ field, code, params }) => [
        field,
        say(`errors.fields.${code}`, { ...params, _: say('errors.fields.other') }),
      ]),
    );
  }
  const byStatus = say(`errors.status${status}`, { _: say('errors.unexpected') });
  const message = problem.code ? say(`errors.${problem.code}`, { ...rest, _: byStatus }) : byStatus;
  return new HttpError(message, status, body);
};
