/**
 * The rules of the field as this test reads them, written anew and beside the server: who sees and works on which case,
 * who may give what to whom. One programme with two teams; days and minutes are counted from now.
 */
export type Role =
  'caseworker' | 'supervisor' | 'manager' | 'officer' | 'auditor' | 'administrator';
export type Level = 'C1' | 'C2' | 'C3';
export type Team = 'jakarta' | 'medan' | null;

export interface Held {
  id: string;
  user: string;
  role: Role;
  team: Team;
  clearance: Level;
}
export interface Asked extends Held {
  by: string;
  decided: boolean;
  approvedBy: string | null;
}
export interface CaseOf {
  id: string;
  number: string;
  level: Level;
  team: Team;
  lead: string;
  deputy: string | null;
}
export interface CoverOf {
  id: string;
  absent: string;
  covering: string;
  from: number;
  until: number;
  ended: boolean;
}
export interface GrantOf {
  caseId: string;
  user: string;
  until: number;
}
export interface Opening {
  id: string;
  caseId: string;
  level: Level;
  team: Team;
  by: string;
  confirmedBy: string | null;
  /** None while it waits for the second person. */
  minutesLeft: number | null;
  age: number;
  isReviewed: boolean;
}

export interface Model {
  humans: Record<string, string>;
  disabled: Set<string>;
  held: Held[];
  asked: Asked[];
  cases: CaseOf[];
  covers: CoverOf[];
  grants: GrantOf[];
  openings: Opening[];
  isSmallOffice: boolean;
}

const FORBIDDEN = [
  ['administrator', 'caseworker'],
  ['administrator', 'supervisor'],
  ['administrator', 'auditor'],
  ['officer', 'auditor'],
];

const ofCases = ({ role }: Held) => role === 'caseworker' || role === 'supervisor';
const isActive = (m: Model, user: string) => !m.disabled.has(user);
const has = (m: Model, user: string, fits: (one: Held) => boolean) =>
  isActive(m, user) && m.held.some((one) => one.user === user && fits(one));

export const administers = (m: Model, user: string) =>
  has(m, user, ({ role }) => role === 'administrator');
export const audits = (m: Model, user: string) => has(m, user, ({ role }) => role === 'auditor');
export const worksHere = (m: Model, user: string) => has(m, user, ofCases);
export const supervisesTeam = (m: Model, user: string, team: Team) =>
  team !== null &&
  has(m, user, (one) => one.role === 'supervisor' && (one.team === null || one.team === team));
export const isCleared = (m: Model, user: string, level: Level) =>
  level === 'C1' || has(m, user, (one) => ofCases(one) && one.clearance >= level);
export const supervises = (m: Model, user: string, other: string) =>
  m.held.some((one) => one.user === other && ofCases(one) && supervisesTeam(m, user, one.team));
export const sameHuman = (m: Model, one: string, other: string) =>
  m.humans[one] === m.humans[other];

const covers = (m: Model, user: string, lead: string) =>
  m.covers.some(
    (one) =>
      one.covering === user && one.absent === lead && !one.ended && one.from <= 0 && one.until >= 0,
  );

/** Lead, deputy, the team's supervisor, whoever covers the lead; of a closed circle only the first two. */
const isAtHand = (m: Model, user: string, c: CaseOf) =>
  c.lead === user ||
  c.deputy === user ||
  (c.level !== 'C3' && (supervisesTeam(m, user, c.team) || covers(m, user, c.lead)));

export const hasOpen = (m: Model, user: string, c: CaseOf) =>
  m.openings.some(
    (one) =>
      one.caseId === c.id &&
      one.by === user &&
      (one.minutesLeft ?? 0) > 0 &&
      (c.level !== 'C3' || one.confirmedBy !== null),
  );

const within = (m: Model, user: string, c: CaseOf) =>
  worksHere(m, user) && isCleared(m, user, c.level);
export const belongsTo = (m: Model, user: string, c: CaseOf) =>
  within(m, user, c) && isAtHand(m, user, c);
export const worksOn = (m: Model, user: string, c: CaseOf) =>
  within(m, user, c) && (isAtHand(m, user, c) || hasOpen(m, user, c));
export const reads = (m: Model, user: string, c: CaseOf) =>
  worksOn(m, user, c) ||
  (within(m, user, c) &&
    m.grants.some((one) => one.caseId === c.id && one.user === user && one.until >= 0));
export const answersFor = (m: Model, user: string, c: CaseOf) =>
  belongsTo(m, user, c) &&
  (c.lead === user || (c.level !== 'C3' && supervisesTeam(m, user, c.team)));

/** More than one administrator gives. */
export const isHigh = ({ role, clearance }: Held) =>
  ['supervisor', 'administrator', 'auditor'].includes(role) || clearance === 'C3';

/** Whether what one human holds, with all accounts, has two roles that never meet. */
export const isForbidden = (m: Model, more: Held): boolean => {
  const all = [...m.held, more].filter((one) => sameHuman(m, one.user, more.user));
  return all.some((one) =>
    all.some(
      (other) =>
        FORBIDDEN.some(([a, b]) => one.role === a && other.role === b) &&
        !(
          m.isSmallOffice &&
          one.user !== other.user &&
          one.role === 'administrator' &&
          ofCases(other)
        ),
    ),
  );
};

export const unreviewed = (m: Model) =>
  m.openings.filter((one) => one.minutesLeft !== null && !one.isReviewed).length;

/** What comes of asking to open a case in an emergency. */
export function comesOfOpening(m: Model, user: string, c: CaseOf): string {
  if (!worksHere(m, user)) return 'unknown';
  if (unreviewed(m) >= 3) return 'locked';
  if (!isCleared(m, user, c.level)) return 'unknown';
  if (belongsTo(m, user, c)) return 'yours';
  const waits = (one: Opening) =>
    one.caseId === c.id && one.by === user && one.minutesLeft === null && one.age < 60;
  if (hasOpen(m, user, c) || (c.level === 'C3' && m.openings.some(waits))) return 'already';
  return c.level === 'C3' ? 'waiting' : 'opened';
}

/** The request a second person would confirm: another human's, of this hour, the latest. */
export const toConfirm = (m: Model, user: string, c: CaseOf): Opening[] =>
  m.openings.filter(
    (one) =>
      one.caseId === c.id &&
      one.minutesLeft === null &&
      one.age < 60 &&
      !sameHuman(m, one.by, user),
  );

export function comesOfReview(m: Model, user: string, item: Opening): string {
  const isTold =
    audits(m, user) ||
    (item.level !== 'C3' && supervisesTeam(m, user, item.team) && isCleared(m, user, item.level));
  if (!isTold) return 'gone';
  if (sameHuman(m, user, item.by) || (item.confirmedBy && sameHuman(m, user, item.confirmedBy)))
    return 'own';
  if (item.minutesLeft === null) return 'unopened';
  return item.isReviewed ? 'over' : 'reviewed';
}

/** Half an hour or whole days go by. */
export function pass(m: Model, minutes: number): void {
  const days = Math.floor(minutes / 1440);
  for (const one of m.covers) [one.from, one.until] = [one.from - days, one.until - days];
  for (const one of m.grants) one.until -= days;
  for (const one of m.openings) {
    one.age += minutes;
    if (one.minutesLeft !== null) one.minutesLeft -= minutes;
  }
}
