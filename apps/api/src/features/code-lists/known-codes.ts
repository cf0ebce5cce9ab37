import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../platform/database';
import { replaceCodes } from '../../platform/http';

const EVERY = 30_000;

const OFFERED = `
  select list, array_agg(code) as codes from (
    select list, code from codes where retired_on is null or retired_on > current_date
    union all
    select 'assistanceType', code from assistance_types
    where parent is null and (retired_on is null or retired_on > current_date)
  ) offered group by list`;

interface Offered {
  list: string;
  codes: string[];
}

/**
 * Tells the checks of request bodies which codes the database offers: at the start, after a change made here, and
 * twice a minute for changes made through another process. Lists are the same for everybody, so no viewer is needed.
 */
@Injectable()
export class KnownCodes implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    // An unprepared or absent database keeps the server from being ready, not from starting.
    const refresh = () => this.refresh().catch(() => undefined);
    await refresh();
    this.timer = setInterval(() => void refresh(), EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** In the request's own transaction, which has just changed a list. */
  async refreshNow(): Promise<void> {
    take(await this.db.query<Offered>(OFFERED));
  }

  private async refresh(): Promise<void> {
    take(await this.db.readAsNobody<Offered>(OFFERED));
  }
}

function take(lists: Offered[]): void {
  for (const { list, codes } of lists) replaceCodes(list, codes);
}
