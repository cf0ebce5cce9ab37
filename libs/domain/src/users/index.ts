import type { Level, Role } from '../access';
import type { Language } from '../code-lists';

export const USER_STATUSES = ['active', 'disabled'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** Where and as what a user works, as an administrator gives it. */
export interface MembershipInput {
  readonly programmeId: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly clearance: Level;
}

/** Somebody who signs in; never a person of a case. */
export interface UserInput {
  readonly username: string;
  readonly displayName: string;
  readonly status: UserStatus;
  readonly locale: Language;
  readonly memberships: readonly MembershipInput[];
}
