import { createHash, randomUUID } from 'node:crypto';
import {
  createDatabase,
  makeUser,
  type Offices,
  ownerQuery,
  seedOffices,
  type TestDatabase,
} from '@teduh/testing';
import { Client, type QueryResult } from 'pg';
import { furnish, type Place } from './matrix/places';

/**
 * Postgres alone, as the pools log in, without any check of the API: what if a route forgot its guard, or a service
 * its condition? Each viewer is tried on every table that holds something of a programme.
 */
let database: TestDatabase;
let offices: Offices;
let places: Place[];
let client: Client;
let adminSecondId: string;
let sessions: Map<string, Buffer>;

const VIEWERS = [
  ...['caseworker', 'supervisor', 'manager', 'officer', 'trainer', 'auditor', 'admin'],
  ...['caseworker.th', 'supervisor.th', 'manager.th', 'nobody'],
];

const OF_HER = 'exists (select from persons p where p.id = t.person_id and p.programme_id = $1)';

/** By table, which rows belong to the programme $1; asked of the owner, whom row security does not hold. */
const BELONGS: Record<string, string> = {
  programmes: 't.id = $1',
  teams: 't.programme_id = $1',
  projects: 't.programme_id = $1',
  organisations: 't.programme_id = $1',
  memberships: 't.programme_id = $1',
  users: 'exists (select from memberships m where m.user_id = t.id and m.programme_id = $1)',
  persons: 't.programme_id = $1',
  person_identities: OF_HER,
  person_codes: OF_HER,
  identity_documents: OF_HER,
  contacts: OF_HER,
  safe_contact_cards: OF_HER,
  relatives: OF_HER,
  cases: 't.programme_id = $1',
  sealing_keys: OF_HER,
  key_wraps: 't.programme_id = $1',
  name_tokens: 't.programme_id = $1',
  episodes: 'exists (select from cases c where c.id = t.case_id and c.programme_id = $1)',
  episode_codes: `exists (select from episodes e join cases c on c.id = e.case_id
    where e.id = t.episode_id and c.programme_id = $1)`,
  legs: `exists (select from episodes e join cases c on c.id = e.case_id
    where e.id = t.episode_id and c.programme_id = $1)`,
  case_episodes: 'exists (select from cases c where c.id = t.case_id and c.programme_id = $1)',
  determinations: 'exists (select from cases c where c.id = t.case_id and c.programme_id = $1)',
  assistances: 'exists (select from cases c where c.id = t.case_id and c.programme_id = $1)',
  assistance_projects: `exists (select from assistances a join cases c on c.id = a.case_id
    where a.id = t.assistance_id and c.programme_id = $1)`,
  case_year_facts: 't.programme_id = $1',
  service_facts: 't.programme_id = $1',
  audit_events: 't.programme_id = $1',
  audit_shown: 't.programme_id = $1',
  covers: 't.programme_id = $1',
  break_glass: 't.programme_id = $1',
  break_glass_seen: `exists (select from break_glass b where b.id = t.opening_id and b.programme_id = $1)`,
  membership_requests: 't.programme_id = $1',
  access_reviews: 't.programme_id = $1',
  case_grants: 'exists (select from cases c where c.id = t.case_id and c.programme_id = $1)',
};

/** Tables that hold nothing of any programme, or that the logins do not reach at all. */
const ELSEWHERE = [
  ...['workspace', 'code_lists', 'codes', 'assistance_types', 'data_sets', 'data_set_versions'],
  ...['imported_records', 'imports', 'sessions', 'credentials', 'idempotency_keys'],
  ...['used_case_numbers', 'migrations', 'programme_keys', 'look_alike_questions'],
  ...['name_questions', 'known_devices', 'identities', 'sign_in_lanes', 'enrolments'],
  ...['one_time_codes', 'second_factors'],
  ...['used_challenges', 'machine_tokens', 'audit_unsealed', 'audit_chain'],
];

const OFFICES = ['indonesia', 'thailand'];

const HANGS_ON_HER = ['identity_documents', 'contacts', 'safe_contact_cards', 'relatives'];

const FILES = [
  ...[
    'persons',
    'person_identities',
    'person_codes',
    ...HANGS_ON_HER,
    'cases',
    'episodes',
    'episode_codes',
    'legs',
    'case_episodes',
  ],
  ...['determinations', 'assistances', 'assistance_projects'],
];

beforeAll(async () => {
  database = await createDatabase();
  offices = await seedOffices(database.url);
  places = await furnish(database.url, offices);
  for (const { programmeId } of [offices.indonesia, offices.thailand]) {
    await ownerQuery(
      database.url,
      `insert into audit_events (programme_id, action, decision) values ($1, 'cases:read', 'allow')`,
      [programmeId],
    );
    await ownerQuery(
      database.url,
      `insert into audit_shown select max(id), gen_random_uuid(), $1 from audit_events`,
      [programmeId],
    );
  }
  for (const { membershipId, programmeId } of places.filter(({ name }) => OFFICES.includes(name))) {
    await ownerQuery(
      database.url,
      `insert into access_reviews (id, membership_id, programme_id, verdict, reviewed_by)
       values (gen_random_uuid(), $1, $2, 'keep', $3)`,
      [membershipId, programmeId, offices.users.auditor],
    );
  }
  await ownerQuery(
    database.url,
    'insert into break_glass_seen (opening_id, user_id) select id, opened_by from break_glass',
  );
  const headquarters = { ...offices.indonesia, programmeId: offices.headquartersId };
  await makeUser(database.url, headquarters, { username: 'manager.hq', role: 'manager' });
  const second = { username: 'admin.second', role: 'administrator' };
  adminSecondId = await makeUser(database.url, offices.indonesia, second);
  sessions = new Map();
  for (const username of [...VIEWERS.filter((one) => one !== 'nobody'), 'manager.hq']) {
    const token = createHash('sha256').update(randomUUID()).digest();
    sessions.set(username, token);
    await ownerQuery(
      database.url,
      `insert into sessions (id, token_hash, user_id, ends_at)
       select gen_random_uuid(), $1, id, now() + interval '1 hour' from users where username = $2`,
      [token, username],
    );
  }
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Works as a pool's login for a viewer, in a transaction that is undone. */
async function as<Result>(
  login: 'teduh_app' | 'teduh_report',
  username: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query(`set session authorization ${login}`);
  await client.query('begin');
  try {
    await client.query('select open_viewer($1)', [sessions.get(username) ?? null]);
    return await work();
  } finally {
    await client.query('rollback');
    await client.query('reset session authorization');
  }
}

/** The statement's result, or the code it was refused with; what it did is undone. */
async function attempt(sql: string, values: unknown[] = []): Promise<QueryResult | string> {
  await client.query('savepoint attempt');
  try {
    return await client.query(sql, values);
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

interface Foreign {
  place: string;
  row: Record<string, unknown>;
}

const found = new Map<string, Promise<Foreign[]>>();

/** The rows of a table that belong to a programme, with where they stand: looked up once, since nothing stays changed. */
function rowsOf(table: string, programmeId: string): Promise<Foreign[]> {
  const key = `${table} ${programmeId}`;
  const rows =
    found.get(key) ??
    ownerQuery<Foreign>(
      database.url,
      `select t.ctid::text as place, to_jsonb(t) as row from ${table} t where ${BELONGS[table]}`,
      [programmeId],
    );
  found.set(key, rows);
  return rows;
}

const REFUSED = '42501';

const otherOf = (username: string) =>
  username.endsWith('.th') ? offices.indonesia : offices.thailand;

const countAt = async (table: string, rows: Foreign[]): Promise<number> => {
  const seen = await attempt(`select 1 from ${table} where ctid = any($1::tid[])`, [
    rows.map(({ place }) => place),
  ]);
  if (typeof seen !== 'string') return seen.rowCount ?? 0;
  // The login may not read the table at all.
  expect([table, seen]).toEqual([table, REFUSED]);
  return 0;
};

it('is tried on every table', async () => {
  const tables = await ownerQuery<{ name: string }>(
    database.url,
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(BELONGS), ...ELSEWHERE].sort(),
  );
  for (const table of Object.keys(BELONGS)) {
    for (const { programmeId } of [offices.indonesia, offices.thailand]) {
      const { length } = await rowsOf(table, programmeId);
      expect([table, length > 0]).toEqual([table, true]);
    }
  }
});

describe.each(VIEWERS)('%s', (username) => {
  it('reads no row of another programme', async () => {
    for (const table of Object.keys(BELONGS)) {
      const foreign = await rowsOf(table, otherOf(username).programmeId);
      const seen = await as('teduh_app', username, () => countAt(table, foreign));
      expect([table, seen]).toEqual([table, 0]);
    }
  });

  it('changes and deletes no row of another programme', async () => {
    for (const table of Object.keys(BELONGS)) {
      const foreign = await rowsOf(table, otherOf(username).programmeId);
      const columns = Object.keys(foreign[0]?.row ?? {}).filter(
        (name) => !GENERATED.includes(`${table}.${name}`),
      );
      await as('teduh_app', username, async () => {
        const at = [foreign.map(({ place }) => place)];
        const statements = [
          `delete from ${table} where ctid = any($1::tid[])`,
          ...columns.map(
            (column) => `update ${table} set ${column} = ${column} where ctid = any($1::tid[])`,
          ),
        ];
        for (const statement of statements) {
          const done = await attempt(statement, at);
          const changed = typeof done === 'string' ? done : done.rowCount;
          expect([statement, [0, REFUSED].includes(changed as never)]).toEqual([statement, true]);
        }
      });
    }
  });

  it('adds no row to another programme', async () => {
    for (const table of Object.keys(BELONGS)) {
      const [foreign] = await rowsOf(table, otherOf(username).programmeId);
      const row = { ...foreign?.row, ...freshKeysOf(table) };
      const columns = Object.keys(row).filter((name) => !GENERATED.includes(`${table}.${name}`));
      const names = columns.join(', ');
      const done = await as('teduh_app', username, () =>
        attempt(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
          [JSON.stringify(row)],
        ),
      );
      const isRefused = done === REFUSED || isHarmless(table, username, done);
      expect([table, isRefused ? 'refused' : done]).toEqual([table, 'refused']);
    }
  });
});

/** Numbered by the database itself. */
const GENERATED = ['audit_events.id', 'case_year_facts.id', 'service_facts.id'];

/** Tables whose rows have an id and no other key. */
const NUMBERED = [
  ...['organisations', 'memberships', 'episodes', 'assistances', 'covers', 'case_grants'],
  'determinations',
  ...['membership_requests', 'access_reviews', 'break_glass'],
  ...['identity_documents', 'contacts', 'relatives'],
];

/** Keys nobody has yet: the insert must fail for whom it belongs to, not because the row is there already. */
function freshKeysOf(table: string): Record<string, unknown> {
  switch (table) {
    case 'cases':
      return { id: randomUUID(), case_number: randomUUID() };
    case 'users':
      return { id: randomUUID(), username: randomUUID() };
    case 'programmes':
      return { id: randomUUID(), code: 'ZZZ' };
    case 'projects':
      return { id: randomUUID(), code: randomUUID() };
    case 'teams':
      return { id: randomUUID(), name: randomUUID() };
    case 'persons':
      return { id: randomUUID(), has_case: false };
    case 'name_tokens':
      return { token: '7' };
    case 'person_codes':
      return { code: 'lao' };
    case 'legs':
      return { id: randomUUID(), position: 7 };
    case 'episode_codes':
      return { code: 'Servitude' };
    default:
      return NUMBERED.includes(table) ? { id: randomUUID() } : {};
  }
}

/** An administrator makes accounts; without a membership in the other programme they are nobody's there. */
const isHarmless = (table: string, username: string, done: unknown) =>
  table === 'users' && username === 'admin' && typeof done !== 'string';

describe('within a programme', () => {
  const readsFile = async (username: string, place: Place) => {
    const { caseId, personId, episodeId, assistanceId, determinationId } = place;
    return as('teduh_app', username, async () => {
      const { rows } = await client.query<{ count: number }>(
        `select (select count(*) from cases where id = $1)
           + (select count(*) from persons where id = $2)
           + (select count(*) from person_identities where person_id = $2)
           + (select count(*) from person_codes where person_id = $2)
           ${HANGS_ON_HER.map((table) => `+ (select count(*) from ${table} where person_id = $2)`).join(' ')}
           + (select count(*) from episodes where id = $3)
           + (select count(*) from episode_codes where episode_id = $3)
           + (select count(*) from legs where episode_id = $3)
           + (select count(*) from case_episodes where case_id = $1)
           + (select count(*) from determinations where id = $5)
           + (select count(*) from assistances where id = $4)
           + (select count(*) from assistance_projects where assistance_id = $4) as count`,
        [caseId, personId, episodeId, assistanceId, determinationId],
      );
      return Number(rows[0]?.count);
    });
  };

  it('a file is read by those who work on it or to whom it was opened, and by nobody else', async () => {
    for (const place of places.filter(({ name }) => name !== 'nowhere')) {
      for (const username of [...VIEWERS, 'manager.hq']) {
        const reads = [...place.works, ...place.reads].includes(username);
        const count = await readsFile(username, place);
        expect([place.name, username, count]).toEqual([
          ...[place.name, username, reads ? FILES.length : 0],
        ]);
      }
    }
  }, 180_000);

  it('a file is changed by those who work on it, and not by a reader', async () => {
    for (const place of places.filter(({ name }) => name !== 'nowhere')) {
      const { caseId, personId, episodeId, assistanceId } = place;
      const changes = [
        [`update cases set changed_at = now() where id = $1`, caseId],
        [`update persons set sex = sex where id = $1`, personId],
        [`update person_identities set name_status = name_status where person_id = $1`, personId],
        [`delete from person_codes where person_id = $1`, personId],
        [`update identity_documents set kind = kind where person_id = $1`, personId],
        [`update contacts set kind = kind where person_id = $1`, personId],
        [`update safe_contact_cards set may_call = may_call where person_id = $1`, personId],
        [`update relatives set relation = relation where person_id = $1`, personId],
        [`update episodes set is_stub = is_stub where id = $1`, episodeId],
        [`delete from episode_codes where episode_id = $1`, episodeId],
        [`delete from legs where episode_id = $1`, episodeId],
        [`update assistances set mode = mode where id = $1`, assistanceId],
        [`delete from assistance_projects where assistance_id = $1`, assistanceId],
      ] as const;
      for (const username of ['caseworker', 'supervisor', 'caseworker.th', 'supervisor.th']) {
        const works = place.works.includes(username);
        const counts = await as('teduh_app', username, async () => {
          const done = [];
          for (const [statement, id] of changes) done.push(await attempt(statement, [id]));
          return done.map((one) => (typeof one === 'string' ? one : one.rowCount));
        });
        expect([place.name, username, counts]).toEqual([
          ...[place.name, username, changes.map(() => (works ? 1 : 0))],
        ]);
      }
    }
  }, 180_000);

  describe('what a case stands on', () => {
    const home = () => places.find(({ name }) => name === 'indonesia') as Place;
    const written = (state: string, body: string) => [
      `insert into determinations (id, case_id, state, trafficking_status, decided_on, deciding_body, recorded_by,
         settled_by)
       values (gen_random_uuid(), $1, '${state}', 'Undecided', '2024-09-09', '${body}', viewer_id(),
         ${state === 'decided' ? 'viewer_id()' : 'null'})`,
      home().caseId,
    ];
    const changed = (columns: string) => [
      `update determinations set ${columns} where id = $1`,
      home().determinationId,
    ];
    const ofCase = (columns: string) => [
      `update cases set ${columns} where id = $1`,
      home().caseId,
    ];

    /** What each statement did, and what the case stood on then; each is undone. */
    const tried = (username: string, deeds: readonly (readonly string[])[]) =>
      as('teduh_app', username, async () => {
        const told: unknown[] = [];
        for (const [statement = '', id] of deeds) {
          await client.query('savepoint deed');
          const done = await client.query(statement, [id]).catch((error) => error.code as string);
          if (typeof done === 'string') told.push(done);
          else {
            const { rows } = await client.query(
              'select status_decided_on::text as day from cases where id = $1',
              [home().caseId],
            );
            told.push([done.rowCount, rows[0].day]);
          }
          await client.query('rollback to savepoint deed');
        }
        return told;
      });

    it('is set by nobody by hand, on a case that is there or on a new one', async () => {
      for (const username of VIEWERS) {
        const told = await tried(username, [
          ofCase(`trafficking_status = 'ActualVictimOfTrafficking'`),
          ofCase('status_decided_on = current_date'),
          [
            `insert into cases (id, case_number, person_id, programme_id, lead_id, first_contact_on, registered_on,
               registered_by, trafficking_status)
             select gen_random_uuid(), 'X', person_id, programme_id, lead_id, '2024-01-01', '2024-01-01', lead_id,
               'Undecided' from cases where id = $1`,
            home().caseId,
          ],
        ]);
        expect([username, told]).toEqual([username, [REFUSED, REFUSED, REFUSED]]);
      }
    });

    it('is not moved by a caseworker: not by a proposal, not by what the police decided, not by answering herself', async () => {
      const told = await tried('caseworker', [
        written('proposed', 'OwnProgramme'),
        written('decided', 'Police'),
        written('decided', 'OwnProgramme'),
        changed(`state = 'decided', settled_by = viewer_id()`),
        changed(`decided_on = '2024-01-01'`),
        changed('act_reason = null'),
        changed('settled_at = now()'),
        changed('version = version + 1'),
        ['delete from determinations where id = $1', home().determinationId],
      ]);
      const asBefore = [1, '2024-03-05'];
      expect(told).toEqual([asBefore, asBefore, ...Array<string>(7).fill(REFUSED)]);
    });

    it('follows a supervisor of the case at once, and nobody opens again what is over', async () => {
      expect(
        await tried('supervisor', [
          written('decided', 'OwnProgramme'),
          changed(`state = 'decided', settled_by = viewer_id()`),
          changed(`state = 'sentBack', settled_by = viewer_id()`),
          changed('struck_by = viewer_id()'),
          changed(`struck_by = recorded_by`),
          changed(`state = 'decided', settled_by = recorded_by`),
        ]),
      ).toEqual([
        ...[
          [1, '2024-09-09'],
          [1, '2024-03-20'],
          [1, '2024-03-05'],
          [1, '2024-03-05'],
        ],
        ...[REFUSED, REFUSED],
      ]);
      const over = await as('teduh_app', 'supervisor', async () => {
        const [strike = '', determination] = changed('struck_by = viewer_id()');
        await client.query(strike, [determination]);
        const [statement = '', id] = changed(`state = 'decided', settled_by = viewer_id()`);
        return attempt(statement, [id]);
      });
      expect(over).toBe(REFUSED);
    });

    it('is not decided by a supervisor of another team who only stands in or came in an emergency', async () => {
      for (const name of ['covered', 'broken glass']) {
        const place = places.find((one) => one.name === name) as Place;
        const told = await as('teduh_app', 'caseworker', async () => {
          // As if she were a supervisor of her own team, Jakarta; the case is of Medan.
          await client.query(
            `select set_config('teduh.as_supervisor', $1, true), set_config('teduh.teams', $2, true)`,
            [`{${place.programmeId}}`, `{${offices.indonesia.teamIds[0]}}`],
          );
          const [statement = ''] = written('decided', 'OwnProgramme');
          const [proposal = ''] = written('proposed', 'OwnProgramme');
          return [
            await attempt(statement, [place.caseId]),
            await attempt(proposal, [place.caseId]),
          ];
        });
        expect([name, told[0], typeof told[1]]).toEqual([name, REFUSED, 'object']);
      }
    });
  });

  it('whoever opened a case in an emergency draws no closed circle around it, though she is cleared', async () => {
    const place = places.find(({ name }) => name === 'broken glass');
    const raised = await as('teduh_app', 'caseworker', async () => {
      await client.query(`select set_config('teduh.cleared_C3', $1, true)`, [
        `{${place?.programmeId}}`,
      ]);
      const raise = (level: string) =>
        attempt('update cases set level = $2 where id = $1', [place?.caseId, level]);
      const [restricted, circle] = [await raise('C2'), await raise('C3')];
      return [typeof restricted === 'string' ? restricted : restricted.rowCount, circle];
    });
    expect(raised).toEqual([1, REFUSED]);
  });

  it('a caseload is given to the manager alone, and names no person', async () => {
    for (const username of [...VIEWERS, 'manager.hq']) {
      const answer = await as('teduh_app', username, async () => {
        const { rows } = await client.query(
          `select programme_caseload($1, null, 'caseNumber', false, 10, 0) as page`,
          [offices.indonesia.programmeId],
        );
        return rows[0].page;
      });
      if (!['manager', 'manager.hq'].includes(username)) {
        expect([username, answer]).toEqual([username, null]);
        continue;
      }
      const ofOffice = places.filter(({ name }) => !['nowhere', 'thailand'].includes(name));
      expect(answer.total).toBe(ofOffice.length);
      expect(Object.keys(answer.data[0]).sort()).toEqual([
        ...['caseNumber', 'closedOn', 'daysOpen', 'id', 'lastAssistanceOn', 'leadName', 'money'],
        ...['registeredOn', 'stage'],
      ]);
    }
  });

  it('roles that never meet do not meet, also by hand', async () => {
    const admin = adminSecondId;
    for (const [userId, role] of [
      ...[[admin, 'caseworker'] as const, [admin, 'supervisor'] as const],
      ...[[admin, 'auditor'] as const, [offices.users.officer, 'auditor'] as const],
    ]) {
      const done = await as('teduh_app', 'admin', () =>
        attempt(
          `insert into memberships (id, user_id, programme_id, role) values ($1, $2, $3, $4)`,
          [randomUUID(), userId, offices.indonesia.programmeId, role],
        ),
      );
      // A high role is refused by hand before its pair is looked at.
      expect([role, done]).toEqual([role, role === 'caseworker' ? 'TD001' : REFUSED]);
    }
  });

  it('an administrator gives nothing to herself, also by hand', async () => {
    const { admin } = offices.users;
    for (const [statement, values] of [
      [
        `insert into memberships (id, user_id, programme_id, role) values ($1, $2, $3, 'manager')`,
        [randomUUID(), admin, offices.indonesia.programmeId],
      ],
      ['delete from memberships where user_id = $1', [admin]],
      [`update users set display_name = 'Somebody Else' where id = $1`, [admin]],
    ] as const) {
      const done = await as('teduh_app', 'admin', () => attempt(statement, [...values]));
      const changed = typeof done === 'string' ? done : done.rowCount;
      expect([statement, [0, REFUSED].includes(changed as never)]).toEqual([statement, true]);
    }
  });
});

describe('without a viewer', () => {
  it('there is nothing to see, and nothing to do', async () => {
    for (const table of Object.keys(BELONGS)) {
      const seen = await as('teduh_app', 'nobody', async () => {
        const answer = await attempt(`select 1 from ${table}`);
        return typeof answer === 'string' ? answer : answer.rowCount;
      });
      expect([table, [0, REFUSED].includes(seen as never)]).toEqual([table, true]);
    }
  });

  it('the viewer of one transaction is forgotten in the next', async () => {
    await as('teduh_app', 'caseworker', async () => {
      expect((await client.query('select from cases')).rowCount).toBeGreaterThan(0);
    });
    await client.query('set session authorization teduh_app');
    expect((await client.query('select from cases')).rowCount).toBe(0);
    await client.query('reset session authorization');
  });
});

describe('the report login', () => {
  it('reads the figures of the viewer’s programmes, and of no other', async () => {
    for (const username of VIEWERS) {
      for (const table of ['case_year_facts', 'service_facts']) {
        const count = await as('teduh_report', username, async () => {
          const { rows } = await client.query<{ programme: string; count: number }>(
            `select programme_id as programme, count(*)::int as count from ${table} group by 1`,
          );
          return rows.map(({ programme }) => programme);
        });
        const role = username.split('.')[0] ?? '';
        const reads = ['supervisor', 'manager', 'officer', 'trainer'].includes(role);
        const own = username.endsWith('.th') ? offices.thailand : offices.indonesia;
        expect([username, table, count]).toEqual([username, table, reads ? [own.programmeId] : []]);
      }
    }
  });

  it('reads no person, no case, and no column that leads to one', async () => {
    const statements = [
      ...FILES.map((table) => `select 1 from ${table}`),
      ...['users', 'memberships', 'audit_events'].map((table) => `select 1 from ${table}`),
      ...['case_year_facts', 'service_facts'].flatMap((table) =>
        ['person_id', 'case_id', '*'].map((column) => `select ${column} from ${table}`),
      ),
      `select refresh_facts('{}')`,
      `select programme_caseload(null, null, 'stage', false, 1, 0)`,
    ];
    for (const statement of statements) {
      const done = await as('teduh_report', 'manager', () => attempt(statement));
      expect([statement, done]).toEqual([statement, REFUSED]);
    }
  });
});

it('tells with the details of cases exactly of those that the viewer reads', async () => {
  const [all] = await ownerQuery<{ ids: string[] }>(
    database.url,
    'select array_agg(id) as ids from cases',
  );
  let told = 0;
  for (const username of VIEWERS) {
    await as('teduh_app', username, async () => {
      const details = await client.query<{ id: string }>(
        'select of_case as id from case_details($1) order by 1',
        [all?.ids],
      );
      const read = await client.query<{ id: string }>('select id from cases order by 1');
      expect([username, details.rows]).toEqual([username, read.rows]);
      told += details.rows.length;
    });
  }
  expect(all?.ids.length).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(0);
});
