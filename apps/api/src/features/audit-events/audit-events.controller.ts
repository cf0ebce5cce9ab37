import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { Listing } from '../../platform/http';
import { AuditEventPage, type AuditEventResponse } from './audit-events.dto';
import { AuditEventsService } from './audit-events.service';

@ApiTags('audit-events')
@Controller('api/v1/audit-events')
export class AuditEventsController {
  constructor(private readonly events: AuditEventsService) {}

  /** The trail of the programmes you audit, the newest first. */
  @Get()
  @Allow('audit-events:list')
  @ApiOkResponse({ type: AuditEventPage })
  findAll(@Listing() query: ListQuery): Promise<Page<AuditEventResponse>> {
    return this.events.findAll(query);
  }
}
