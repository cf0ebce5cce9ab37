import { randomInt } from 'node:crypto';
import { signInAnew, type TestServer } from '@teduh/testing';
import fc from 'fast-check';
import { type HostileRequest, requestsFor } from './fuzz/hostile-requests';
import { type Heard, send } from './fuzz/send';
import { ServedDocument } from './fuzz/served-document';
import { type Place, UNKNOWN } from './matrix/places';
import { PRINCIPALS } from './matrix/principals';
import { setStage, type Stage } from './matrix/stage';

const REQUESTS = process.env.TEDUH_NIGHTLY ? 20_000 : 3_000;
const AT_ONCE = 4;

let stage: Stage;
let server: TestServer;
let places: Place[];
let document: ServedDocument;
let cookies: Map<string, string>;

beforeAll(async () => {
  stage = await setStage();
  ({ server } = stage);
  places = [...stage.places, UNKNOWN];
  document = await ServedDocument.of(server.url);
  cookies = new Map([...stage.clients].map(([username, { cookie }]) => [username, cookie]));
}, 180_000);
afterAll(async () => {
  await stage.close();
});

/** They end sessions; what they answer is looked at by the specs of signing in. */
const ENDS_SESSIONS = new Set([
  ...[
    'DELETE /api/v1/session',
    'POST /api/v1/session/lock',
    'POST /api/v1/account/sign-out-everywhere',
  ],
]);

/** They hash passwords, which is slow on purpose. */
const SLOW = new Set([
  ...['POST /api/v1/session', 'POST /api/v1/session/unlock', 'POST /api/v1/session/step-up'],
  ...[
    'POST /api/v1/enrolment',
    'POST /api/v1/enrolment/authenticator',
    'POST /api/v1/account/password',
  ],
]);

/** What an answer never holds: frames of a stack, words of the database, places on the server's disk. */
const LEAKS =
  /\n +at |node_modules|\.[cm]?[jt]s:\d+|SQLSTATE|QueryFailed|typeorm|postgres|pg_catalog|\b(select|insert into|update|delete from) \w+ .*\b(from|values|set|where)\b|violates|relation "|column "|teduh_app|(?<![\w.-])\/(tmp|home|root|usr|var|work)\//i;

const nameOf = ({ operation }: Pick<HostileRequest, 'operation'>) =>
  `${operation.method} ${operation.path}`;

/** As many requests for one route as for another, but for the slow ones; then mixed, so that routes follow each other. */
function requests(seed: number): HostileRequest[] {
  const operations = document.operations.filter(
    (operation) => !ENDS_SESSIONS.has(nameOf({ operation })),
  );
  const weights = operations.map((operation) => (SLOW.has(nameOf({ operation })) ? 0.2 : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const principals = PRINCIPALS.filter(({ username }) => username !== 'disabled');
  const made = operations.flatMap((operation, at) =>
    fc.sample(requestsFor(operation, { document, places, principals }), {
      seed: seed + at,
      numRuns: Math.ceil((REQUESTS * (weights[at] ?? 1)) / whole),
    }),
  );
  const mixed = fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length });
  return fc.sample(mixed, { seed, numRuns: 1 })[0] ?? [];
}

function faultsIn({ operation }: HostileRequest, heard: Heard | null): string[] {
  if (!heard) return ['no answer within ten seconds'];
  const { status, text, headers, retryAfter } = heard;
  if (status === 503) return retryAfter ? [] : ['busy, and no word on when to come again'];
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(LEAKS.test(text) || LEAKS.test(headers)
      ? [`it leaks: ${LEAKS.exec(text + headers)?.[0]}`]
      : []),
    ...document.faultsOf(operation, heard),
  ];
}

async function ask(hostile: HostileRequest): Promise<Heard | null> {
  const { operation, principal, path, headers, body } = hostile;
  const cookie = cookies.get(principal.username);
  const heard = await send(
    server.url,
    operation.method,
    path,
    { ...headers, ...(cookie ? { Cookie: cookie } : {}) },
    body,
  );
  const renewed = heard?.cookies.find((one) => /^__Host-teduh=[\w-]/.test(one));
  if (renewed) cookies.set(principal.username, renewed.split(';')[0] ?? '');
  return heard;
}

/** Who was signed out on the way (a changed password, too many wrong ones) signs in again. */
async function signInAgain(
  { principal, operation }: HostileRequest,
  heard: Heard | null,
): Promise<void> {
  if (heard?.status !== 401 || !principal.role || operation.permission === 'public') return;
  const client = await signInAnew(server, principal.username).catch(() => null);
  if (client) cookies.set(principal.username, client.cookie);
}

async function fuzz(seed: number): Promise<void> {
  const all = requests(seed);
  const statuses = new Map<number, number>();
  const reached = new Set<string>();
  const faults = new Map<string, string>();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map(ask));
    for (const [index, hostile] of some.entries()) {
      const heard = answers[index] ?? null;
      statuses.set(heard?.status ?? 0, (statuses.get(heard?.status ?? 0) ?? 0) + 1);
      if (heard && heard.status < 300) reached.add(nameOf(hostile));
      for (const fault of faultsIn(hostile, heard))
        faults.set(`${nameOf(hostile)} ${fault}`, sentenceOn(hostile, heard, fault));
      await signInAgain(hostile, heard);
    }
  }
  const counts = [...statuses].sort().map(([status, count]) => `${count} x ${status}`);
  process.stdout.write(
    `Seed ${seed}: ${all.length} hostile requests, ${counts.join(', ')}; ${reached.size} routes said yes.\n`,
  );
  expect([...faults.values()].slice(0, 20)).toEqual([]);
  expect(statuses.get(503) ?? 0).toBe(0);
  expect(all.length).toBeGreaterThanOrEqual(REQUESTS);
  // Hostile requests that never get past the door would prove nothing.
  expect(reached.size).toBeGreaterThan(50);
  for (const status of [200, 201, 400, 401, 403, 404, 412, 428])
    expect(statuses.get(status)).toBeGreaterThan(0);
  expect(server.stdout() + server.stderr()).not.toMatch(
    /"msg":"(unexpected|audit failed)"|\n +at /,
  );
}

const sentenceOn = (
  { operation, principal, path, headers, body }: HostileRequest,
  heard: Heard | null,
  fault: string,
) =>
  `${fault} | ${operation.method} ${path.slice(0, 300)} as ${principal.username} ${JSON.stringify(headers)} ${String(body).slice(0, 300)} -> ${heard?.status} ${heard?.text.slice(0, 300)}`;

it(
  'answers hostile requests as it promised, always the same ones',
  () => fuzz(20_261_124),
  600_000,
);

(process.env.TEDUH_NIGHTLY ? it : it.skip)(
  'answers hostile requests nobody has sent before',
  () => fuzz(randomInt(2 ** 31)),
  600_000,
);
