import { setTimeout as pause } from 'node:timers/promises';
import { type Database, requestScope } from '../../platform/database';
import { Busy } from '../../platform/errors';
import type { ImportStore, Query } from './import-store';

/** For whom the transactions of an import are opened. Nobody (null) may sweep and nothing else. */
export interface Sender {
  readonly requestId: string;
  readonly tokenHash: Buffer | null;
}

const TRIES = 5;
const PAUSE_MS = 500;
/** However many files are loaded, most connections stay with people at work. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    // The turn is handed on, not given back, so that nobody comes in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Writes as whoever sent the file: each transaction names the viewer anew, so that a right that was taken away, or a
 * session that was ended, stops the import with its next batch. A busy database is asked again a few times.
 */
export class OfficerStore implements ImportStore {
  constructor(
    private readonly db: Database,
    private readonly sender: Sender,
  ) {}

  async inTransaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await inTurn(() => this.once(work));
      } catch (error) {
        if (!isPassing(error) || tried === TRIES) throw error;
        await pause(PAUSE_MS * tried);
      }
    }
  }

  private once<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return requestScope.run({ ...this.sender, address: null, transaction: null }, async () => {
      await this.db.open(false);
      try {
        const result = await work((sql, values) => this.db.query(sql, values));
        await this.db.commit();
        return result;
      } catch (error) {
        await this.db.rollback().catch(() => undefined);
        throw error;
      }
    });
  }
}

/** No connection was free, a lock was held too long, or two writers met. */
function isPassing(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return (
    error instanceof Busy || ['40001', '40P01', '55P03', '57014', '53300'].includes(code ?? '')
  );
}
