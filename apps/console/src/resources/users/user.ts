import { forbiddenPairsAmong, type Level, type Role } from '@teduh/domain';
import type { components } from '../../api/openapi';

/** An account as its administrator sees it. */
export type User = components['schemas']['UserResponse'];

/** Of a colleague whose account the viewer does not keep there is only the name. */
export type Colleague = components['schemas']['ColleagueResponse'];

/** Where and as what somebody works, while it is being written down. */
export interface MembershipDraft {
  programmeId: string;
  role: Role;
  teamId: string | null;
  clearance: Level;
}

export const toDrafts = (memberships: User['memberships']): MembershipDraft[] =>
  memberships.map(({ programmeId, role, teamId, clearance }) => ({
    ...{ programmeId, role, teamId, clearance },
  }));

export interface MembershipProblem {
  code: 'needed' | 'twice' | 'forbiddenPair';
  one?: Role;
  other?: Role;
}

/** What is wrong with these memberships together; the server says the same again. */
export const membershipProblem = (drafts: MembershipDraft[]): MembershipProblem | null => {
  if (!drafts.length) return { code: 'needed' };
  const [pair] = forbiddenPairsAmong(drafts.map(({ role }) => role));
  if (pair) return { code: 'forbiddenPair', one: pair[0], other: pair[1] };
  const said = drafts.map(({ programmeId, role, teamId }) =>
    [programmeId, role, teamId ?? ''].join(' '),
  );
  return new Set(said).size < said.length ? { code: 'twice' } : null;
};
