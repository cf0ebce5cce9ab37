/**
 * The seven parts people play in a country programme. A person may hold several, in several programmes;
 * {@link FORBIDDEN_PAIRS} says which never meet in one account.
 */
export const ROLES = [
  'caseworker',
  'supervisor',
  'manager',
  'officer',
  'trainer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Roles that must not meet in one account, because one would approve or cover what the other does:
 * who runs the accounts reads no case and checks no trail, and who asks for a publication does not approve it.
 */
export const FORBIDDEN_PAIRS = [
  ['administrator', 'caseworker'],
  ['administrator', 'supervisor'],
  ['administrator', 'auditor'],
  ['officer', 'auditor'],
] as const satisfies readonly (readonly [Role, Role])[];

/** Team and clearance mean something to those who work on cases. */
export const worksOnCases = (role: string): boolean =>
  role === 'caseworker' || role === 'supervisor';

/** The forbidden pairs found among these roles; an empty answer means they may be held together. */
export function forbiddenPairsAmong(roles: readonly Role[]): readonly (readonly [Role, Role])[] {
  return FORBIDDEN_PAIRS.filter(([one, other]) => roles.includes(one) && roles.includes(other));
}
