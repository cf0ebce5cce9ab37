import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateRelative,
  RelativePage,
  RelativeResponse,
  RevealedRelative,
  RevealRelative,
  UpdateRelative,
} from './relatives.dto';
import { RelativesService } from './relatives.service';

@ApiTags('relatives')
@Controller('api/v1/relatives')
export class RelativesController {
  constructor(private readonly relatives: RelativesService) {}

  /** The relatives of persons within your reach, without their names. */
  @Get()
  @Allow('relatives:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: RelativePage })
  findAll(@Listing() query: ListQuery): Promise<Page<RelativeResponse>> {
    return this.relatives.findAll(query);
  }

  /** One relative, without the name. */
  @Get(':id')
  @Allow('relatives:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: RelativeResponse })
  findOne(@RecordId() id: string): Promise<RelativeResponse> {
    return this.relatives.findOne(id);
  }

  /** Writes down somebody of a person’s family, a dependant or a guardian. */
  @Post()
  @Allow('relatives:create')
  @ApiCreatedResponse({ type: RelativeResponse })
  create(@Body() input: CreateRelative): Promise<RelativeResponse> {
    return this.relatives.create(input);
  }

  /** Corrects what was told of a relative. */
  @Patch(':id')
  @Allow('relatives:update')
  @ApiOkResponse({ type: RelativeResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateRelative,
  ): Promise<RelativeResponse> {
    return this.relatives.update(id, version, change);
  }

  /** Opens the name. Needs a reason; every opening is in the audit trail. */
  @Post(':id/reveal')
  @Allow('relatives:reveal')
  @StrongSignIn('records')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedRelative })
  reveal(@RecordId() id: string, @Body() { reason }: RevealRelative): Promise<RevealedRelative> {
    return this.relatives.reveal(id, reason);
  }
}
