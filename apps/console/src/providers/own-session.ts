import type { Problem } from './http';

/** What a person types to show who they are: a password and perhaps a code, a PIN, or what a passkey answered. */
export interface Shown {
  username?: string;
  password?: string;
  otp?: string;
  pin?: string;
  passkey?: string;
}

export interface Told {
  ok: boolean;
  /** A catalogue key and what goes into it, when it was refused. */
  problem: { key: string; fallback: string; params: Record<string, unknown>; code: string } | null;
  json: unknown;
}

/**
 * Asks the session's own routes. Not through the data provider: a refusal here means what was typed, not the session,
 * so nothing is covered and nothing repeated.
 */
export const askSession = async (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Told> => {
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        'X-Requested-With': 'teduh',
        'X-Teduh-Act': 'user',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const json: unknown = text ? JSON.parse(text) : null;
    if (answer.ok) return { ok: true, problem: null, json };
    return { ok: false, problem: problemOf(answer.status, json as Problem), json };
  } catch {
    const problem = { key: 'errors.noConnection', fallback: '', params: {}, code: 'noConnection' };
    return { ok: false, problem, json: null };
  }
};

const problemOf = (status: number, { code = '', errors, ...rest }: Problem) => {
  const [fault] = errors ?? [];
  return {
    code,
    key: fault ? `errors.fields.${fault.code}` : `errors.${code}`,
    fallback: `errors.status${status}`,
    params: { ...rest, ...fault?.params },
  };
};

/** Asks this browser for a passkey; null when there is none or its owner closed the question. */
export const askForPasskey = async (): Promise<string | null> => {
  const { json, ok } = await askSession('GET', '/session/passkey');
  if (!ok) return null;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { question } = json as { question: never };
  return startAuthentication({ optionsJSON: question }).then(
    (answer) => JSON.stringify(answer),
    () => null,
  );
};

export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis;
