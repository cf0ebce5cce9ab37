import { can, type Role } from '@teduh/domain';
import {
  type ApiClient,
  makeUser,
  type Offices,
  ownerQuery,
  signIn,
  type TestServer,
  visitor,
} from '@teduh/testing';
import type { Operation } from './operations';
import type { Place } from './places';
import { needsPlace } from './requests';

/** Who asks: a role at work in some places. No role = nobody whom the API knows. */
export interface Principal {
  readonly username: string;
  readonly role: Role | null;
  readonly places: readonly Place['name'][];
}

const INDONESIA = ['indonesia', 'medan'] as const;
const THAILAND = ['thailand'] as const;
const EVERYWHERE = ['indonesia', 'medan', 'thailand'] as const;

export const PRINCIPALS: readonly Principal[] = [
  { username: 'caseworker', role: 'caseworker', places: INDONESIA },
  { username: 'supervisor', role: 'supervisor', places: INDONESIA },
  { username: 'manager', role: 'manager', places: INDONESIA },
  { username: 'officer', role: 'officer', places: INDONESIA },
  { username: 'trainer', role: 'trainer', places: INDONESIA },
  { username: 'auditor', role: 'auditor', places: INDONESIA },
  { username: 'admin', role: 'administrator', places: INDONESIA },
  { username: 'caseworker.th', role: 'caseworker', places: THAILAND },
  { username: 'supervisor.th', role: 'supervisor', places: THAILAND },
  { username: 'manager.th', role: 'manager', places: THAILAND },
  { username: 'caseworker.medan', role: 'caseworker', places: INDONESIA },
  { username: 'supervisor.medan', role: 'supervisor', places: INDONESIA },
  { username: 'supervisor.plain', role: 'supervisor', places: INDONESIA },
  { username: 'manager.hq', role: 'manager', places: EVERYWHERE },
  { username: 'admin.hq', role: 'administrator', places: EVERYWHERE },
  { username: 'disabled', role: null, places: INDONESIA },
  { username: 'nobody', role: null, places: [] },
];

/** Signs everybody in, once each; whoever is disabled afterwards keeps the cookie. */
export async function signEverybodyIn(
  server: TestServer,
  databaseUrl: string,
  offices: Offices,
): Promise<Map<string, ApiClient>> {
  const headquarters = { ...offices.indonesia, programmeId: offices.headquartersId };
  await makeUser(databaseUrl, headquarters, { username: 'manager.hq', role: 'manager' });
  await makeUser(databaseUrl, headquarters, { username: 'admin.hq', role: 'administrator' });
  await makeUser(databaseUrl, offices.indonesia, { username: 'disabled', role: 'caseworker' });
  const [jakarta, medan] = offices.indonesia.teamIds;
  const supervisor = { role: 'supervisor', clearance: 'C2' };
  await makeUser(databaseUrl, offices.indonesia, {
    ...{ ...supervisor, username: 'supervisor.medan', teamId: medan },
  });
  await makeUser(databaseUrl, offices.indonesia, {
    ...{ ...supervisor, username: 'supervisor.plain', teamId: jakarta, clearance: 'C1' },
  });
  const clients = new Map<string, ApiClient>();
  for (const { username } of PRINCIPALS) {
    const client = username === 'nobody' ? visitor(server) : await signIn(server, username);
    clients.set(username, client);
  }
  await ownerQuery(databaseUrl, `update users set status = 'disabled' where username = 'disabled'`);
  // The matrix takes longer than the five minutes for which a grave deed stays open.
  await ownerQuery(databaseUrl, `update sessions set stepped_up_at = now() + interval '1 hour'`);
  return clients;
}

export type Decision = 'signIn' | 'never' | 'outside' | 'readOnly' | 'inside';

/** Records every office shares: whoever may do the deed may do it to each of them. */
const SHARED = new Set(['code-lists', 'data-sets', 'imports']);

/** A person, and what hangs on her. */
const OF_PERSON: readonly string[] = [
  ...['persons', 'identity-documents', 'contacts', 'safe-contact-cards', 'relatives'],
];

const FILED: readonly string[] = [
  ...[...OF_PERSON, 'cases', 'episodes', 'determinations', 'assistances', 'case-grants'],
];

/** Whether a deed is about a person's file: then the team counts, not only the programme. */
export const isAboutFile = (operation: Operation) =>
  FILED.includes(operation.subject) && operation.permission !== 'persons:create';

/** What somebody may do to whose case was opened to her for reading. */
const READS: readonly string[] = [
  ...OF_PERSON.flatMap((subject) => [`${subject}:read`, `${subject}:reveal`]),
  ...['cases:read', 'episodes:read', 'assistances:read'],
  'determinations:read',
];

/** Opening a case to others, and arranging who stands in: for whom the lead or her supervisor answers. */
function answersFor({ username, role }: Principal, { works, name }: Place): boolean {
  const isTheirs = works.includes(username);
  const leads = ['indonesia', 'medan', 'thailand'].includes(name);
  return isTheirs && (role === 'supervisor' || leads);
}

/** What the policy says about a deed of somebody in a place. The test's own reading, beside the server's. */
export function decisionOn(principal: Principal, operation: Operation, place: Place): Decision {
  const { role, places } = principal;
  if (!role) return 'signIn';
  if (!can([role], operation.permission)) return 'never';
  // A row rule of the policy: new programmes are headquarters' to open.
  if (operation.permission === 'programmes:create') {
    return principal.username.endsWith('.hq') ? 'inside' : 'outside';
  }
  if (!needsPlace(operation)) return 'inside';
  // The colleague works in no team: nobody supervises her.
  if (operation.permission === 'sign-ins:confirm' && role === 'supervisor') return 'outside';
  if (operation.permission === 'assistances:logUnread')
    return place.isLoggable && places.includes(officeOf(place)) ? 'inside' : 'outside';
  if (isAboutFile(operation)) return decisionOnFile(principal, operation, place);
  if (operation.subject === 'covers') return decisionOnCover(principal, operation, place);
  if (operation.subject === 'break-glass') return decisionOnOpening(principal, operation, place);
  const isThere = SHARED.has(operation.subject)
    ? place.name !== 'unknown'
    : places.includes(place.name);
  return isThere ? 'inside' : 'outside';
}

/** The office a place lies in. */
export const officeOf = ({ name }: Place): Place['name'] =>
  name === 'thailand' || name === 'unknown' ? name : 'indonesia';

function decisionOnFile(principal: Principal, operation: Operation, place: Place): Decision {
  const { username } = principal;
  const { permission } = operation;
  if (permission === 'case-grants:create' || permission === 'case-grants:update') {
    if (answersFor(principal, place)) return 'inside';
    return seesFile(principal, place) ? 'readOnly' : 'outside';
  }
  // What she opened in an emergency, or stands in for, is hers to work on, and makes no case of her own.
  if (permission === 'cases:create' && place.name === 'broken glass' && username === OPENER)
    return 'readOnly';
  if (permission === 'cases:create' && place.name === 'covered' && username === STANDS_IN)
    return 'readOnly';
  if (place.works.includes(username)) return 'inside';
  if (!place.reads.includes(username)) return 'outside';
  return READS.includes(permission) ? 'inside' : 'readOnly';
}

export const seesFile = ({ username }: Principal, { works, reads }: Place): boolean =>
  works.includes(username) || reads.includes(username);

/** Who opened the files called after it in an emergency, and who covers for the lead of the file called after that. */
const OPENER = 'caseworker';
const STANDS_IN = 'caseworker';

/**
 * An emergency: asked for by number within the programme and the own clearance, which for a closed circle nobody here
 * has; confirmed by anybody who works there; looked at by those who are told, and judged by those of them who are not
 * the lead.
 */
function decisionOnOpening(
  { username, role, places }: Principal,
  { permission }: Operation,
  place: Place,
): Decision {
  const { name, works } = place;
  const isHere = name !== 'nowhere' && places.includes(officeOf(place));
  if (permission === 'break-glass:create') {
    const isCleared = name !== 'circle' && !(name === 'restricted' && username.endsWith('.plain'));
    return isHere && isCleared ? 'inside' : 'outside';
  }
  if (permission === 'break-glass:confirm')
    return isHere && name === 'circle' ? 'inside' : 'outside';
  if (role === 'auditor') return isHere ? 'inside' : 'outside';
  if (role === 'supervisor') return works.includes(username) ? 'inside' : 'outside';
  const isTold =
    (works.includes(username) && (OFFICES.includes(name) || name === 'deputised')) ||
    (name.startsWith('broken glass') && username === OPENER);
  return isTold ? 'inside' : 'outside';
}

const OFFICES: readonly string[] = EVERYWHERE;

function decisionOnCover(
  { username }: Principal,
  { permission }: Operation,
  { arranges, name }: Place,
): Decision {
  if (arranges.includes(username)) return 'inside';
  // Whoever stands in sees it.
  const standsIn = username === STANDS_IN && ['covered', 'cover over', 'circle'].includes(name);
  return standsIn && permission === 'covers:update' ? 'readOnly' : 'outside';
}
