import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateOrganisation,
  OrganisationPage,
  OrganisationResponse,
  UpdateOrganisation,
} from './organisations.dto';
import { OrganisationsService } from './organisations.service';

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** The partners of your programmes, and those of everybody. */
  @Get()
  @Allow('organisations:list')
  @ApiOkResponse({ type: OrganisationPage })
  findAll(@Listing() query: ListQuery): Promise<Page<OrganisationResponse>> {
    return this.organisations.findAll(query);
  }

  /** One partner. */
  @Get(':id')
  @Allow('organisations:read')
  @ApiOkResponse({ type: OrganisationResponse })
  findOne(@RecordId() id: string): Promise<OrganisationResponse> {
    return this.organisations.findOne(id);
  }

  /** Adds a partner of a programme you supervise. */
  @Post()
  @Allow('organisations:create')
  @ApiCreatedResponse({ type: OrganisationResponse })
  create(@Body() input: CreateOrganisation): Promise<OrganisationResponse> {
    return this.organisations.create(input);
  }

  /** Changes a partner of a programme you supervise. */
  @Patch(':id')
  @Allow('organisations:update')
  @ApiOkResponse({ type: OrganisationResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateOrganisation,
  ): Promise<OrganisationResponse> {
    return this.organisations.update(id, version, change);
  }
}
