import { loadavg } from 'node:os';
import { BESIDES, findFigure } from '@teduh/domain';
import { ownerQuery, signIn, startServer, type TestServer } from '@teduh/testing';
import { CASES, type Caseload, makeCaseload } from './caseload';
import { Connection } from './connection';
import { hotPaths, type Job } from './jobs';
import {
  CROWD,
  measureAlone,
  measureCrowd,
  type Measured,
  type Patience,
  replies,
  type Server,
  tableOf,
  type Urls,
  warmUp,
} from './measure';
import { startGuarded, type Yardstick } from './start-guarded';

/**
 * How fast the hot paths are beside the same done by hand, in one run and in turns. No time is asserted, since
 * machines differ: only how many times as long ours takes, and only when the whole interval lies above the bound.
 */
const QUICK: Patience = { requests: 120, aloneMs: 6_000, slices: 5, sliceMs: 350 };
const LONG: Patience = { requests: 600, aloneMs: 90_000, slices: 15, sliceMs: 1_000 };
const patience = process.env.TEDUH_NIGHTLY ? LONG : QUICK;
const LONGEST = 7_200_000;

const JOBS = ['L1', 'L1 own', 'G1', 'W1', 'R1'];

let caseload: Caseload;
let product: TestServer;
let yardsticks: Yardstick[];
let urls: Urls;
let jobs: Job[];
const measured: Measured[] = [];

beforeAll(async () => {
  caseload = await makeCaseload();
  const { database, offices } = caseload;
  product = await startServer({ databaseUrl: database.url });
  const setup = {
    ...{ appUrl: as('teduh_app', database.url), reportUrl: as('teduh_report', database.url) },
    ...{ userId: offices.indonesia.supervisorId, programmeId: offices.indonesia.programmeId },
    ...{ definition: findFigure('persons-assisted'), besides: BESIDES },
  };
  const guarded = await startGuarded({ ...setup, isBare: false });
  const bare = await startGuarded({ ...setup, appUrl: database.url, isBare: true });
  yardsticks = [guarded, bare];
  urls = { ours: product.url, guarded: guarded.url, bare: bare.url };
  const cookieOf = async (username: string) => (await signIn(product, username)).cookie;
  const cookies = {
    supervisor: await cookieOf('supervisor'),
    caseworker: await cookieOf('caseworker'),
    manager: await cookieOf('manager'),
  };
  jobs = await hotPaths(caseload, cookies);
}, LONGEST);

afterAll(async () => {
  const load = loadavg()[0]?.toFixed(1);
  const made = (caseload.took / 1_000).toFixed(0);
  process.stdout.write(
    `\n${tableOf(measured, jobs)}\n${CASES} cases, made in ${made} s; load of the machine ${load}\n`,
  );
  for (const yardstick of yardsticks) await yardstick.stop();
  await product.stop();
  await caseload.database.drop();
});

/** A session is covered when its person does nothing for a quarter of an hour. */
async function staySignedIn(): Promise<void> {
  for (const username of ['supervisor', 'caseworker', 'manager']) {
    await (await signIn(product, username)).get('/session', { 'X-Teduh-Act': 'user' });
  }
}

const jobOf = (name: string): Job => {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  return job;
};

describe.each(JOBS)('%s', (name) => {
  it('answers as the hand-written server does, and leaves the same in the trail', async () => {
    await staySignedIn();
    const job = jobOf(name);
    for (let time = 0; time < 3; time++) {
      const drawn = job.draw();
      const ours = await answersAndTrail('ours', drawn);
      const guarded = await answersAndTrail('guarded', drawn);
      expect(guarded.answers).toEqual(ours.answers);
      expect(guarded.trail).toEqual(ours.trail);
      expect(ours.trail).toHaveLength(drawn.asks.length);
    }
  });

  it(
    'takes no more than its share longer, alone and in a crowd',
    async () => {
      const job = jobOf(name);
      await warmUp(job, urls);
      const alone = await measureAlone(job, urls, patience);
      const crowd = await measureCrowd(job, urls, patience);
      measured.push(alone, crowd);
      expect([CROWD, crowd.framework.low]).toEqual([CROWD, atMost(job.must.crowd)]);
      expect([1, alone.framework.low]).toEqual([1, atMost(job.must.alone)]);
    },
    LONGEST,
  );
});

/** Shows the number it was given and the bound when it fails. */
const atMost = (bound: number) => ({
  asymmetricMatch: (value: number) => value <= bound,
  toString: () => `at most ${bound}`,
  toAsymmetricMatcher: () => `at most ${bound}`,
});

async function answersAndTrail(server: Server, drawn: ReturnType<Job['draw']>) {
  const { url } = caseload.database;
  const [before] = await ownerQuery<{ last: string }>(
    url,
    'select max(id) as last from audit_events',
  );
  const connection = new Connection(new URL(urls[server]));
  const got = await replies(connection, server, drawn);
  connection.close();
  const trail = await ownerQuery(url, TRAIL, [before?.last ?? 0]);
  return { answers: got.map(({ body }) => withoutItsOwn(JSON.parse(body))), trail };
}

/** All that an event says, but for when it was, which request and record it was, and the keyed hash of the question. */
const TRAIL = `
  select user_id, role, programme_id, action, object_type, object_id is null as names_no_record, decision, rule,
    array(select regexp_replace(part, '[A-Za-z0-9_-]{43}$', 'digest')
      from unnest(string_to_array(detail, ',')) part order by 1) as detail, session_hash, record_version,
    (select array_agg(s.object_id order by s.object_id) from audit_shown s where s.event_id = e.id) as shown,
    exists (select from audit_unsealed u where u.event_id = e.id)
      or exists (select from audit_chain c where c.event_id = e.id) as is_in_line
  from audit_events e where e.id > $1 order by e.id`;

/** A new record has an id and a time of its own, a report the moment it was made; all else must agree. */
function withoutItsOwn(body: Record<string, unknown>): Record<string, unknown> {
  const { recordedAt, asOf: _asOf, ...rest } = body;
  if (recordedAt === undefined) return rest;
  const { id: _, ...line } = rest;
  return line;
}

function as(login: string, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = login;
  return url.href;
}
