import type { Permission } from '@teduh/domain';
import {
  type ApiClient,
  ownerQuery,
  type TestDatabase,
  type TestServer,
  visitor,
} from '@teduh/testing';
import { fingerprint } from './matrix/fingerprint';
import { type Operation, operationsOf } from './matrix/operations';
import { type Place, UNKNOWN } from './matrix/places';
import {
  type Decision,
  decisionOn,
  isAboutFile,
  officeOf,
  type Principal,
  PRINCIPALS,
  seesFile,
} from './matrix/principals';
import {
  addressOf,
  bodyOf,
  isOnVersion,
  missingFor,
  nameOf,
  NEEDS_MORE,
  needsPlace,
} from './matrix/requests';
import { setStage, type Stage } from './matrix/stage';

let stage: Stage;
let database: TestDatabase;
let server: TestServer;
let places: Place[];
let operations: Operation[];
let clients: Map<string, ApiClient>;
let decisions = 0;

beforeAll(async () => {
  stage = await setStage();
  ({ database, server, clients } = stage);
  places = [...stage.places, UNKNOWN];
  operations = await operationsOf(server.url);
}, 180_000);
afterAll(async () => {
  process.stdout.write(`${decisions} decisions on ${operations.length} routes.\n`);
  await stage.close();
});

/** One request and what the policy says about it. */
interface Deed {
  readonly operation: Operation;
  readonly place: Place;
  readonly decision: Decision;
}

/** What changes what is asked of the session comes last, in the order in which a person would do it. */
const LAST = [
  // Brings a file into sight that was out of it.
  'POST /api/v1/break-glass',
  // A second factor, from here on asked for by whoever steps up.
  'POST /api/v1/account/code-sheet',
  'POST /api/v1/session/lock',
  'POST /api/v1/session/unlock',
  'DELETE /api/v1/session',
];
const placeInOrder = ({ operation }: Deed) => LAST.indexOf(nameOf(operation));

/** The places that differ for an operation: one, all, or all but the one that differs in its files only. */
function placesFor(operation: Operation): Place[] {
  if (!needsPlace(operation)) return places.slice(0, 1);
  // Few enough that nobody tries too often.
  if (operation.permission === 'assistances:logUnread')
    return places.filter(({ name }) => ['nowhere', 'circle', ...OFFICES].includes(name));
  if (operation.permission === 'break-glass:create')
    return places.filter(({ name }) => TO_OPEN.includes(name));
  if (operation.permission === 'break-glass:confirm')
    return places.filter(({ name }) => ['nowhere', 'circle', 'unknown'].includes(name));
  if (isAboutFile(operation) || ['covers', 'break-glass'].includes(operation.subject))
    return places;
  return places.filter(({ name }) => OFFICES.includes(name));
}

const OFFICES: readonly string[] = ['indonesia', 'medan', 'thailand', 'unknown'];
const TO_OPEN: readonly string[] = ['nowhere', 'circle', 'cover over', 'thailand', 'unknown'];

/** Whoever works on a case has nothing to open: that is no refusal of the policy. */
const hasNoUse = ({ username }: Principal, { permission }: Operation, { works }: Place) =>
  permission === 'break-glass:create' && works.includes(username);

const deedsOf = (principal: Principal): Deed[] =>
  operations.flatMap((operation) =>
    placesFor(operation)
      .filter((place) => !hasNoUse(principal, operation, place))
      .map((place) => {
        return { operation, place, decision: decisionOn(principal, operation, place) };
      }),
  );

const VERSIONED: Record<string, string> = {
  'identity-documents': 'identity_documents where id',
  'safe-contact-cards': 'safe_contact_cards where person_id',
  'code-lists': 'code_lists where list',
  'case-grants': 'case_grants where id',
  'break-glass': 'break_glass where id',
  'membership-requests': 'membership_requests where id',
};

async function versionOf({ operation, place }: Deed): Promise<number> {
  const { subject } = operation;
  if (!isOnVersion(operation)) return 1;
  const [, , id = ''] = addressOf(operation, place).split('/');
  const [row] = await ownerQuery<{ version: number }>(
    database.url,
    `select version from ${VERSIONED[subject] ?? `${subject} where id`} = $1`,
    [id],
  );
  return row?.version ?? 1;
}

const AGAIN: Partial<Record<Permission, string>> = {
  // A number is shown for the card as it stands: the one everybody read.
  'contacts:reveal': 'update safe_contact_cards set version = 1',
  'membership-requests:update': 'update membership_requests set decision = null',
  'determinations:confirm': `update determinations set state = 'proposed', settled_at = null, settled_by = null,
    sent_back_reason = null where recorded_by is not null and decided_on = '2024-03-20'`,
  'break-glass:review': 'update break_glass set verdict = null where opened_until is not null',
  'break-glass:create': `update break_glass set verdict = 'justified' where opened_until is not null`,
  'break-glass:confirm': `update break_glass set confirmed_by = null,
    opened_until = case when level <> 'C3' then opened_until end,
    verdict = case when level <> 'C3' then 'justified' end`,
};

/** What can be decided once waits again, so that everybody who may decide it can. */
async function openAgain({ operation, place }: Deed): Promise<void> {
  const again = AGAIN[operation.permission];
  if (again) await ownerQuery(database.url, again);
  if (operation.permission === 'sign-ins:confirm') {
    await ownerQuery(
      database.url,
      `insert into enrolments (user_id, code_hash, made_by, expires_at)
       values ($1, 'code', $2, now() + interval '1 hour')
       on conflict (user_id) do update set made_by = $2, confirmed_by = null`,
      [place.userId, place.leadId],
    );
  }
}

const NAMED_BY_NUMBER: readonly string[] = [
  ...['assistances:logUnread', 'break-glass:create', 'break-glass:confirm'],
];

/** A record in the path is not found; one named in a body is bad input. */
function refusalOf({ decision, operation }: Deed): number {
  if (decision === 'signIn') return 401;
  if (decision === 'never' || decision === 'readOnly') return 403;
  if (NAMED_BY_NUMBER.includes(operation.permission)) return 404;
  return operation.path.includes('{') || operation.subject === 'programmes' ? 404 : 400;
}

interface Told {
  status: number;
  text: string;
}

async function perform(principal: Principal, deed: Deed, version = 1): Promise<Told> {
  const client = clients.get(principal.username);
  if (!client) throw new Error(`${principal.username} is not signed in.`);
  const { operation, place } = deed;
  const body = bodyOf(operation, place);
  const isForm = body instanceof FormData;
  const response = await client.raw(operation.method, addressOf(operation, place), {
    headers: {
      ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
      ...(isOnVersion(operation) ? { 'If-Match': `"${version}"` } : {}),
    },
    body: isForm ? body : body && JSON.stringify(body),
  });
  decisions += 1;
  const renewed = response.headers.getSetCookie().find((one) => /^__Host-teduh=[\w-]/.test(one));
  if (renewed) clients.set(principal.username, visitor(server, renewed.split(';')[0]));
  return { status: response.status, text: await response.text() };
}

const AT_ONCE = 5;

/** Several at once: refused deeds change nothing, so that their order does not matter. */
async function performAll(principal: Principal, deeds: Deed[]): Promise<[Deed, Told][]> {
  const told: [Deed, Told][] = [];
  for (let at = 0; at < deeds.length; at += AT_ONCE) {
    const some = deeds.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((deed) => perform(principal, deed)));
    told.push(...some.map((deed, index): [Deed, Told] => [deed, answers[index] as Told]));
  }
  return told;
}

const describeDeed = ({ operation, place }: Deed) => `${nameOf(operation)} in ${place.name}`;

const withoutRequestId = (text: string) => text.replace(/"requestId":"[^"]*"/, '');

/** Ids of a person's file, and those of its whole office. */
const idsOfFile = (place: Place) => [
  ...[place.caseId, place.episodeId, place.determinationId, place.assistanceId, place.grantId],
];
const idsOf = (place: Place) => [
  ...idsOfFile(place),
  ...[place.documentId, place.contactId, place.relativeId],
  ...[place.personId, place.coverId, place.glassId, place.membershipId, place.requestId],
  ...[place.programmeId, place.teamId, place.projectId, place.organisationId, place.userId],
];

/** What an answer to somebody must not name: other offices, and the files of the team nobody here works in. */
function idsHiddenFrom(principal: Principal): string[] {
  const { role, places: own } = principal;
  const readsFiles = role === 'caseworker' || role === 'supervisor';
  return places.flatMap((place) => {
    if (place.name === 'unknown' || place.name === 'nowhere') return [];
    if (!own.includes(officeOf(place))) return idsOf(place);
    return readsFiles && !seesFile(principal, place) ? idsOfFile(place) : [];
  });
}

function expectNothingOfOthers(principal: Principal, deed: Deed, { text }: Told): void {
  // The trail of an office repeats the ids its own people asked for in vain.
  if (deed.operation.permission === 'audit-events:list') return;
  // The case she opened this moment is no other's.
  if (deed.operation.permission === 'break-glass:create') return;
  const seen = idsHiddenFrom(principal).filter((id) => text.includes(id));
  expect([describeDeed(deed), seen]).toEqual([describeDeed(deed), []]);
}

it('can ask every route: each has a minimal body and a value for each parameter', () => {
  expect(missingFor(operations)).toEqual([]);
});

describe('is refused as the policy says, and nothing of it leaves a trace', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await fingerprint(database.url);
  });

  it.each(PRINCIPALS)('$username', async (principal) => {
    const refused = deedsOf(principal).filter(({ decision }) => decision !== 'inside');
    const outside = new Map<string, string>();
    for (const [deed, { status, text }] of await performAll(principal, refused)) {
      expect([describeDeed(deed), status]).toEqual([describeDeed(deed), refusalOf(deed)]);
      if (deed.decision !== 'outside') continue;
      // Out of reach and not there at all: the same answer, byte for byte.
      const answer = withoutRequestId(text);
      // In the own programme, unlike elsewhere, a body's programme is known: two kinds of nothing.
      const kind = `${nameOf(deed.operation)} ${deed.place.programmeId === places[0]?.programmeId}`;
      expect([kind, answer]).toEqual([kind, outside.get(kind) ?? answer]);
      outside.set(kind, answer);
      for (const id of idsOf(deed.place)) expect(text).not.toContain(id);
    }
    expect(await fingerprint(database.url)).toEqual(before);
  });
});

it('changes nothing by reading, whoever reads whatever they may', async () => {
  const before = await fingerprint(database.url);
  let reads = 0;
  for (const principal of PRINCIPALS) {
    const readings = deedsOf(principal).filter(
      ({ operation, decision }) => operation.method === 'GET' && decision === 'inside',
    );
    for (const [, { status }] of await performAll(principal, readings))
      if (status < 300) reads += 1;
  }
  expect(reads).toBeGreaterThan(300);
  expect(await fingerprint(database.url)).toEqual(before);
}, 180_000);

describe('may do the rest, and sees nothing of other places', () => {
  it.each(PRINCIPALS)(
    '$username',
    async (principal) => {
      const open = deedsOf(principal).filter(
        ({ decision, operation }) => decision === 'inside' && !NEEDS_MORE.has(nameOf(operation)),
      );
      for (const deed of open.sort((one, other) => placeInOrder(one) - placeInOrder(other))) {
        await openAgain(deed);
        const told = await perform(principal, deed, await versionOf(deed));
        const hint = told.status < 300 ? '' : told.text;
        expect([describeDeed(deed), told.status < 300, hint]).toEqual([
          describeDeed(deed),
          true,
          '',
        ]);
        expectNothingOfOthers(principal, deed, told);
      }
      expect(open.length > 0).toBe(principal.role !== null);
    },
    180_000,
  );
});
