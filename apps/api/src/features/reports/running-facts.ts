import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../../platform/database';

const HOUR = 3_600_000;

/**
 * On New Year's Day a stay that is still running enters the new year without anybody writing: once an hour the database
 * is asked to bring such facts up to date. Several servers may ask; the second finds nothing to do.
 */
@Injectable()
export class RunningFacts implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.refresh(), HOUR).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A failure waits for the next hour: the figures stay as they were. */
  async refresh(): Promise<void> {
    await this.database.readAsNobody('select refresh_running_facts()').catch(() => undefined);
  }
}
