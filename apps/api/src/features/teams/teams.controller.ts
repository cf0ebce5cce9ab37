import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { Listing } from '../../platform/http';
import { TeamPage, type TeamResponse } from './teams.dto';
import { TeamsService } from './teams.service';

@ApiTags('teams')
@Controller('api/v1/teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  /** The teams of your programmes. */
  @Get()
  @Allow('teams:list')
  @ApiOkResponse({ type: TeamPage })
  findAll(@Listing() query: ListQuery): Promise<Page<TeamResponse>> {
    return this.teams.findAll(query);
  }
}
