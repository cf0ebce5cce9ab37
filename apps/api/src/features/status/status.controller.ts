import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import { StatusResponse } from './status.dto';
import { StatusService } from './status.service';

@ApiTags('status')
@Controller('api/v1/status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  /** How this system is run: what is in order, what is not, and what to do about it. */
  @Get()
  @Allow('status:read')
  @ApiOkResponse({ type: StatusResponse })
  find(): Promise<StatusResponse> {
    return this.status.find();
  }
}
