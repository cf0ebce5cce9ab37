/** One statement in the transaction that is open. */
export type Query = <Answer = Record<string, unknown>>(
  sql: string,
  values?: unknown[],
) => Promise<Answer[]>;

/**
 * Where a loader writes. The API opens each transaction for the officer who sent the file, so that her rights are asked
 * for again with every batch; the command line acts as the operator.
 */
export interface ImportStore {
  /** Runs the work in a transaction of its own, which it commits; on an error nothing of it remains. */
  inTransaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
}
