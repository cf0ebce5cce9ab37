import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import { CaseLine, CasePage, CaseResponse, CreateCase, SearchCases, UpdateCase } from './cases.dto';
import { CasesService } from './cases.service';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  /** The cases within your reach, newest first. */
  @Get()
  @Allow('cases:list')
  @ApiOkResponse({ type: CasePage })
  findAll(@Listing() query: ListQuery): Promise<Page<CaseLine>> {
    return this.cases.findAll(query);
  }

  /** The same list by the beginning of a case number or of initials, or by a name, the closest first. */
  @Post('search')
  @Allow('cases:search')
  @HttpCode(200)
  @ApiOkResponse({ type: CasePage })
  search(@Body() search: SearchCases): Promise<Page<CaseLine>> {
    return this.cases.search(search);
  }

  /** One case. */
  @Get(':id')
  @Allow('cases:read')
  @StrongSignIn('case')
  @ApiOkResponse({ type: CaseResponse })
  findOne(@RecordId() id: string): Promise<CaseResponse> {
    return this.cases.findOne(id);
  }

  /** Opens a case; the server gives it its number. */
  @Post()
  @Allow('cases:create')
  @ApiCreatedResponse({ type: CaseResponse })
  create(@Body() input: CreateCase): Promise<CaseResponse> {
    return this.cases.create(input);
  }

  /** Changes, assigns, closes or reopens a case. */
  @Patch(':id')
  @Allow('cases:update')
  @ApiOkResponse({ type: CaseResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateCase,
  ): Promise<CaseResponse> {
    return this.cases.update(id, version, change);
  }
}
