import type { Level } from './data-classes';
import { POLICY } from './policy';
import type { Role } from './roles';
import { PERMISSIONS, type Permission } from './subjects';

/**
 * A user at work in one programme in one role. "All programmes" is a membership at headquarters.
 * The team narrows a supervisor's cases; the clearance is the highest level of case it opens.
 */
export interface Membership {
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly clearance: Level;
}

/** May somebody with these roles do this at all? The same answer for the server's guard and the console's buttons. */
export function can(roles: readonly Role[], permission: Permission): boolean {
  const [subject, action] = permission.split(':');
  return roles.some((role) => {
    const decisions: Record<string, Record<string, boolean>> = POLICY[role] ?? {};
    // Only a written `true` opens: an unknown role, subject or action stays closed.
    return decisions[subject]?.[action] === true;
  });
}

/** Everything these memberships allow, in the order of the policy: what the sign-in answer tells the console. */
export function rightsOf(memberships: readonly Pick<Membership, 'role'>[]): Permission[] {
  const roles = [...new Set(memberships.map((membership) => membership.role))];
  return PERMISSIONS.filter((permission) => can(roles, permission));
}
