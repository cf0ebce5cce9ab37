import { type ApiClient, ownerQuery, signIn, startServer, type TestServer } from '@teduh/testing';
import { type Caseload, makeCaseload } from './caseload';
import { indexesOf, logPlans, plansOf, readWhole, type RunStatement } from './plans';

/**
 * The way that Postgres takes to what is asked most, as the product asks it: over HTTP, as the login of its pool, in a
 * viewer's transaction under row security, on a caseload large enough that a wrong way would be taken.
 */
let caseload: Caseload;
let product: TestServer;
let caseId: string;

beforeAll(async () => {
  caseload = await makeCaseload();
  await logPlans(caseload.database.url);
  product = await startServer({ databaseUrl: caseload.database.url });
  const [one] = await ownerQuery<{ id: string }>(
    caseload.database.url,
    `select c.id from cases c where exists (select from assistances a where a.case_id = c.id)
     order by md5(c.id::text) limit 1`,
  );
  caseId = one?.id ?? '';
}, 7_200_000);
afterAll(async () => {
  await product.stop();
  await caseload.database.drop();
});

/** Asked as often as it takes Postgres to settle on a plan that it keeps; all of those plans are looked at. */
const TIMES = 8;

interface Path {
  readonly as: string;
  readonly ask: (client: ApiClient) => Promise<{ status: number; body: unknown }>;
  /** What only the statement in question holds. */
  readonly statement: RegExp;
  readonly index: readonly string[];
}

const programmeId = () => caseload.offices.indonesia.programmeId;
const ofStatus = (status: string) =>
  `/cases?filter[programmeId]=${programmeId()}&filter[traffickingStatus]=${status}`;
const pageOf = /hit as materialized/;

const PATHS: Record<string, Path> = {
  'cases of a programme and status, newest first': {
    ...{ as: 'supervisor', statement: pageOf, index: ['cases_by_status'] },
    ask: (client) => client.get(ofStatus('ActualVictimOfTrafficking')),
  },
  'a page deep in them': {
    ...{ as: 'supervisor', statement: pageOf, index: ['cases_by_status'] },
    ask: (client) => client.get(`${ofStatus('ActualVictimOfTrafficking')}&page=600`),
  },
  'the same for a caseworker with sixty cases': {
    ...{ as: 'caseworker', statement: pageOf, index: ['cases_by_lead'] },
    ask: (client) => client.get(ofStatus('ActualVictimOfTrafficking')),
  },
  'cases of a stage': {
    ...{ as: 'supervisor', statement: pageOf, index: ['cases_by_stage'] },
    ask: (client) => client.get(`/cases?filter[stage]=Active`),
  },
  'the record of a case': {
    ...{ as: 'supervisor', statement: /row_to_json\(r\) as record/, index: ['PK of cases'] },
    ask: (client) => client.get(`/cases/${caseId}`),
  },
  'what hangs on a case': {
    as: 'supervisor',
    statement: /select max\(a\.started_on\)/,
    index: ['assistances_of_case', 'episodes_of_case', 'PK of episode_codes'],
    ask: (client) => client.get(`/cases/${caseId}`),
  },
  'the assistances of a case': {
    ...{ as: 'supervisor', statement: pageOf, index: ['assistances_of_case'] },
    ask: (client) => client.get(`/assistances?filter[caseId]=${caseId}`),
  },
  'a name, by its tokens': {
    as: 'supervisor',
    statement: /join name_tokens t on t\.token = q\.token/,
    index: ['PK of name_tokens', 'PK of person_identities'],
    ask: (client) => client.post('/cases/search', { q: caseload.knownName }),
  },
  'the cases of who was found by name': {
    ...{ as: 'supervisor', statement: pageOf, index: ['cases_of_person'] },
    ask: (client) => client.post('/cases/search', { q: caseload.knownName }),
  },
  'the trail of a case': {
    as: 'auditor',
    statement: pageOf,
    index: ['audit_events_of_object', 'audit_shown_of_object'],
    ask: (client) => client.get(`/audit-events?filter[objectId]=${caseId}`),
  },
  "a manager's caseload": {
    ...{ as: 'manager', statement: /line as materialized/, index: ['cases_by_registration'] },
    ask: (client) => client.get(`/programmes/${programmeId()}/caseload`),
  },
  'the figures of a programme, from the facts': {
    ...{ as: 'manager.th', statement: /from case_year_facts/ },
    index: ['case_year_facts_by_programme'],
    ask: (client) => client.get('/reports/persons-assisted?by=year'),
  },
};

it.each(Object.entries(PATHS))('%s', async (_, { as, ask, statement, index }) => {
  const client = await signIn(product, as);
  const keys = await keyIndexes();
  const ran = await plansOf(caseload.database.url, async () => {
    for (let time = 0; time < TIMES; time++) {
      const { status, body } = await ask(client);
      expect([status, rowsIn(body)]).toEqual([200, true]);
    }
  });
  const asked = ran.filter(({ text }) => statement.test(text));
  expect(asked.length).toBeGreaterThanOrEqual(TIMES);
  expect(readWhole(ran)).toEqual([]);
  const names = index.map((name) => keys.get(name.replace('PK of ', '')) ?? name);
  expect([...indexesOf(asked)]).toEqual(expect.arrayContaining(names));
});

/** Something was found: a plan that met no row proves little. */
const rowsIn = (body: unknown): boolean => {
  const { data, id, total } = body as { data?: unknown[]; id?: string; total?: number };
  return data ? data.length > 0 : Boolean(id ?? total);
};

/** The index of each table's key, by the table: their names are digests. */
async function keyIndexes(): Promise<Map<string, string>> {
  const rows = await ownerQuery<{ table: string; index: string }>(
    caseload.database.url,
    `select conrelid::regclass::text as "table", conname as index from pg_constraint where contype = 'p'`,
  );
  return new Map(rows.map(({ table, index }) => [table, index]));
}

describe('the test itself', () => {
  it('sees a table that is read whole', () => {
    const ran: RunStatement[] = [
      { text: 'select', nodes: [{ 'Node Type': 'Seq Scan', 'Relation Name': 'cases' }] },
    ];
    expect(readWhole(ran)).toEqual(['cases: select']);
  });
});
