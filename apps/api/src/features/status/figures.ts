/** What Postgres knows: the answer of `status_figures`. */
export interface DatabaseFigures {
  kind: string | null;
  migrations: number;
  /** The database's clock, in milliseconds since 1970. */
  now: number;
  wideLogins: string;
  unsealedSeconds: number;
  records: number;
  hashAtCheckpoint: string | null;
  forbiddenPairs: number;
  smallOffices: string;
  administrators: number;
  unreviewed: number;
  overdue: number;
  lockedProgrammes: string;
  requests: number;
  oldestRequestDays: number;
  withoutFactor: number;
  withoutPasskey: number;
}
