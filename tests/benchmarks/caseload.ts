import { randomBytes } from 'node:crypto';
import {
  asOperator,
  type Offices,
  otherNames,
  ownerQuery,
  seedOffices,
  type TestDatabase,
  createDatabase,
  writeIdentities,
} from '@teduh/testing';
import { Client } from 'pg';

/** How many cases the benchmarks run on, and how many events of the trail each of them has. */
export const CASES = wholeNumber('TEDUH_BENCH_CASES', 50_000);
const EVENTS = wholeNumber('TEDUH_BENCH_EVENTS', 2);

/** Persons whose name is really sealed and found by its tokens; the others were never told one. */
const NAMED = 300;
/** Cases the caseworker leads. All the others are led by colleagues of her team. */
export const OWN_CASES = 60;
const COLLEAGUES = 200;
/** Cases of the other programme: few beside those of the first, so that it matters whose are asked for. */
const NEIGHBOURS = Math.ceil(CASES / 20);
const FACTS_AT_ONCE = 5_000;

/** A database with a large caseload in one team of Indonesia, and the ten users of the demonstration. */
export interface Caseload {
  readonly database: TestDatabase;
  readonly offices: Offices;
  /** The name of one of the persons, as somebody would look for it. */
  readonly knownName: string;
  /** Milliseconds it took to make. */
  readonly took: number;
}

/**
 * Made by a handful of statements, without triggers, as the owner; then the facts by the product's own function. Ids
 * rise with time as those of the product do, registrations grow over twenty years, and nine in ten cases have between
 * one and nine lines of assistance.
 */
export async function makeCaseload(): Promise<Caseload> {
  const began = Date.now();
  const database = await createDatabase();
  const offices = await seedOffices(database.url);
  const { indonesia } = offices;
  await ownerQuery(database.url, HEX_ID);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    const rows = [...rowsOf(indonesia, offices), ...neighboursOf(offices.thailand)];
    for (const { text, values = [] } of rows) await client.query(text, values);
    await client.query('commit');
    await client.query('analyze');
    await makeFacts(client);
  } finally {
    await client.end();
  }
  const knownName = await nameSome(database.url, indonesia.programmeId);
  // Visibility maps and statistics, as a server that has run for a day has them.
  await ownerQuery(database.url, 'vacuum (analyze, freeze)');
  return { database, offices, knownName, took: Date.now() - began };
}

/** An id that begins with its place in time. */
const HEX_ID = `create function bench_id(kind text, n bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(n), 12, '0') || '7000a000' || substr(md5(kind), 1, 12))::uuid`;

const oneOf = (values: readonly string[], share: string) =>
  `(array[${values.map((value) => `'${value}'`).join(',')}])[1 + floor(${values.length} * (${share}))::int]`;

const TYPES = ['SHELTER', 'BASIC', 'MEDICAL', 'PSYCHOSOCIAL', 'LEGAL', 'EMERGENCY'];
const STATUSES = [
  ...['ActualVictimOfTrafficking', 'ActualVictimOfTrafficking', 'ActualVictimOfTrafficking'],
  ...['PossibleVictimOfTrafficking', 'NotAVictimOfTrafficking', 'Undecided'],
];
const STAGES = ['Active', 'Active', 'Screening', 'Closed', 'Closed', 'Closed'];
const COUNTRIES = ['IDN', 'MYS', 'SAU', 'TWN', 'KHM', 'MMR'];
const EXPLOITATION = ['ForcedLabour', 'SexualExploitation', 'Servitude', 'ChildLabour'];

/** A number from 0 to below 1 that belongs to a row: the same each time, whatever order the rows are made in. */
const chance = (salt: string, row = 'n') =>
  `((hashtextextended('${salt}' || ${row}, 7) & 1048575)::float8 / 1048576)`;

const registeredOn = `(date '2005-01-03' + (power(n::float8 / $1, 0.75) * 7400)::int)`;

function rowsOf(
  { programmeId, teamIds, caseworkerId }: Offices['indonesia'],
  { users }: Offices,
): { text: string; values?: unknown[] }[] {
  const colleague = `bench_id('user', 1 + floor(${COLLEAGUES} * ${chance('lead')})::int)`;
  // Spread over all the years: what the caseworker leads is old and new.
  const isHers = `(n % greatest($1::int / ${OWN_CASES}, 1) = 0 and n / greatest($1::int / ${OWN_CASES}, 1) <= ${OWN_CASES})`;
  return [
    {
      text: `insert into users (id, username, display_name)
        select bench_id('user', n), 'colleague.' || n, 'Colleague ' || n from generate_series(1, ${COLLEAGUES}) n`,
    },
    {
      text: `insert into memberships (id, user_id, programme_id, role, team_id, clearance)
        select bench_id('membership', n), bench_id('user', n), $1, 'caseworker', $2, 'C1'
        from generate_series(1, ${COLLEAGUES}) n`,
      values: [programmeId, teamIds[0]],
    },
    {
      text: `insert into persons (id, programme_id, registered_by, has_case, initials, sex, birth_year,
          birth_date_precision, citizenship)
        select bench_id('person', n), $2, $3, true,
          chr(65 + floor(26 * ${chance('first')})::int) || chr(65 + floor(26 * ${chance('last')})::int),
          case when ${chance('sex')} < 0.68 then 'Feminine' else 'Masculine' end,
          1960 + floor(50 * ${chance('born')})::int, 'year', ${oneOf(COUNTRIES, `power(${chance('citizen')}, 3)`)}
        from generate_series(1, $1::int) n`,
      values: [CASES, programmeId, caseworkerId],
    },
    {
      // Three in a hundred are a second case of somebody who was registered before.
      text: `insert into cases (id, case_number, person_id, programme_id, team_id, lead_id, stage, trafficking_status,
          status_decided_on, first_contact_on, registered_on, age_at_registration, closed_on, registered_by)
        select bench_id('case', n), 'IDN-' || upper(lpad(to_hex(n), 6, '0')),
          bench_id('person', case when ${chance('again')} < 0.03 then greatest(1, n / 2) else n end), $2, $3,
          case when ${isHers} then $4::uuid else ${colleague} end, stage, ${oneOf(STATUSES, chance('status'))},
          ${registeredOn}, ${registeredOn}, ${registeredOn}, 12 + floor(40 * ${chance('age')})::int,
          case when stage = 'Closed' then least(${registeredOn} + 200, current_date) end, $4
        from (select n, ${oneOf(STAGES, chance('stage'))} as stage from generate_series(1, $1::int) n) made`,
      values: [CASES, programmeId, teamIds[0], caseworkerId],
    },
    {
      text: `insert into assistances (id, case_id, type, status, started_on, cost_minor, currency, recorded_by)
        select bench_id('assistance', n * 16 + k), bench_id('case', n), ${oneOf(TYPES, chance('type', '(n * 16 + k)'))},
          case when ${chance('given', '(n * 16 + k)')} < 0.93 then 'given' else 'declined' end,
          least(${registeredOn} + (700 * power(${chance('day', '(n * 16 + k)')}, 2))::int, current_date),
          1000 * floor(500 * ${chance('cost', '(n * 16 + k)')})::int, 'IDR', $2
        from generate_series(1, $1::int) n
          cross join lateral generate_series(1, floor(10 * ${chance('lines')})::int) k`,
      values: [CASES, caseworkerId],
    },
    {
      text: `insert into episodes (id, person_id, case_id, country_of_exploitation, started_on)
        select bench_id('episode', n), c.person_id, c.id, ${oneOf(COUNTRIES, chance('country'))},
          extract(year from c.registered_on)::text
        from generate_series(1, $1::int) n join cases c on c.id = bench_id('case', n)`,
      values: [CASES],
    },
    {
      text: `insert into episode_codes (episode_id, list, code)
        select bench_id('episode', n), 'typeOfExploitation', ${oneOf(EXPLOITATION, chance('exploited'))}
        from generate_series(1, $1::int) n`,
      values: [CASES],
    },
    {
      text: `insert into person_identities (person_id, name_status)
        select bench_id('person', n), 'notKnown' from generate_series(${NAMED} + 1, $1::int) n`,
      values: [CASES],
    },
    {
      text: `insert into name_tokens (token, person_id, programme_id)
        select hashtextextended('token' || floor(20000 * power(${chance('name', '(n * 8 + k)')}, 2)), k),
          bench_id('person', n), $2
        from generate_series(${NAMED} + 1, $1::int) n cross join generate_series(1, 3) k`,
      values: [CASES, programmeId],
    },
    {
      text: `insert into audit_events (at, user_id, role, programme_id, action, object_type, object_id, decision, rule)
        select now() - interval '1 year' * (1 - n::float8 / $1), $3, 'caseworker', $2, 'cases:read', 'cases',
          bench_id('case', n), 'allow', 'cases:read'
        from generate_series(1, $1::int) n cross join generate_series(1, ${EVENTS})`,
      values: [CASES, programmeId, users.caseworker],
    },
    {
      text: `insert into audit_shown (event_id, object_id, programme_id)
        select e.id, c.person_id, $1 from audit_events e join cases c on c.id = e.object_id`,
      values: [programmeId],
    },
  ];
}

/** A small caseload of Thailand, whose ids come after those of Indonesia. */
function neighboursOf({ programmeId, teamIds, caseworkerId }: Offices['thailand']) {
  const span = 'generate_series($1::int + 1, $1::int + $2::int) n';
  const day = `(date '2006-01-02' + ((n - $1) * 7000 / $2)::int)`;
  return [
    {
      text: `insert into persons (id, programme_id, registered_by, has_case, sex)
        select bench_id('person', n), $3, $4, true, 'Feminine' from ${span}`,
      values: [CASES, NEIGHBOURS, programmeId, caseworkerId],
    },
    {
      text: `insert into cases (id, case_number, person_id, programme_id, team_id, lead_id, stage, trafficking_status,
          first_contact_on, registered_on, registered_by)
        select bench_id('case', n), 'THA-' || upper(lpad(to_hex(n), 6, '0')), bench_id('person', n), $3, $4, $5,
          'Active', 'ActualVictimOfTrafficking', ${day}, ${day}, $5 from ${span}`,
      values: [CASES, NEIGHBOURS, programmeId, teamIds[0], caseworkerId],
    },
    {
      text: `insert into assistances (id, case_id, type, status, started_on, recorded_by)
        select bench_id('assistance', n * 16), bench_id('case', n), 'SHELTER', 'given', ${day}, $3 from ${span}`,
      values: [CASES, NEIGHBOURS, caseworkerId],
    },
  ];
}

async function makeFacts(client: Client): Promise<void> {
  const persons = CASES + NEIGHBOURS;
  for (let from = 1; from <= persons; from += FACTS_AT_ONCE) {
    await client.query(
      `select refresh_facts_of(array(select bench_id('person', n) from generate_series($1::int, $2::int) n))`,
      [from, Math.min(persons, from + FACTS_AT_ONCE - 1)],
    );
  }
}

/** The first persons get invented names, sealed by the product itself; answers the last of them. */
async function nameSome(databaseUrl: string, programmeId: string): Promise<string> {
  const names = otherNames(NAMED);
  await asOperator(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select bench_id('person', n) as id from generate_series(1, ${NAMED}) n order by n`,
    );
    await writeIdentities(
      client,
      rows.map(({ id }, at) => ({
        ...{ personId: id, programmeIds: [programmeId], nameStatus: 'known' },
        ...{ fullName: names[at] ?? randomBytes(4).toString('hex'), birthDate: '1990-05' },
      })),
    );
  });
  return names[NAMED - 1] ?? '';
}

function wholeNumber(name: string, usual: number): number {
  const value = Number(process.env[name] ?? usual);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name} is "${process.env[name]}". Give a whole number above 0.`);
  return value;
}
