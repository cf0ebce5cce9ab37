import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../platform/access';
import { Database } from '../../platform/database';
import { Busy } from '../../platform/errors';

/** Whether the process lives, and whether it may be sent work. Not part of the API: no version, no session. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  async ready() {
    if (!(await this.db.isReady())) throw new Busy();
    return { status: 'ready' };
  }
}
