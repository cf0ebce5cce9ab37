import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateAssistance,
  AssistancePage,
  AssistanceResponse,
  LogUnread,
  UnreadLogged,
  UpdateAssistance,
} from './assistances.dto';
import { AssistancesService } from './assistances.service';
import { UnreadCasesService } from './unread-cases.service';

@ApiTags('assistances')
@Controller('api/v1/assistances')
export class AssistancesController {
  constructor(
    private readonly assistances: AssistancesService,
    private readonly unread: UnreadCasesService,
  ) {}

  /** The assistance logged on the cases within your reach, newest first. */
  @Get()
  @Allow('assistances:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: AssistancePage })
  findAll(@Listing() query: ListQuery): Promise<Page<AssistanceResponse>> {
    return this.assistances.findAll(query);
  }

  /** One line. */
  @Get(':id')
  @Allow('assistances:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: AssistanceResponse })
  findOne(@RecordId() id: string): Promise<AssistanceResponse> {
    return this.assistances.findOne(id);
  }

  /** Logs a line on a case. */
  @Post()
  @Allow('assistances:create')
  @ApiCreatedResponse({ type: AssistanceResponse })
  create(@Body() input: CreateAssistance): Promise<AssistanceResponse> {
    return this.assistances.create(input);
  }

  /**
   * Logs a line on an open case of your programme that you do not see, by its number and the person's initials.
   * Nothing of the case comes back; a wrong pair answers like an unknown number.
   */
  @Post('without-reading')
  @Allow('assistances:logUnread')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadLogged })
  logUnread(@Body() input: LogUnread): Promise<UnreadLogged> {
    return this.unread.log(input);
  }

  /** Corrects a line, or takes it back with the status `cancelled`. */
  @Patch(':id')
  @Allow('assistances:update')
  @ApiOkResponse({ type: AssistanceResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateAssistance,
  ): Promise<AssistanceResponse> {
    return this.assistances.update(id, version, change);
  }
}
