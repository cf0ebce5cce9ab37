import { Agent, request } from 'node:http';
import type { ReceivedAnswer } from './served-document';

/** An answer with everything in it that could say too much. */
export interface Heard extends ReceivedAnswer {
  readonly headers: string;
  readonly cookies: readonly string[];
  readonly retryAfter: string | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export const LONGEST = 10_000;

/** Sends what a well-behaved client would not, byte by byte. No answer within ten seconds is null. */
export async function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | FormData | undefined,
): Promise<Heard | null> {
  const form = body instanceof FormData ? new Response(body) : null;
  const bytes = form ? Buffer.from(await form.arrayBuffer()) : Buffer.from(String(body ?? ''));
  const type = form ? { 'Content-Type': form.headers.get('content-type') ?? '' } : {};
  const length = body === undefined ? {} : { 'Content-Length': String(bytes.length) };
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname, port, method, path, agent, headers: { ...headers, ...type, ...length } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            isReplayed: response.headers['idempotency-replayed'] === 'true',
            retryAfter: response.headers['retry-after'],
            cookies: response.headers['set-cookie'] ?? [],
            headers: response.rawHeaders.join('\n'),
            text,
          }),
        );
      },
    );
    call.setTimeout(LONGEST, () => {
      resolve(null);
      call.destroy();
    });
    call.on('error', reject).end(bytes);
  });
}
