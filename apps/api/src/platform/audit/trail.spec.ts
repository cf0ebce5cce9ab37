import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabase, repository, type TestDatabase } from '@teduh/testing';
import { Client } from 'pg';
import { loadConfig } from '../config';
import { checkingKey } from '../vault';
import { exportLines, readCheckpoints, Sealer, verifyTrail } from '.';
import { type Checkpoint } from './checkpoints';
import { readChain } from './verify';
import { GENESIS, linkHash, SEALED_COLUMNS, type SealedEvent } from './chain';

const MUTATIONS = process.env.TEDUH_NIGHTLY ? 3_000 : 500;
const MANY = 100_000;

/** Databases and folders of the tests, given back at the end. */
const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

interface Trail {
  database: TestDatabase;
  client: Client;
  folder: string;
  config: ReturnType<typeof loadConfig>;
  append(count: number): Promise<void>;
  seal(): Promise<void>;
}

/** A database with an empty trail, a sealer of its own and a folder for what it signs. */
async function startTrail(): Promise<Trail> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'teduh-trail-'));
  const client = new Client({ connectionString: database.url });
  await client.connect();
  opened.push(async () => {
    await client.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });
  const config = loadConfig({ DATABASE_URL: database.url, TEDUH_DATA: folder });
  return {
    ...{ database, client, folder, config },
    append: async (count) => {
      await client.query(
        `select append_audit('caseworker', gen_random_uuid(), 'cases:read', 'cases', gen_random_uuid(), 'cases:read',
           'stage', case when n % 7 = 0 then 'deny' else 'allow' end, gen_random_uuid(), 'session ' || n, '10.0.0.1',
           n, case when n % 3 = 0 then array[gen_random_uuid(), gen_random_uuid()] end)
         from generate_series(1, $1::int) n`,
        [count],
      );
    },
    seal: async () => {
      const sealer = new Sealer(config);
      sealer.start((error) => expect(error).toBeUndefined());
      await sealer.onApplicationShutdown();
    },
  };
}

const checkpointsOf = ({ config }: Trail) => readCheckpoints(config.auditCheckpointsFile);
const check = (trail: Trail, checkpoints: Checkpoint[] = checkpointsOf(trail), since = 0) =>
  verifyTrail(trail.client, checkpoints, checkingKey(trail.config.auditKeyFile), since);

/** The small program for outside auditors, on an export of the trail as it is now; what it says when it complains. */
async function checkApart({ client, config, folder }: Trail): Promise<string | null> {
  const file = join(folder, 'export.jsonl');
  const lines: string[] = [];
  for await (const line of exportLines(client)) lines.push(`${line}\n`);
  writeFileSync(file, lines.join(''));
  const program = join(repository, 'docs/verify-audit.mjs');
  const words = [program, file, config.auditCheckpointsFile, `${config.auditKeyFile}.pub`];
  return promisify(execFile)(process.execPath, words).then(
    () => null,
    (error: { stderr: string }) => error.stderr,
  );
}

describe('a trail of which somebody changed something with all rights', () => {
  const [ROUNDS, EACH] = [6, 20];
  const LAST = ROUNDS * EACH;
  let trail: Trail;
  let random: (below: number) => number;

  beforeAll(async () => {
    trail = await startTrail();
    for (let round = 0; round < ROUNDS; round += 1) {
      await trail.append(EACH);
      await trail.seal();
    }
    random = randomFrom(20_240_311);
  });

  const TEXTS = ['role', 'action', 'object_type', 'decision', 'rule', 'detail', 'session_hash'];
  const IDS = ['user_id', 'programme_id', 'object_id', 'request_id'];
  const eventAt = (seq: number) => `(select event_id from audit_chain where seq = ${seq})`;
  const edit = (seq: number, change: string) =>
    `update audit_events set ${change} where id = ${eventAt(seq)}`;
  /** Every third event of a round has shown something. */
  const shownAt = () => random(ROUNDS) * EACH + 3 * (1 + random(6));
  /** One thing to do to the trail, and the record that must be named for it (null: an event outside the chain). */
  type Mutation = [name: string, does: () => Promise<number | null>];
  const run = (sql: string) => trail.client.query(sql);
  const anywhere = () => 1 + random(LAST);
  const MUTATIONS_OF_A_KIND: Mutation[] = [
    ...[...TEXTS, 'source_address'].map<Mutation>((column) => [
      `edit ${column}`,
      async () => {
        const seq = anywhere();
        await run(edit(seq, `${column} = ${random(4) ? `'x${random(1e9)}'` : `''`}`));
        return seq;
      },
    ]),
    ...IDS.map<Mutation>((column) => [
      `edit ${column}`,
      async () => {
        const seq = anywhere();
        await run(edit(seq, `${column} = gen_random_uuid()`));
        return seq;
      },
    ]),
    ['edit at', () => at(anywhere(), (seq) => edit(seq, `at = at + interval '1 microsecond'`))],
    ['edit record_version', () => at(anywhere(), (seq) => edit(seq, 'record_version = -1'))],
    ['empty a column', () => at(anywhere(), (seq) => edit(seq, 'object_id = null'))],
    [
      'edit id',
      async () => {
        const seq = anywhere();
        await run('alter table audit_events alter id drop identity');
        await run(edit(seq, 'id = id + 1000000'));
        return seq;
      },
    ],
    [
      'edit what was shown',
      () =>
        at(
          shownAt(),
          (seq) =>
            `update audit_shown set object_id = gen_random_uuid()
             where (event_id, object_id) = (select event_id, object_id from audit_shown where event_id = ${eventAt(seq)} limit 1)`,
        ),
    ],
    [
      'move what was shown to another programme',
      () =>
        at(
          shownAt(),
          (seq) =>
            `update audit_shown set programme_id = gen_random_uuid() where event_id = ${eventAt(seq)}`,
        ),
    ],
    [
      'forget what was shown',
      () => at(shownAt(), (seq) => `delete from audit_shown where event_id = ${eventAt(seq)}`),
    ],
    [
      'invent what was shown',
      () =>
        at(
          anywhere(),
          (seq) => `insert into audit_shown values (${eventAt(seq)}, gen_random_uuid(), null)`,
        ),
    ],
    [
      'delete an event',
      () => at(anywhere(), (seq) => `delete from audit_events where id = ${eventAt(seq)}`),
    ],
    ['delete a link', () => at(anywhere(), (seq) => `delete from audit_chain where seq = ${seq}`)],
    [
      'delete both',
      () =>
        at(
          anywhere(),
          (seq) =>
            `with gone as (delete from audit_chain where seq = ${seq} returning event_id)
             delete from audit_events where id in (select event_id from gone)`,
        ),
    ],
    [
      'insert an event',
      async () => {
        await run(`insert into audit_events (action, decision) values ('cases:read', 'allow')`);
        return null;
      },
    ],
    [
      'insert a link',
      async () => {
        await run(`insert into audit_events (action, decision) values ('cases:read', 'allow')`);
        await run(
          `insert into audit_chain select ${LAST + 1}, max(id), (select hash from audit_chain where seq = ${LAST}), sha256('${random(1e9)}') from audit_events`,
        );
        return LAST + 1;
      },
    ],
    [
      'swap two events',
      async () => {
        const [one, other] = two();
        await run(
          `update audit_chain c set event_id = -o.event_id from audit_chain o
           where (c.seq, o.seq) in ((${one}, ${other}), (${other}, ${one}))`,
        );
        await run('update audit_chain set event_id = -event_id where event_id < 0');
        return one;
      },
    ],
    [
      'swap two links',
      async () => {
        const [one, other] = two();
        await run(`update audit_chain set seq = -seq where seq in (${one}, ${other})`);
        await run(
          `update audit_chain set seq = case seq when -${one} then ${other} else ${one} end where seq < 0`,
        );
        return one;
      },
    ],
    [
      'edit a hash',
      () =>
        at(anywhere(), (seq) => `update audit_chain set hash = sha256(hash) where seq = ${seq}`),
    ],
    [
      'edit a prev',
      () =>
        at(anywhere(), (seq) => `update audit_chain set prev = sha256(prev) where seq = ${seq}`),
    ],
    [
      'cut the tail',
      () =>
        at(
          anywhere(),
          (seq) =>
            `with gone as (delete from audit_chain where seq >= ${seq} returning event_id)
             delete from audit_events where id in (select event_id from gone)`,
        ),
    ],
    [
      'cut the links of the tail',
      () => at(anywhere(), (seq) => `delete from audit_chain where seq >= ${seq}`),
    ],
    [
      'compute everything again after an edit',
      async () => {
        const seq = anywhere();
        await run(edit(seq, `action = 'cases:none${random(1e9)}'`));
        await hashAgain();
        return Math.ceil(seq / EACH) * EACH;
      },
    ],
    [
      'compute everything again after taking one out',
      async () => {
        const seq = anywhere();
        await run(`delete from audit_events where id = ${eventAt(seq)}`);
        await hashAgain();
        return Math.ceil(seq / EACH) * EACH;
      },
    ],
  ];

  async function at(seq: number, sql: (seq: number) => string): Promise<number> {
    await run(sql(seq));
    return seq;
  }

  function two(): [number, number] {
    const one = 1 + random(LAST - 1);
    return [one, one + 1 + random(LAST - one)];
  }

  /** What somebody would do who knows this program and has no key: a whole chain that follows from itself. */
  async function hashAgain(): Promise<void> {
    const { rows } = await trail.client.query<SealedEvent>(
      `select ${SEALED_COLUMNS} from audit_events e order by e.id`,
    );
    await run('delete from audit_chain');
    let prev: Buffer = GENESIS;
    for (const [index, event] of rows.entries()) {
      const hash = linkHash(prev, index + 1, event);
      await trail.client.query('insert into audit_chain values ($1, $2, $3, $4)', [
        ...[index + 1, event.id, prev, hash],
      ]);
      prev = hash;
    }
  }

  it('is sound before', async () => {
    expect(await check(trail)).toEqual({ checked: LAST, finding: null });
    expect(await checkApart(trail)).toBeNull();
    expect(checkpointsOf(trail).map(({ seq }) => seq)).toEqual(
      Array.from({ length: ROUNDS }, (_, round) => (round + 1) * EACH),
    );
    expect(await check(trail, checkpointsOf(trail), 40)).toEqual({ checked: 80, finding: null });
  });

  it(
    `is found out ${MUTATIONS} times of ${MUTATIONS}, by both programs, and the first bad record is named`,
    async () => {
      const missed: unknown[] = [];
      for (let turn = 0; turn < MUTATIONS; turn += 1) {
        const [name, does] = MUTATIONS_OF_A_KIND[turn % MUTATIONS_OF_A_KIND.length] as Mutation;
        await run('begin; set local session_replication_role = replica');
        const expected = await does();
        const { finding } = await check(trail);
        // Starting a process costs more than all the rest: every kind, and one in eight of the others.
        const isChecked = turn < MUTATIONS_OF_A_KIND.length || turn % 8 === 0;
        const apart = isChecked ? await checkApart(trail) : '';
        await run('rollback');
        const names = expected === null ? /^Event \d+ of/ : new RegExp(`\\b${expected}\\b`);
        if (finding?.seq !== expected || !names.test(finding.sentence)) {
          missed.push([turn, name, expected, finding]);
        }
        if (isChecked && !(apart && names.test(apart))) {
          missed.push([turn, name, expected, 'apart', apart]);
        }
      }
      expect(missed).toEqual([]);
      expect(await check(trail)).toEqual({ checked: LAST, finding: null });
    },
    process.env.TEDUH_NIGHTLY ? 1_800_000 : 300_000,
  );

  it('is found out when a checkpoint was changed or signed with another key', async () => {
    const sound = checkpointsOf(trail);
    for (let turn = 0; turn < 50; turn += 1) {
      const index = random(sound.length);
      const changes: Partial<Checkpoint>[] = [
        { hash: createHash('sha256').update(String(turn)).digest('hex') },
        { seq: 1 + random(1000) * 7 },
        { count: random(10) },
        { at: new Date(random(1e9)).toISOString() },
        { signature: Buffer.alloc(64, random(255)).toString('base64') },
      ];
      const forged = sound.map((one, place) =>
        place === index ? { ...one, ...changes[turn % changes.length] } : one,
      );
      expect((await check(trail, forged)).finding?.sentence).toContain('not signed by this key');
    }
  });

  it('cannot be changed by the owner with the triggers on, nor by the sealer', async () => {
    for (const table of ['audit_events', 'audit_shown', 'audit_chain']) {
      for (const sql of [`delete from ${table}`, `truncate ${table}`]) {
        await expect(run(sql)).rejects.toThrow('only added to');
      }
    }
    const sealer = new Client({ connectionString: trail.config.sealerUrl });
    await sealer.connect();
    try {
      for (const sql of [
        ...['audit_events', 'audit_shown', 'audit_chain'].map((table) => `delete from ${table}`),
        ...['update audit_chain set hash = prev', 'insert into audit_unsealed values (1)'],
        ...['select from cases', 'select from persons', 'select from sessions'],
      ]) {
        await expect(sealer.query(sql)).rejects.toThrow('permission denied');
      }
    } finally {
      await sealer.end();
    }
  });

  it('is signed with a key that its owner alone can read', () => {
    expect(statSync(trail.config.auditKeyFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${trail.config.auditKeyFile}.pub`, 'utf8')).toContain('PUBLIC KEY');
  });
});

describe('the sealer', () => {
  it('seals what was written early and committed late, once and with nothing lost', async () => {
    const trail = await startTrail();
    const late = new Client({ connectionString: trail.database.url });
    await late.connect();
    try {
      await late.query('begin');
      await late.query(
        `select append_audit('caseworker', null, 'late', null, null, null, null, 'allow', null)`,
      );
      await trail.append(5);
      await trail.seal();
      expect((await check(trail)).checked).toBe(5);
      await late.query('commit');
      await trail.seal();
      await trail.seal();
    } finally {
      await late.end();
    }
    expect(await check(trail)).toEqual({ checked: 6, finding: null });
    const { rows } = await trail.client.query(
      `select c.seq::int from audit_chain c join audit_events e on e.id = c.event_id where e.action = 'late'`,
    );
    expect(rows).toEqual([{ seq: 6 }]);
  });

  it('says when it was away: an event that waits for ten seconds is a finding', async () => {
    const trail = await startTrail();
    await trail.append(3);
    await trail.seal();
    await trail.append(1);
    expect((await check(trail)).finding).toBeNull();
    await trail.client.query(
      `begin; set local session_replication_role = replica;
       update audit_events set at = at - interval '11 seconds' where id = (select max(id) from audit_events); commit`,
    );
    expect((await check(trail)).finding?.sentence).toContain('is not in the chain');
  });

  it('may run twice at once: the chain has no gap and no event twice', async () => {
    const trail = await startTrail();
    await trail.append(3_000);
    await Promise.all([trail.seal(), trail.seal(), trail.seal()]);
    await trail.seal();
    expect(await check(trail)).toEqual({ checked: 3_000, finding: null });
  });
});

it(`checks ${MANY} records in about the time it takes to read them`, async () => {
  const trail = await startTrail();
  await trail.append(MANY);
  await trail.seal();
  const reading = await secondsOf(async () => {
    let links = 0;
    for await (const { seq } of readChain(trail.client)) links += seq ? 1 : 0;
    expect(links).toBe(MANY);
  });
  const checking = await secondsOf(async () =>
    expect(await check(trail)).toEqual({ checked: MANY, finding: null }),
  );
  process.stdout.write(`${MANY} records: read in ${reading} s, checked in ${checking} s.\n`);
  // Ten seconds on an idle machine, of which reading takes four.
  expect(checking / reading).toBeLessThan(2.5);
}, 180_000);

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began) / 1_000;
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
