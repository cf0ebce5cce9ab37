/** How one check came out. `unknown`: it cannot be told here, or is not asked of invented data. */
export const CHECK_STATES = ['bad', 'warn', 'unknown', 'good'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/**
 * What is looked at, in the order of the security model (sections 10, 13 and 14); within a state they are shown in it.
 * The page of administrators and the command `doctor` go through the same list.
 */
export const CHECKS = [
  ...(['workspace', 'migrations', 'databaseLogins', 'publicAddress'] as const),
  ...(['masterKey', 'keyFiles', 'keyCopies', 'backup', 'restoreDrill'] as const),
  ...(['auditSealed', 'auditCheckpoint', 'auditChain'] as const),
  ...(['forbiddenPairs', 'smallOffices', 'administrators', 'breakGlass', 'highRoles'] as const),
  ...(['secondFactors', 'passkeys', 'disk', 'clock', 'clockSource', 'release'] as const),
];
export type Check = (typeof CHECKS)[number];

/**
 * All that may stand in a sentence besides its words: counts, and names of things of the system. Whoever runs it must not
 * learn here who is in it, so there is no field for a name, an account or a case (data classes S0 and S1).
 */
export interface StatusFigures {
  readonly behind?: number;
  readonly count?: number;
  readonly custodians?: number;
  readonly days?: number;
  readonly known?: number;
  readonly minutes?: number;
  readonly overdue?: number;
  readonly percent?: number;
  readonly ran?: number;
  readonly records?: number;
  readonly seconds?: number;
  /** Where people open it. */
  readonly address?: string;
  /** The paths of files with keys. */
  readonly files?: string;
  /** What is wrong with a record of the audit trail, which has a number. */
  readonly finding?: string;
  /** Logins of Postgres. */
  readonly logins?: string;
  /** Their codes. */
  readonly programmes?: string;
  readonly version?: string;
}

/** What a check found: which of its sentences to say, and the figures that stand in it. */
export interface Finding {
  readonly code: Check;
  readonly state: CheckState;
  readonly says: string;
  readonly figures: StatusFigures;
}

/** The worst first; what is alike in the order of {@link CHECKS}. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (one, other) =>
      CHECK_STATES.indexOf(one.state) - CHECK_STATES.indexOf(other.state) ||
      CHECKS.indexOf(one.code) - CHECKS.indexOf(other.code),
  );

/** A sentence with its figures in place: `%{count}` becomes the figure of that name. */
export const withFigures = (sentence: string, figures: StatusFigures): string =>
  sentence.replace(/%\{(\w+)\}/g, (_whole, name) =>
    String(figures[name as keyof StatusFigures] ?? ''),
  );
