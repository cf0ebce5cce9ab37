import { Inject, Injectable } from '@nestjs/common';
import { worstFirst } from '@teduh/domain';
import { CONFIG, type Config, RELEASE } from '../../platform/config';
import { Database, MIGRATIONS } from '../../platform/database';
import { check } from './checks';
import type { DatabaseFigures } from './figures';
import { lookAround } from './machine';
import type { StatusResponse } from './status.dto';

/** How the system is run, for those who answer for it: counts and settings, never a person. */
@Injectable()
export class StatusService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async find(): Promise<StatusResponse> {
    const machine = lookAround(this.config);
    const [answer] = await this.db.query<{ figures: DatabaseFigures }>(
      'select status_figures($1) as figures',
      [machine.checkpoint?.seq ?? null],
    );
    const { figures: database } = answer as { figures: DatabaseFigures };
    const known = {
      ...{ database, machine, config: this.config, release: RELEASE },
      ...{ answeredAt: Date.now(), migrations: MIGRATIONS.length },
    };
    return {
      checkedAt: new Date(machine.now).toISOString(),
      findings: worstFirst(check(known)),
    };
  }
}
