import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { Listing, RecordId } from '../../platform/http';
import {
  CreateMachineToken,
  MachineTokenPage,
  type MachineTokenResponse,
  NewMachineToken,
} from './machine-tokens.dto';
import { MachineTokensService } from './machine-tokens.service';

@ApiTags('machine-tokens')
@Controller('api/v1/machine-tokens')
export class MachineTokensController {
  constructor(private readonly tokens: MachineTokensService) {}

  /** The machines of the programmes you administer. */
  @Get()
  @Allow('machine-tokens:list')
  @ApiOkResponse({ type: MachineTokenPage })
  findAll(@Listing() query: ListQuery): Promise<Page<MachineTokenResponse>> {
    return this.tokens.findAll(query);
  }

  /** A token for a machine, told this once: send it as `Authorization: Bearer ...`. */
  @Post()
  @Allow('machine-tokens:create')
  @StepUp()
  @ApiCreatedResponse({ type: NewMachineToken })
  create(@Body() input: CreateMachineToken): Promise<NewMachineToken> {
    return this.tokens.create(input);
  }

  /** Ends a token at its next request, on every server. */
  @Delete(':id')
  @Allow('machine-tokens:revoke')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@RecordId() id: string): Promise<void> {
    return this.tokens.revoke(id);
  }
}
