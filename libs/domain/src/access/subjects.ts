/**
 * What may be done to what. A subject is named like its address and its table; an action is one deed
 * on it. `cases:search` looks a person up by text, `reveal` opens what identifies somebody and is audited by itself,
 * `determinations:create` proposes a decision, or takes one where the viewer decides; `determinations:confirm` answers a
 * proposal, `determinations:strike` strikes one through. `assistances:logUnread` writes a line on a case one does not see, `programmes:caseload` shows case lines without
 * any person. `break-glass:create` opens one case in an emergency, `break-glass:review` says afterwards whether that was
 * right. `sign-ins` is how somebody else signs in, the session and the account are one's own.
 */
export const SUBJECTS = {
  session: ['read', 'update', 'delete'],
  account: ['read', 'update'],
  'sign-ins': ['resetTries', 'enrol', 'confirm'],
  'machine-tokens': ['list', 'create', 'revoke'],
  programmes: ['list', 'read', 'create', 'update', 'caseload'],
  projects: ['list', 'read', 'create', 'update'],
  organisations: ['list', 'read', 'create', 'update'],
  persons: ['list', 'read', 'create', 'update', 'reveal'],
  'identity-documents': ['list', 'read', 'create', 'update', 'reveal'],
  contacts: ['list', 'read', 'create', 'update', 'reveal'],
  'safe-contact-cards': ['read', 'update', 'reveal'],
  relatives: ['list', 'read', 'create', 'update', 'reveal'],
  cases: ['list', 'read', 'create', 'update', 'search'],
  episodes: ['list', 'read', 'create', 'update'],
  determinations: ['list', 'read', 'create', 'confirm', 'strike'],
  assistances: ['list', 'read', 'create', 'update', 'logUnread'],
  covers: ['list', 'create', 'update'],
  'case-grants': ['list', 'create', 'update'],
  'break-glass': ['list', 'create', 'confirm', 'review'],
  teams: ['list', 'create'],
  users: ['list', 'read', 'create', 'update'],
  'membership-requests': ['list', 'update'],
  'access-reviews': ['list', 'create'],
  'code-lists': ['list', 'read', 'create', 'update'],
  reports: ['list', 'read'],
  'data-sets': ['list', 'read'],
  imports: ['list', 'read', 'create'],
  'audit-events': ['list'],
  status: ['read'],
} as const;

export type Subject = keyof typeof SUBJECTS;
export type ActionOf<S extends Subject> = (typeof SUBJECTS)[S][number];

/** One deed on one subject, written `cases:read`. */
export type Permission = { [S in Subject]: `${S}:${ActionOf<S>}` }[Subject];

/** Every permission there is, in the order of {@link SUBJECTS}. */
export const PERMISSIONS: readonly Permission[] = Object.entries(SUBJECTS).flatMap(
  ([subject, actions]) => actions.map((action) => `${subject}:${action}` as Permission),
);
