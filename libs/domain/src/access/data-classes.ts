import type { Role } from './roles';

/**
 * How much harm a column can do in the wrong hands. Every column of every table carries one.
 * S0 public · S1 internal (numbers and dates of the work) · S2 personal but coded (sex, citizenship, exploitation) ·
 * S3 identifying (names, birth date, contacts), sealed · S4 life-critical (story, shelter, health notes), sealed.
 */
export const DATA_CLASSES = ['S0', 'S1', 'S2', 'S3', 'S4'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * The highest class a role may ever see. A ceiling gives nothing by itself: the policy and the rows of the
 * programme decide first. The manager's is S1, so that no name, sex, age or citizenship reaches her case lines.
 */
export const FIELD_CEILING: Record<Role, DataClass> = {
  caseworker: 'S4',
  supervisor: 'S4',
  manager: 'S1',
  officer: 'S2',
  trainer: 'S1',
  auditor: 'S1',
  administrator: 'S1',
};

/** May somebody with these roles see a column of this class, as far as the ceiling goes? */
export function isUnderCeiling(roles: readonly Role[], dataClass: DataClass): boolean {
  const rank = DATA_CLASSES.indexOf(dataClass);
  return roles.some((role) => DATA_CLASSES.indexOf(FIELD_CEILING[role]) >= rank);
}

/**
 * How closely a case is kept: C1 standard · C2 restricted (a child, an ongoing threat) ·
 * C3 closed circle (named people only). A membership's clearance is the highest level it opens.
 */
export const LEVELS = ['C1', 'C2', 'C3'] as const;
export type Level = (typeof LEVELS)[number];
