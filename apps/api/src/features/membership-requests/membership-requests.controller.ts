import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  DecideMembershipRequest,
  MembershipRequestPage,
  MembershipRequestResponse,
} from './membership-requests.dto';
import { MembershipRequestsService } from './membership-requests.service';

@ApiTags('membership-requests')
@Controller('api/v1/membership-requests')
export class MembershipRequestsController {
  constructor(private readonly requests: MembershipRequestsService) {}

  /** High memberships that were asked for in programmes you administer. */
  @Get()
  @Allow('membership-requests:list')
  @ApiOkResponse({ type: MembershipRequestPage })
  findAll(@Listing() query: ListQuery): Promise<Page<MembershipRequestResponse>> {
    return this.requests.findAll(query);
  }

  /** Approves or refuses one that somebody else asked for, for somebody else. */
  @Patch(':id')
  @Allow('membership-requests:update')
  @StepUp()
  @ApiOkResponse({ type: MembershipRequestResponse })
  decide(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() { decision }: DecideMembershipRequest,
  ): Promise<MembershipRequestResponse> {
    return this.requests.decide(id, version, decision);
  }
}
