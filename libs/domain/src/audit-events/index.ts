import { PERMISSIONS } from '../access';

/** Roughly what was done: how an auditor looks through the trail. */
export const DEEDS = [
  'signedIn',
  'looked',
  'opened',
  'revealed',
  'added',
  'changed',
  'ran',
] as const;
export type Deed = (typeof DEEDS)[number];

/** Acts the trail tells of and no role is given: signing in, what the operator does with a command, the server itself. */
export const ACTS_WITHOUT_ROLE = [
  ...(['session:signIn', 'session:enrol', 'programmes:smallOffice'] as const),
  ...(['cases:erase', 'persons:erase'] as const),
  ...(['server:start', 'server:stop', 'server:clockJump'] as const),
  ...(['keys:rotateMaster', 'keys:rotateProgramme', 'keys:rotatePersons'] as const),
  'keys:rotateCases' as const,
] as const;

const LOOKING: readonly string[] = ['list', 'search', 'caseload'];
const ADDING: readonly string[] = ['create', 'logUnread'];

/** The deed an action of the trail belongs to; whatever is none of the others changes something. */
export function deedOf(action: string): Deed {
  const [subject, act = ''] = action.split(':');
  if (subject === 'session') return 'signedIn';
  if (subject === 'server') return 'ran';
  if (LOOKING.includes(act)) return 'looked';
  if (act === 'read') return 'opened';
  if (act === 'reveal') return 'revealed';
  return ADDING.includes(act) ? 'added' : 'changed';
}

/** Every action that is such a deed. */
export const actionsOf = (deed: Deed): string[] =>
  [...PERMISSIONS, ...ACTS_WITHOUT_ROLE].filter((action) => deedOf(action) === deed);
