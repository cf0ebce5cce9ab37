import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { Listing } from '../../platform/http';
import { CreateTeam, TeamPage, TeamResponse } from './teams.dto';
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

  /** Opens a team in a country programme whose accounts you keep. */
  @Post()
  @Allow('teams:create')
  @ApiCreatedResponse({ type: TeamResponse })
  create(@Body() input: CreateTeam): Promise<TeamResponse> {
    return this.teams.create(input);
  }
}
