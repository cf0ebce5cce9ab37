import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  BasisQuery,
  CreateDetermination,
  DeterminationBasis,
  type DeterminationLine,
  DeterminationPage,
  DeterminationResponse,
  SendBackDetermination,
  StrikeDetermination,
} from './determinations.dto';
import { DeterminationsService } from './determinations.service';

@ApiTags('determinations')
@Controller('api/v1/determinations')
export class DeterminationsController {
  constructor(private readonly determinations: DeterminationsService) {}

  /** The decisions about the cases within your reach, newest first; what was told in words is in each record alone. */
  @Get()
  @Allow('determinations:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: DeterminationPage })
  findAll(@Listing() query: ListQuery): Promise<Page<DeterminationLine>> {
    return this.determinations.findAll(query);
  }

  /** What is known of a case before anybody decides. */
  @Get('basis')
  @Allow('determinations:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: DeterminationBasis })
  basis(@Query() { caseId }: BasisQuery): Promise<DeterminationBasis> {
    return this.determinations.basis(caseId);
  }

  /** One decision, with what was told in words. */
  @Get(':id')
  @Allow('determinations:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: DeterminationResponse })
  findOne(@RecordId() id: string): Promise<DeterminationResponse> {
    return this.determinations.findOne(id);
  }

  /** Proposes a decision of this programme, or takes it where you decide; or writes down what another body decided. */
  @Post()
  @Allow('determinations:create')
  @ApiCreatedResponse({ type: DeterminationResponse })
  create(@Body() input: CreateDetermination): Promise<DeterminationResponse> {
    return this.determinations.create(input);
  }

  /** Makes a proposal the decision. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('determinations:confirm')
  @ApiOkResponse({ type: DeterminationResponse })
  confirm(@RecordId() id: string, @IfMatch() version: number): Promise<DeterminationResponse> {
    return this.determinations.confirm(id, version);
  }

  /** Sends a proposal back, with what is missing. */
  @Post(':id/send-back')
  @HttpCode(200)
  @Allow('determinations:confirm')
  @ApiOkResponse({ type: DeterminationResponse })
  sendBack(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() { reason }: SendBackDetermination,
  ): Promise<DeterminationResponse> {
    return this.determinations.sendBack(id, version, reason);
  }

  /** Strikes a decision through: it stays readable and the case falls back to the one before. */
  @Post(':id/strike')
  @HttpCode(200)
  @Allow('determinations:strike')
  @ApiOkResponse({ type: DeterminationResponse })
  strike(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() { reason }: StrikeDetermination,
  ): Promise<DeterminationResponse> {
    return this.determinations.strike(id, version, reason ?? null);
  }
}
