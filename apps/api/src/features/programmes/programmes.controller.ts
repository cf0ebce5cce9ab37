import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import { type CaseloadLine, CaseloadPage } from './caseload.dto';
import { CaseloadService } from './caseload.service';
import {
  CreateProgramme,
  ProgrammePage,
  ProgrammeResponse,
  UpdateProgramme,
} from './programmes.dto';
import { ProgrammesService } from './programmes.service';

@ApiTags('programmes')
@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly caseload: CaseloadService,
  ) {}

  /** The programmes you work in; all of them at headquarters. */
  @Get()
  @Allow('programmes:list')
  @ApiOkResponse({ type: ProgrammePage })
  findAll(@Listing() query: ListQuery): Promise<Page<ProgrammeResponse>> {
    return this.programmes.findAll(query);
  }

  /** One programme. */
  @Get(':id')
  @Allow('programmes:read')
  @ApiOkResponse({ type: ProgrammeResponse })
  findOne(@RecordId() id: string): Promise<ProgrammeResponse> {
    return this.programmes.findOne(id);
  }

  /** Opens a country programme; for managers at headquarters. */
  @Post()
  @Allow('programmes:create')
  @ApiCreatedResponse({ type: ProgrammeResponse })
  create(@Body() input: CreateProgramme): Promise<ProgrammeResponse> {
    return this.programmes.create(input);
  }

  /** Changes a programme you manage. */
  @Patch(':id')
  @Allow('programmes:update')
  @ApiOkResponse({ type: ProgrammeResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateProgramme,
  ): Promise<ProgrammeResponse> {
    return this.programmes.update(id, version, change);
  }

  /** The case lines of a programme you manage: number, lead, stage, dates and money, never a person. */
  @Get(':id/caseload')
  @Allow('programmes:caseload')
  @ApiOkResponse({ type: CaseloadPage })
  findCaseload(@RecordId() id: string, @Listing() query: ListQuery): Promise<Page<CaseloadLine>> {
    return this.caseload.findAll(id, query);
  }
}
