import { Connection, type Reply } from './connection';
import type { Drawn, Job } from './jobs';
import { quantile, type Ratio, ratioOf } from './ratio';

/** `ours` is the product, `guarded` the same by hand, `bare` the statement without anything around it. */
export const SERVERS = ['ours', 'guarded', 'bare'] as const;
export type Server = (typeof SERVERS)[number];
export type Urls = Readonly<Record<Server, string>>;

/** How long is measured: requests at one connection; slices of a time at sixteen. */
export interface Patience {
  readonly requests: number;
  /** After so long forty requests are enough: a figure takes many times as long as a record. */
  readonly aloneMs: number;
  readonly slices: number;
  readonly sliceMs: number;
}

export interface Measured {
  readonly job: string;
  readonly connections: number;
  readonly count: Readonly<Record<Server, number>>;
  readonly p50: Readonly<Record<Server, number>>;
  readonly p95: Readonly<Record<Server, number>>;
  /** Ours to guarded. */
  readonly framework: Ratio;
  /** Guarded to bare. */
  readonly safety: Ratio;
}

export const CROWD = 16;
const WARM_UP_MS = 700;

/** The answers of one server to one drawing; an error ends the measurement. */
export async function replies(
  connection: Connection,
  server: Server,
  drawn: Drawn,
): Promise<Reply[]> {
  const got: Reply[] = [];
  for (const ask of server === 'bare' ? drawn.bare : drawn.asks) {
    const reply = await connection.ask(ask);
    if (reply.status >= 400)
      throw new Error(`${server}: ${ask.path} was answered ${reply.status} ${reply.body}`);
    got.push(reply);
  }
  return got;
}

/** Until plans are kept on every connection and the code is compiled. */
export async function warmUp(job: Job, urls: Urls): Promise<void> {
  for (const server of SERVERS) {
    await withConnections(urls[server], CROWD, (connections) =>
      slice(job, server, connections, WARM_UP_MS),
    );
  }
}

const ENOUGH = 40;

/** One connection to each server, request by request, each of them first in turn. */
export async function measureAlone(job: Job, urls: Urls, { requests, aloneMs }: Patience) {
  const connections = new Map(SERVERS.map((name) => [name, new Connection(new URL(urls[name]))]));
  const times: Record<Server, number[]> = { ours: [], guarded: [], bare: [] };
  const until = performance.now() + aloneMs;
  for (let turn = 0; turn < requests; turn++) {
    if (turn >= ENOUGH && performance.now() > until) break;
    const drawn = job.draw();
    for (const server of inTurn(turn)) {
      times[server].push(await timed(connections.get(server)!, server, drawn));
    }
  }
  for (const connection of connections.values()) connection.close();
  const pairs = (one: Server, other: Server) =>
    times[one].map((ms, at) => [ms, times[other][at] ?? NaN] as const);
  return summary(job, 1, times, pairs);
}

/** Sixteen connections, each asking as soon as it is answered; the servers take turns by slices of time. */
export async function measureCrowd(job: Job, urls: Urls, { slices, sliceMs }: Patience) {
  const times: Record<Server, number[]> = { ours: [], guarded: [], bare: [] };
  const medians: Record<Server, number[]> = { ours: [], guarded: [], bare: [] };
  for (let turn = 0; turn < slices; turn++) {
    for (const server of inTurn(turn)) {
      const part = await withConnections(urls[server], CROWD, (connections) =>
        slice(job, server, connections, sliceMs),
      );
      times[server].push(...part);
      medians[server].push(quantile(part, 0.5));
    }
  }
  const pairs = (one: Server, other: Server) =>
    medians[one].map((ms, at) => [ms, medians[other][at] ?? NaN] as const);
  return summary(job, CROWD, times, pairs);
}

const inTurn = (turn: number): Server[] =>
  SERVERS.map((_, at) => SERVERS[(at + turn) % SERVERS.length] as Server);

async function timed(connection: Connection, server: Server, drawn: Drawn): Promise<number> {
  const began = performance.now();
  await replies(connection, server, drawn);
  return performance.now() - began;
}

async function slice(job: Job, server: Server, connections: Connection[], ms: number) {
  const times: number[] = [];
  const until = performance.now() + ms;
  await Promise.all(
    connections.map(async (connection) => {
      do times.push(await timed(connection, server, job.draw()));
      while (performance.now() < until);
    }),
  );
  return times;
}

async function withConnections<Result>(
  url: string,
  count: number,
  work: (connections: Connection[]) => Promise<Result>,
): Promise<Result> {
  const connections = Array.from({ length: count }, () => new Connection(new URL(url)));
  try {
    return await work(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
}

function summary(
  { name }: Job,
  connections: number,
  times: Record<Server, number[]>,
  pairs: (one: Server, other: Server) => (readonly [number, number])[],
): Measured {
  const each = (share: number) => ({
    ours: quantile(times.ours, share),
    guarded: quantile(times.guarded, share),
    bare: quantile(times.bare, share),
  });
  return {
    ...{ job: name, connections, p50: each(0.5), p95: each(0.95) },
    count: { ours: times.ours.length, guarded: times.guarded.length, bare: times.bare.length },
    framework: ratioOf(pairs('ours', 'guarded')),
    safety: ratioOf(pairs('guarded', 'bare')),
  };
}

/** The table an engineer reads: milliseconds, and the two ratios with their intervals. */
export function tableOf(rows: readonly Measured[], jobs: readonly Job[]): string {
  const ms = (value: number) => value.toFixed(2).padStart(8);
  const ratio = ({ value, low, high }: Ratio) =>
    `${value.toFixed(2)} [${low.toFixed(2)}..${high.toFixed(2)}]`.padStart(19);
  const lines = rows.map((row) => {
    const job = jobs.find(({ name }) => name === row.job);
    const must = row.connections === 1 ? job?.must.alone : job?.must.crowd;
    const times = SERVERS.map((server) => ms(row.p50[server]) + ms(row.p95[server])).join(' ');
    return [
      ...[row.job.padEnd(7), `x${row.connections}`.padEnd(4), String(row.count.ours).padStart(6)],
      ...[times, ratio(row.framework), String(must).padStart(5), ratio(row.safety)],
    ].join(' ');
  });
  const head =
    'job     conn     n |   ours p50     p95   guarded p50 p95     bare p50     p95 |  framework ratio  must |  price of safety';
  return [head, ...lines, ...jobs.map(({ name, title }) => `${name}: ${title}`)].join('\n');
}
