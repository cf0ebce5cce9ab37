import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { pino } from 'pino';
import { CONFIG, type Config } from '../../platform/config';
import { Database, newId } from '../../platform/database';
import type { UploadedFile } from '../../platform/uploads';
import { sweepImports } from './import-ledger';
import { CtdcLoader } from './loader';
import { OfficerStore, type Sender } from './officer-store';

/** A file that was accepted, and the line in `imports` that stands for it. */
export interface AcceptedFile {
  readonly id: string;
  readonly dataset: string;
  readonly dryRun: boolean;
  readonly file: UploadedFile;
  readonly sender: Sender;
}

const SWEEP_EVERY_MS = 20_000;

/**
 * Loads accepted files in the background of this process, and clears up after processes that are gone: at the start,
 * from time to time, and before each import.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger;
  private readonly running = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.logger = pino({ level: config.logLevel });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
    this.sweeper = setInterval(() => void this.sweep(), SWEEP_EVERY_MS).unref();
  }

  /** Imports that are running are given up, which leaves the data sets as they were. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeper);
    this.ending.abort();
    await Promise.allSettled(this.running);
  }

  start(accepted: AcceptedFile): void {
    const run = this.run(accepted).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async run({ id, dataset, dryRun, file, sender }: AcceptedFile): Promise<void> {
    try {
      await this.sweep();
      const loader = new CtdcLoader(
        {
          id,
          dataset,
          dryRun,
          chunks: file.read(),
          as: { role: 'officer', requestId: sender.requestId },
          signal: this.ending.signal,
        },
        new OfficerStore(this.db, sender),
      );
      const outcome = await loader.load();
      const { status } = outcome;
      const cause = status === 'failed' && outcome.cause ? describe(outcome.cause) : {};
      this.logger.info({ import: id, status, ...cause }, 'import ended');
    } catch (error) {
      this.logger.error({ import: id, ...describe(error) }, 'import broke off');
    } finally {
      await file.discard();
    }
  }

  private async sweep(): Promise<void> {
    const nobody = { requestId: newId(), tokenHash: null };
    await sweepImports(new OfficerStore(this.db, nobody)).catch((error) =>
      this.logger.warn(describe(error), 'imports were not swept'),
    );
  }
}

/** Class and code, never the message: a message of Postgres can quote a row. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, code: (error as { code?: string }).code };
}
