import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing } from '../../platform/http';
import { AddCode, ChangeCode, CodeListPage, CodeListResponse } from './code-lists.dto';
import { CodeListsService } from './code-lists.service';

@ApiTags('code-lists')
@Controller('api/v1/code-lists')
export class CodeListsController {
  constructor(private readonly lists: CodeListsService) {}

  /** All lists with their codes. */
  @Get()
  @Allow('code-lists:list')
  @ApiOkResponse({ type: CodeListPage })
  findAll(@Listing() query: ListQuery): Promise<Page<CodeListResponse>> {
    return this.lists.findAll(query);
  }

  /** One list, by its name; `assistance-types` holds the kinds of assistance and their sub-types. */
  @Get(':list')
  @Allow('code-lists:read')
  @ApiOkResponse({ type: CodeListResponse })
  findOne(@Param('list') list: string): Promise<CodeListResponse> {
    return this.lists.findOne(list);
  }

  /** Adds a code of the country's own. */
  @Post(':list/codes')
  @Allow('code-lists:create')
  @ApiCreatedResponse({ type: CodeListResponse })
  add(@Param('list') list: string, @Body() input: AddCode): Promise<CodeListResponse> {
    return this.lists.add(list, input);
  }

  /** Relabels, moves or retires a code. If-Match names the version of the list. */
  @Patch(':list/codes/:code')
  @Allow('code-lists:update')
  @ApiOkResponse({ type: CodeListResponse })
  change(
    @Param('list') list: string,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() change: ChangeCode,
  ): Promise<CodeListResponse> {
    return this.lists.change(list, code, version, change);
  }
}
