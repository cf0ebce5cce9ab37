import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import { CoverPage, CoverResponse, CreateCover, UpdateCover } from './covers.dto';
import { CoversService } from './covers.service';

@ApiTags('covers')
@Controller('api/v1/covers')
export class CoversController {
  constructor(private readonly covers: CoversService) {}

  /** Who stands in for whom: your own, and for supervisors those of their teams. */
  @Get()
  @Allow('covers:list')
  @ApiOkResponse({ type: CoverPage })
  findAll(@Listing() query: ListQuery): Promise<Page<CoverResponse>> {
    return this.covers.findAll(query);
  }

  /** Gives the cases somebody leads to a colleague for some days: your own, or as supervisor those of your team. */
  @Post()
  @Allow('covers:create')
  @ApiCreatedResponse({ type: CoverResponse })
  create(@Body() input: CreateCover): Promise<CoverResponse> {
    return this.covers.create(input);
  }

  /** Moves the last day, or ends the cover now. */
  @Patch(':id')
  @Allow('covers:update')
  @ApiOkResponse({ type: CoverResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateCover,
  ): Promise<CoverResponse> {
    return this.covers.update(id, version, change);
  }
}
