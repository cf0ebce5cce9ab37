import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { can } from '@teduh/domain';
import { type ApiClient, ownerQuery, type TestDatabase } from '@teduh/testing';
import { type Operation, operationsOf } from './matrix/operations';
import { type Place } from './matrix/places';
import { isAboutFile, officeOf, type Principal, PRINCIPALS, seesFile } from './matrix/principals';
import { addressOf, bodyOf, isOnVersion, nameOf, needsPlace } from './matrix/requests';
import { setStage, type Stage } from './matrix/stage';

/**
 * The guard of the routes is gone: whoever is signed in may call everything. What Postgres alone still refuses must be
 * everything that belongs to others.
 */
let stage: Stage;
let database: TestDatabase;
let places: Place[];
let operations: Operation[];
let clients: Map<string, ApiClient>;
let asked = 0;

beforeAll(async () => {
  const openDoor = pathToFileURL(path.join(__dirname, 'without-guard/open-door.mjs')).href;
  stage = await setStage({ NODE_OPTIONS: `--import "${openDoor}"` });
  ({ database, clients } = stage);
  places = stage.places.filter(({ name }) => name !== 'nowhere');
  operations = (await operationsOf(stage.server.url)).filter(isAboutRecords);
}, 180_000);
afterAll(async () => {
  process.stdout.write(`${asked} requests past the open door.\n`);
  await stage.close();
});

/** One's own session and account are nobody else's; code lists, public sets and their imports are everybody's. */
function isAboutRecords({ subject, method, readsBody, path: route }: Operation): boolean {
  const isOwn = ['session', 'account'].includes(subject);
  const isShared = ['code-lists', 'data-sets', 'imports'].includes(subject);
  // A new programme belongs to nobody yet.
  const opensProgramme = method === 'POST' && route === '/api/v1/programmes' && readsBody;
  return !isOwn && !isShared && !opensProgramme;
}

const SIGNED_IN = PRINCIPALS.filter(({ role }) => role !== null);

const idsOfFile = (place: Place) => [...idsOnFile(place), place.caseNumber];
const idsOnFile = (place: Place) => [
  ...[place.personId, place.episodeId, place.determinationId, place.assistanceId, place.grantId],
];
const idsOfOffice = (place: Place) => [
  ...[place.programmeId, place.teamId, place.projectId, place.organisationId, place.userId],
  ...[place.leadId, place.coverId, place.membershipId, place.requestId],
];

const worksOnCases = ({ role }: Principal) => role === 'caseworker' || role === 'supervisor';

const isElsewhere = ({ places: own }: Principal, place: Place) => !own.includes(officeOf(place));

/**
 * What somebody must never be shown. A manager's own list of cases names number and id of each, and the trail of an
 * auditor the ids of what was done; who neither works on cases nor answers for them sees no file at all.
 */
function hiddenFrom(principal: Principal): string[] {
  const { role } = principal;
  return places.flatMap((place) => {
    if (isElsewhere(principal, place))
      return [...idsOfOffice(place), ...idsOfFile(place), place.caseId];
    if (worksOnCases(principal)) {
      if (seesFile(principal, place)) return [];
      const ids = [...idsOfFile(place), place.caseId];
      // She typed this number herself: the list of her own emergencies still names it.
      const isHers = principal.username === 'caseworker' && place.name === 'broken glass over';
      return isHers ? ids.filter((id) => id !== place.caseNumber) : ids;
    }
    if (role === 'auditor') return [];
    if (role === 'manager') return idsOnFile(place);
    return [...idsOfFile(place), place.caseId];
  });
}

/** Whether what the request names is somebody else's: another office's, or the file of a case out of reach. */
function isForeign(principal: Principal, operation: Operation, place: Place): boolean {
  if (isElsewhere(principal, place)) return true;
  if (operation.permission === 'assistances:logUnread')
    return !worksOnCases(principal) || !place.isLoggable;
  return isAboutFile(operation) && !seesFile(principal, place);
}

/** Rows that name anything of the places, in every table there is: count and digest. */
async function rowsOf(foreign: readonly string[]): Promise<Record<string, string>> {
  const tables = await ownerQuery<{ name: string }>(
    database.url,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'audit%' order by 1`,
  );
  const counted = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as rows
       from (select md5(t::text) as line from "${name}" t where t::text ~ $1) lines`,
  );
  const found = await ownerQuery<{ name: string; rows: string }>(
    database.url,
    counted.join(' union all '),
    [foreign.join('|')],
  );
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

interface Past {
  readonly deed: string;
  readonly status: number;
  readonly text: string;
}

async function ask(client: ApiClient, operation: Operation, place: Place): Promise<Past> {
  const body = bodyOf(operation, place);
  const isForm = body instanceof FormData;
  const response = await client.raw(operation.method, addressOf(operation, place), {
    headers: {
      ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
      ...(isOnVersion(operation) ? { 'If-Match': '"1"' } : {}),
    },
    body: isForm ? body : body && JSON.stringify(body),
  });
  asked += 1;
  const deed = `${nameOf(operation)} in ${place.name}`;
  return { deed, status: response.status, text: await response.text() };
}

const AT_ONCE = 5;

async function askAll(principal: Principal, deeds: [Operation, Place][]): Promise<Past[]> {
  const client = clients.get(principal.username);
  if (!client) throw new Error(`${principal.username} is not signed in.`);
  const told: Past[] = [];
  for (let at = 0; at < deeds.length; at += AT_ONCE) {
    const some = deeds.slice(at, at + AT_ONCE);
    told.push(...(await Promise.all(some.map((deed) => ask(client, ...deed)))));
  }
  return told;
}

it('has no guard any more: a role is let into what the policy never opens to it', async () => {
  const manager = clients.get('manager');
  expect(can(['manager'], 'persons:list')).toBe(false);
  expect((await manager?.get('/persons'))?.status).toBe(200);
});

describe('without a guard, nothing of others is shown or changed', () => {
  it.each(SIGNED_IN)('to $username', async (principal) => {
    const lists = operations.filter((operation) => !needsPlace(operation));
    const deeds = [
      ...lists.map((operation): [Operation, Place] => [operation, places[0] as Place]),
      ...operations
        .filter(needsPlace)
        .flatMap((operation) =>
          places
            .filter((place) => isForeign(principal, operation, place))
            .map((place): [Operation, Place] => [operation, place]),
        ),
    ];
    const hidden = hiddenFrom(principal);
    const before = await rowsOf(hidden.length ? hidden : ['nothing']);
    const told = await askAll(principal, deeds);
    // The trail of an office repeats, to its auditor, the ids its own people asked for in vain.
    const isTrail = ({ deed }: Past) =>
      principal.role === 'auditor' && deed.startsWith('GET /api/v1/audit-events ');
    const answers = told.filter((one) => !isTrail(one));
    const shown = answers.flatMap(({ deed, status, text }) =>
      hidden.filter((id) => text.includes(id)).map((id) => `${deed}: ${status} shows ${id}`),
    );
    expect(shown).toEqual([]);
    const done = told.slice(lists.length).filter(({ status }) => status < 400);
    expect(done.map(({ deed, status }) => `${deed}: ${status}`)).toEqual([]);
    expect(await rowsOf(hidden.length ? hidden : ['nothing'])).toEqual(before);
  });
});
