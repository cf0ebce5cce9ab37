import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CaseGrantPage,
  CaseGrantResponse,
  CreateCaseGrant,
  UpdateCaseGrant,
} from './case-grants.dto';
import { CaseGrantsService } from './case-grants.service';

@ApiTags('case-grants')
@Controller('api/v1/case-grants')
export class CaseGrantsController {
  constructor(private readonly grants: CaseGrantsService) {}

  /** To whom the cases within your reach were opened beyond those who work on them. */
  @Get()
  @Allow('case-grants:list')
  @ApiOkResponse({ type: CaseGrantPage })
  findAll(@Listing() query: ListQuery): Promise<Page<CaseGrantResponse>> {
    return this.grants.findAll(query);
  }

  /** Opens a case you lead, or of your team, to a colleague: to read, until a day. */
  @Post()
  @Allow('case-grants:create')
  @ApiCreatedResponse({ type: CaseGrantResponse })
  create(@Body() input: CreateCaseGrant): Promise<CaseGrantResponse> {
    return this.grants.create(input);
  }

  /** Moves the last day, or closes the case to her now. */
  @Patch(':id')
  @Allow('case-grants:update')
  @ApiOkResponse({ type: CaseGrantResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateCaseGrant,
  ): Promise<CaseGrantResponse> {
    return this.grants.update(id, version, change);
  }
}
