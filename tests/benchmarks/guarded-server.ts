import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolClient, types } from 'pg';
import * as sql from './statements';

/**
 * The yardstick: the hot paths without a framework. It does for each request what the product promises (the viewer of
 * the session's cookie, row security on the same login, one event of the trail before COMMIT) and nothing else. Told
 * `bare` it leaves all of that out, and is the statement alone.
 */
export interface Setup {
  readonly appUrl: string;
  readonly reportUrl: string;
  readonly isBare: boolean;
  /** Who writes where nobody has signed in. */
  readonly userId: string;
  readonly programmeId: string;
  readonly definition: unknown;
  readonly besides: readonly string[];
}

interface Viewer {
  userId: string;
  displayName: string;
  isLocked: boolean;
  memberships: { role: string; programmeId: string }[];
}

interface Event {
  action: string;
  objectId?: string;
  detail: string | null;
  version?: number;
  shown: string[];
}

interface Answer {
  body: string;
  event: Event;
}

type Run = <Row>(name: string, text: string, values: unknown[]) => Promise<Row[]>;
type Work = (run: Run, viewer: Viewer | null) => Promise<Answer | null>;

interface PageRow {
  body: string;
  rows: number;
  shown: string[];
}

const JSON_TYPE = 114;
types.setTypeParser(JSON_TYPE, (text) => text);

const setup = JSON.parse(process.env.TEDUH_BENCH_SETUP ?? '{}') as Setup;
const login = setup.isBare ? ' -c role=teduh_operator' : '';
const options = `-c timezone=UTC -c statement_timeout=5s${login}`;
const live = new Pool({ connectionString: setup.appUrl, max: 6, options });
const reports = new Pool({ connectionString: setup.reportUrl, max: 2, options });
const digestKey = randomBytes(32);

const digest = (question: unknown) =>
  createHmac('sha256', digestKey).update(JSON.stringify(question)).digest('base64url');

const runOn =
  (client: PoolClient): Run =>
  async <Row>(name: string, text: string, values: unknown[]) =>
    (await client.query({ name, text, values })).rows as Row[];

/** One transaction of the viewer whose cookie came with the request; null where it belongs to nobody. */
async function asViewer<Result>(
  pool: Pool,
  token: Buffer,
  readOnly: boolean,
  work: (client: PoolClient, viewer: Viewer) => Promise<Result>,
): Promise<Result | null> {
  const client = await pool.connect();
  try {
    const opened = (await client.query(
      `begin; ${readOnly ? 'set local synchronous_commit = off; ' : ''}select viewer from open_viewer('\\x${token.toString('hex')}') as viewer`,
    )) as unknown as { rows: { viewer: Viewer | null }[] }[];
    const viewer = opened.at(-1)?.rows[0]?.viewer;
    if (!viewer || viewer.isLocked) {
      await client.query('rollback');
      return null;
    }
    return await work(client, viewer);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The work and its event in one transaction; the event and the COMMIT are sent one behind the other. */
async function answered(request: IncomingMessage, work: Work): Promise<string | null> {
  if (setup.isBare) return bare(work);
  const token = tokenOf(request);
  return asViewer(live, token, request.method === 'GET', async (client, viewer) => {
    const answer = await work(runOn(client), viewer);
    if (!answer) {
      await client.query('rollback');
      return null;
    }
    const appended = client.query({
      name: 'audit',
      text: sql.APPEND_AUDIT,
      values: eventOf(answer.event, viewer, token, request),
    });
    await Promise.all([appended, client.query('commit')]);
    return answer.body;
  });
}

async function bare(work: Work): Promise<string | null> {
  const client = await live.connect();
  try {
    return (await work(runOn(client), null))?.body ?? null;
  } finally {
    client.release();
  }
}

function tokenOf({ headers }: IncomingMessage): Buffer {
  const secret = /__Host-teduh=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return createHash('sha256').update(secret).digest();
}

function eventOf(event: Event, { memberships }: Viewer, token: Buffer, request: IncomingMessage) {
  const [acting] = memberships;
  return [
    ...[acting?.role, acting?.programmeId, event.action, event.action.split(':')[0]],
    ...[event.objectId ?? null, event.action, event.detail, 'allow', randomUUID()],
    createHash('sha256').update(token).digest('base64url'),
    request.socket.remoteAddress ?? null,
    event.version ?? null,
    event.shown.length ? event.shown : null,
  ];
}

const listOfCases =
  (asked: URLSearchParams): Work =>
  async (run, viewer) => {
    const [programme, status, lead] = ['programmeId', 'traffickingStatus', 'leadId'].map((name) =>
      asked.get(`filter[${name}]`),
    );
    const isNear = viewer?.memberships.every(({ role }) => role !== 'supervisor');
    const [page] = lead
      ? await run<PageRow>('ofLead', sql.CASES_OF_LEAD, [lead, status])
      : isNear
        ? await run<PageRow>('nearViewer', sql.CASES_NEAR_VIEWER, [status])
        : await run<PageRow>(
            'ofProgramme',
            setup.isBare ? sql.BARE_CASES : sql.CASES_OF_PROGRAMME,
            [programme, status],
          );
    return pageAnswer('cases:list', page, [programme, status]);
  };

const oneCase =
  (id: string): Work =>
  async (run) => {
    const [row] = await run<{ body: string; personId: string }>(
      'case',
      setup.isBare ? sql.BARE_CASE : sql.CASE,
      [id],
    );
    if (!row) return null;
    const event = { action: 'cases:read', objectId: id, detail: null, shown: [row.personId] };
    return { body: row.body, event };
  };

const listOfAssistances =
  (caseId: string): Work =>
  async (run) => {
    const [page] = await run<PageRow>('assistances', sql.ASSISTANCES, [caseId]);
    return pageAnswer('assistances:list', page, [caseId]);
  };

function pageAnswer(action: string, page: PageRow | undefined, question: unknown): Answer | null {
  if (!page) return null;
  const detail = setup.isBare ? null : `${page.rows}:${digest(question)}`;
  return { body: page.body, event: { action, detail, shown: page.shown } };
}

interface Line {
  caseId: string;
  type: string;
  status: string;
  startedOn: string;
  costMinor: number;
  currency: string;
}

const addAssistance =
  (line: Line): Work =>
  async (run, viewer) => {
    const { caseId, type, status, startedOn, costMinor, currency } = line;
    const id = timedId();
    const recordedBy = viewer?.userId ?? setup.userId;
    const [written] = await run<{ recordedAt: string; caseNumber: string }>(
      'add',
      sql.ADD_ASSISTANCE,
      [id, caseId, type, status, startedOn, costMinor, currency, recordedBy],
    );
    if (!written) return null;
    const body = JSON.stringify({
      ...{ id, version: 1, caseId, caseNumber: written.caseNumber, type, subType: null },
      ...{ forWhom: 'person', familyMembers: 0, mode: 'direct', status, notGivenReason: null },
      ...{ result: null, startedOn, endedOn: null, quantity: null, unit: null },
      ...{ providerId: null, providerName: null, country: null, receiptKind: null, costMinor },
      ...{ currency, projectIds: [], recordedBy, recordedByName: viewer?.displayName ?? '' },
      recordedAt: JSON.parse(written.recordedAt) as string,
    });
    const detail = Object.keys(line).join(',');
    const event = { action: 'assistances:create', objectId: id, detail, version: 1 };
    return { body, event: { ...event, shown: [caseId] } };
  };

/** As the product's ids are: they rise with time, so that a new row stands at the end of its index. */
function timedId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

interface YearRow {
  year: number;
  value: number;
  firstInWindow: number;
  [beside: string]: number;
}

/** Counted on the login for figures, in a transaction of its own; the event is written on the other one. */
async function personsAssisted(request: IncomingMessage, asked: URLSearchParams) {
  const [from, to] = [Number(asked.get('from')), Number(asked.get('to'))];
  const count = (client: PoolClient) =>
    runOn(client)<YearRow>('persons', sql.PERSONS_ASSISTED, [from, to, setup.programmeId]);
  let years: YearRow[] | null = null;
  if (setup.isBare) {
    const client = await live.connect();
    years = await count(client).finally(() => client.release());
  } else {
    years = await asViewer(reports, tokenOf(request), true, async (client) => {
      const rows = count(client);
      await Promise.all([rows, client.query('commit')]);
      return rows;
    });
  }
  if (!years) return null;
  const counted = new Map(years.map((row) => [row.year, row]));
  return answered(request, async (run) => {
    const [programme] = await run<ProgrammeRow>('programme', sql.PROGRAMME, [setup.programmeId]);
    if (!programme) return null;
    const body = JSON.stringify(reportOf(programme, { from, to }, counted));
    return { body, event: { action: 'reports:read', detail: digest([from, to]), shown: [] } };
  });
}

interface ProgrammeRow {
  id: string;
  code: string;
  name: string;
  startedIn: number;
  today: string;
}

function reportOf(
  { id, code, name, startedIn, today }: ProgrammeRow,
  { from, to }: { from: number; to: number },
  counted: Map<number, YearRow>,
) {
  const span = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const perYear = span.map((year) => {
    const found = counted.get(year)?.value ?? 0;
    const isKnown = found > 0 || year >= startedIn;
    const soFar = year === Number(today.slice(0, 4));
    return { year, value: isKnown ? found : null, status: isKnown ? 'shown' : 'none', soFar };
  });
  const besides = span.map((year) => ({
    year,
    ...Object.fromEntries(
      setup.besides.map((beside) => [beside, counted.get(year)?.[beside] ?? 0]),
    ),
  }));
  const total = [...counted.values()].reduce((sum, { firstInWindow }) => sum + firstInWindow, 0);
  return {
    ...{ figure: 'persons-assisted', definition: setup.definition, columns: ['year', 'value'] },
    cells: perYear.map(({ year, value, status }) => ({ year, value, status })),
    ...{ total, sumOfBars: perYear.reduce((sum, { value }) => sum + (value ?? 0), 0) },
    ...{ perYear, besides, labels: {}, programme: { id, code, name } },
    notes: ['identifiedOnly', 'personOnceInTotal'].map((note) => ({ code: note, params: {} })),
    ...{ asOf: new Date().toISOString(), today },
  };
}

async function route(request: IncomingMessage): Promise<[status: number, body: string | null]> {
  const { pathname, searchParams: asked } = new URL(request.url ?? '/', 'http://localhost');
  const [, , , subject, id] = pathname.split('/');
  if (request.method === 'POST') {
    const line = JSON.parse(await textOf(request)) as Line;
    return [201, await answered(request, addAssistance(line))];
  }
  if (subject === 'cases' && id) return [200, await answered(request, oneCase(id))];
  if (subject === 'cases') return [200, await answered(request, listOfCases(asked))];
  if (subject === 'assistances')
    return [200, await answered(request, listOfAssistances(asked.get('filter[caseId]') ?? ''))];
  return [200, await personsAssisted(request, asked)];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

const server = createServer((request, response) => {
  route(request).then(
    ([status, body]) => send(response, body === null ? 404 : status, body ?? '{}'),
    (error: Error) => send(response, 500, JSON.stringify({ error: error.message })),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
