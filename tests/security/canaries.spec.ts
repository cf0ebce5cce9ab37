import { randomUUID } from 'node:crypto';
import { isUnderCeiling, type Role } from '@teduh/domain';
import {
  type ApiClient,
  type Offices,
  ownerQuery,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { type Canary, canariesOf, foundIn, wordsIn } from './canaries/canaries';
import { type Column, columnsOfProduct } from './canaries/columns';
import { IN_INDONESIA, IN_THAILAND, tell, type Told } from './canaries/seed';
import { type Operation, operationsOf } from './matrix/operations';
import { type Place } from './matrix/places';
import { decisionOn, type Principal, PRINCIPALS } from './matrix/principals';
import { addressOf, bodyOf, isOnVersion, nameOf, needsPlace } from './matrix/requests';
import { setStage, type Stage } from './matrix/stage';

/** What identifies a person, or is told of her, is seen by who works on her case and by nobody else, nowhere. */
let stage: Stage;
let database: TestDatabase;
let server: TestServer;
let offices: Offices;
let columns: Column[];
let operations: Operation[];
let clients: Map<string, ApiClient>;
let places: Place[];
/** The same, each with another decision of its case. */
const decided: Place[] = [];
let canaries: Canary[];
let told: Map<string, Told>;
let asked = 0;

beforeAll(async () => {
  // Before the server: loading the product takes seconds in which its open lines would grow old.
  columns = await columnsOfProduct();
  stage = await setStage();
  ({ database, server, offices, clients } = stage);
  operations = (await operationsOf(server.url)).filter(isAsked);
  const { indonesia, thailand } = offices;
  told = new Map([
    ['indonesia', IN_INDONESIA],
    ['thailand', IN_THAILAND],
  ]);
  const inOffice = async (name: 'indonesia' | 'thailand', ending: string) => {
    const found = stage.places.find((one) => one.name === name) as Place;
    const [client, supervisor] = ['caseworker', 'supervisor'].map(
      (role) => clients.get(role + ending) as ApiClient,
    ) as [ApiClient, ApiClient];
    const what = { office: offices[name], place: found, told: told.get(name) as Told };
    const { place, determinationIds } = await tell(client, supervisor, what);
    decided.push(...determinationIds.map((determinationId) => ({ ...place, determinationId })));
    return place;
  };
  places = [await inOffice('indonesia', ''), await inOffice('thailand', '.th')];
  canaries = [
    ...canariesOf(IN_INDONESIA, indonesia, await derivedOf(places[0] as Place)),
    ...canariesOf(IN_THAILAND, thailand, await derivedOf(places[1] as Place)),
  ];
}, 180_000);
afterAll(async () => {
  process.stdout.write(`${asked} answers looked through for ${canaries.length} canaries.\n`);
  await stage.close();
});

/** One's own account holds nobody's file; and sessions must last to the end. */
const isAsked = ({ subject, method }: Operation) =>
  method === 'GET' || !['session', 'account'].includes(subject);

async function derivedOf({ personId, caseId }: Place) {
  const rows = await ownerQuery<{ token: string }>(
    database.url,
    'select token::text from name_tokens where person_id = $1',
    [personId],
  );
  const [row] = await ownerQuery<{ age: number }>(
    database.url,
    'select age_at_registration as age from cases where id = $1',
    [caseId],
  );
  return { tokens: rows.map(({ token }) => token), age: row?.age ?? -1 };
}

/** Figures count them, by programme and class; what may be told of a count has specs of its own. */
const COUNTED = ['case_year_facts', 'service_facts'];

it('has a canary in every column of what is personal, in two programmes', () => {
  const personal = columns.filter(
    ({ table, dataClass }) => ['S2', 'S3', 'S4'].includes(dataClass) && !COUNTED.includes(table),
  );
  // The name of a list stands in an answer as the name of the field that holds its codes.
  const wanted = personal.map(({ table, property }) => `${table}.${property}`);
  for (const { code } of [offices.indonesia, offices.thailand]) {
    const own = canaries.filter(({ office, value }) => office === code && value !== undefined);
    const lists = ['episode_codes.list', 'person_codes.list'];
    const covered = new Set([...own.map(({ column }) => column), ...lists]);
    expect(wanted.filter((column) => !covered.has(column))).toEqual([]);
  }
  expect(personal.length).toBeGreaterThan(30);
});

interface Heard {
  readonly principal: Principal;
  readonly operation: Operation;
  readonly text: string;
  readonly headers: string;
}

function bodyFor(operation: Operation, place: Place) {
  const { fullName, person } = told.get(place.name) as Told;
  if (operation.permission === 'cases:search') return { q: fullName };
  if (operation.path.endsWith('/look-alikes')) return { fullName, birthDate: person.birthDate };
  return bodyOf(operation, place);
}

async function ask(principal: Principal, operation: Operation, place: Place, accept: string) {
  const body = bodyFor(operation, place);
  const isForm = body instanceof FormData;
  const response = await (clients.get(principal.username) as ApiClient).raw(
    operation.method,
    addressOf(operation, place),
    {
      headers: {
        Accept: accept,
        ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
        ...(operation.method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(isOnVersion(operation) ? { 'If-Match': '"1"' } : {}),
      },
      body: isForm ? body : body && JSON.stringify(body),
    },
  );
  asked += 1;
  const headers = [...response.headers].map((pair) => pair.join(': ')).join('\n');
  return { principal, operation, headers, text: await response.text() };
}

const isReveal = ({ permission }: Operation) => permission.endsWith(':reveal');
const isReading = (operation: Operation) =>
  operation.method === 'GET' ||
  isReveal(operation) ||
  operation.permission === 'cases:search' ||
  operation.path.endsWith('/look-alikes');

/** Readings first, then what is refused, then the changes: these take the canaries away. */
function deeds(): [Principal, Operation, Place][] {
  const all = PRINCIPALS.flatMap((principal) =>
    operations.flatMap((operation) => {
      const isSame = !needsPlace(operation) && !isReading(operation);
      const some =
        operation.method === 'GET' && !needsPlace(operation) ? places.slice(0, 1) : places;
      return (isSame ? places.slice(0, 1) : some).map((place): [Principal, Operation, Place] => [
        principal,
        operation,
        place,
      ]);
    }),
  );
  const turn = ([principal, operation, place]: [Principal, Operation, Place]) =>
    isReading(operation) ? 0 : decisionOn(principal, operation, place) === 'inside' ? 2 : 1;
  return all.sort((one, other) => turn(one) - turn(other));
}

const worksThere = ({ username }: Principal, office: string) =>
  places.some(
    ({ works, programmeId }) => works.includes(username) && codeOf(programmeId) === office,
  );

const codeOf = (programmeId: string) =>
  [offices.indonesia, offices.thailand].find((one) => one.programmeId === programmeId)?.code;

/** What the policy says about a field of her file in somebody's hands. */
function maySee({ principal, operation }: Heard, { dataClass, office, column }: Canary): boolean {
  const roles: Role[] = principal.role ? [principal.role] : [];
  if (column === 'name_tokens.token' || !isUnderCeiling(roles, dataClass)) return false;
  if (!worksThere(principal, office)) return false;
  if (dataClass === 'S2') return true;
  // A reason stands in the record of its decision, and in the answer to whoever wrote or answered it; a place of a
  // journey in the record of its episode.
  const isRecord = operation.path.includes('{id}') || operation.method === 'POST';
  return dataClass === 'S4'
    ? ['determinations', 'episodes'].includes(operation.subject) && isRecord
    : isReveal(operation);
}

/** Public words and counts: the lists themselves, and the classes that figures are counted in. */
const holdsCodesOnly = ({ subject }: Operation) =>
  subject === 'code-lists' || subject === 'reports';

const AT_ONCE = 5;

it('are in no answer to anybody who may not see them', async () => {
  const seen = new Set<string>();
  const leaks: string[] = [];
  const all = deeds();
  const look = (heard: Heard) => {
    const { principal, operation, text, headers } = heard;
    const inBody = foundIn(text, canaries).filter(
      ({ isUnique }) => isUnique || !holdsCodesOnly(operation),
    );
    for (const canary of [...inBody, ...foundIn(headers, canaries)]) {
      const same = canaries.filter(
        ({ key, value }) => key === canary.key && value === canary.value,
      );
      if (same.some((one) => maySee(heard, one))) seen.add(`${canary.office} ${canary.column}`);
      else
        leaks.push(
          `${nameOf(operation)} shows ${canary.office} ${canary.column} to ${principal.username}`,
        );
    }
  };
  // First: later some have opened the files in an emergency.
  const oneDecision = operations.filter(({ path, method }) => {
    return path === '/api/v1/determinations/{id}' && method === 'GET';
  });
  for (const principal of PRINCIPALS)
    for (const place of decided)
      for (const operation of oneDecision)
        look(await ask(principal, operation, place, 'application/json'));
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    (await Promise.all(some.map((deed) => ask(...deed, 'application/json')))).forEach(look);
  }
  const figures = operations.filter(({ path }) => path === '/api/v1/reports/{figure}');
  for (const principal of PRINCIPALS)
    for (const figure of figures)
      look(await ask(principal, figure, places[0] as Place, 'text/csv'));
  expect([...new Set(leaks)]).toEqual([]);
  // Each is seen by who may: a canary that never sings would prove nothing.
  const silent = canaries
    .filter(({ column }) => column !== 'name_tokens.token')
    .map(({ office, column }) => `${office} ${column}`)
    .filter((one) => !seen.has(one));
  expect([...new Set(silent)]).toEqual([]);
}, 180_000);

it('are in no line of the log, no event of the trail and no kept request', async () => {
  const log = server.stdout() + server.stderr();
  expect(log).toContain('"route":"/api/v1/persons/:id/reveal"');
  expect(wordsIn(log, canaries)).toEqual([]);
  const journals = [
    'audit_events',
    'audit_shown',
    'audit_chain',
    'idempotency_keys',
    'look_alike_questions',
    'name_questions',
  ];
  for (const table of journals) {
    const rows = await ownerQuery<{ row: string }>(
      database.url,
      `select t::text as row from ${table} t`,
    );
    expect([table, rows.length > 0]).toEqual([table, true]);
    expect([table, wordsIn(rows.map(({ row }) => row).join('\n'), canaries)]).toEqual([table, []]);
  }
});

it('are in clear in no other table than their own', async () => {
  const personal = new Set(
    columns
      .filter(({ dataClass }) => ['S2', 'S3', 'S4'].includes(dataClass))
      .map(({ table }) => table),
  );
  const unique = canaries.filter(({ isUnique }) => isUnique);
  for (const table of new Set(columns.map((one) => one.table))) {
    const rows = await ownerQuery<{ row: string }>(
      database.url,
      `select t::text as row from ${table} t`,
    );
    // What is sealed is not in clear in its own table either; a token is what its own table holds.
    const isAtHome = ({ column, dataClass }: Canary) =>
      column.startsWith(`${table}.`) && (dataClass === 'S2' || column === 'name_tokens.token');
    const sought = personal.has(table) ? unique.filter((one) => !isAtHome(one)) : unique;
    expect([table, foundIn(rows.map(({ row }) => row).join('\n'), sought)]).toEqual([table, []]);
  }
});
