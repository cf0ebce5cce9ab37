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
  const clients = new Map<string, ApiClient>();
  for (const { username } of PRINCIPALS) {
    const client = username === 'nobody' ? visitor(server) : await signIn(server, username);
    clients.set(username, client);
  }
  await ownerQuery(databaseUrl, `update users set status = 'disabled' where username = 'disabled'`);
  return clients;
}

export type Decision = 'signIn' | 'never' | 'outside' | 'inside';

/** Records every office shares: whoever may do the deed may do it to each of them. */
const SHARED = new Set(['code-lists', 'data-sets', 'imports']);

/** Whether a deed is about a person's file: then the team counts, not only the programme. */
export const isAboutFile = (operation: Operation) =>
  ['persons', 'cases', 'episodes', 'assistances'].includes(operation.subject) &&
  operation.permission !== 'persons:create';

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
  // Nobody who signs in here works in the second team.
  if (isAboutFile(operation) && !['indonesia', 'thailand'].includes(place.name)) return 'outside';
  const isThere = SHARED.has(operation.subject)
    ? place.name !== 'unknown'
    : places.includes(place.name);
  return isThere ? 'inside' : 'outside';
}
