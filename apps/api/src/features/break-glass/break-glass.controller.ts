import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  BreakGlassPage,
  BreakGlassResponse,
  ConfirmBreakGlass,
  CreateBreakGlass,
  ReviewBreakGlass,
} from './break-glass.dto';
import { BreakGlassService } from './break-glass.service';

@ApiTags('break-glass')
@Controller('api/v1/break-glass')
export class BreakGlassController {
  constructor(private readonly openings: BreakGlassService) {}

  /** Cases that were opened in an emergency: your own, those of your team, those of cases you lead, those you audit. */
  @Get()
  @Allow('break-glass:list')
  @ApiOkResponse({ type: BreakGlassPage })
  findAll(@Listing() query: ListQuery): Promise<Page<BreakGlassResponse>> {
    return this.openings.findAll(query);
  }

  /** Opens one case of your programme for 60 minutes. A closed circle waits for a second person. */
  @Post()
  @Allow('break-glass:create')
  @StepUp()
  @ApiCreatedResponse({ type: BreakGlassResponse })
  create(@Body() input: CreateBreakGlass): Promise<BreakGlassResponse> {
    return this.openings.create(input);
  }

  /** Confirms, as the second person, that a colleague may open a closed circle. */
  @Post('confirm')
  @HttpCode(200)
  @Allow('break-glass:confirm')
  @StepUp()
  @ApiOkResponse({ type: BreakGlassResponse })
  confirm(@Body() input: ConfirmBreakGlass): Promise<BreakGlassResponse> {
    return this.openings.confirm(input);
  }

  /** Takes away your unread mark. */
  @Post(':id/seen')
  @HttpCode(200)
  @Allow('break-glass:list')
  @ApiOkResponse({ type: BreakGlassResponse })
  see(@RecordId() id: string): Promise<BreakGlassResponse> {
    return this.openings.see(id);
  }

  /** Says whether an opening was right, of what others opened. */
  @Patch(':id')
  @Allow('break-glass:review')
  @ApiOkResponse({ type: BreakGlassResponse })
  review(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() { verdict }: ReviewBreakGlass,
  ): Promise<BreakGlassResponse> {
    return this.openings.review(id, version, verdict);
  }
}
