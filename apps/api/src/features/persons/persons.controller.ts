import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import { FindLookAlikes, LookAlikes } from './look-alikes.dto';
import { LookAlikesService } from './look-alikes.service';
import {
  CreatePerson,
  IdentityResponse,
  PersonPage,
  PersonResponse,
  RevealPerson,
  UpdatePerson,
} from './persons.dto';
import { PersonsService } from './persons.service';

@ApiTags('persons')
@Controller('api/v1/persons')
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly lookAlikes: LookAlikesService,
  ) {}

  /** The persons of the cases within your reach, and those you registered who have no case yet. */
  @Get()
  @Allow('persons:list')
  @StrongSignIn('person')
  @ApiOkResponse({ type: PersonPage })
  findAll(@Listing() query: ListQuery): Promise<Page<PersonResponse>> {
    return this.persons.findAll(query);
  }

  /** One person, without what identifies her. */
  @Get(':id')
  @Allow('persons:read')
  @StrongSignIn('person')
  @ApiOkResponse({ type: PersonResponse })
  findOne(@RecordId() id: string): Promise<PersonResponse> {
    return this.persons.findOne(id);
  }

  /** Registers a person. */
  @Post()
  @Allow('persons:create')
  @ApiCreatedResponse({ type: PersonResponse })
  create(@Body() input: CreatePerson): Promise<PersonResponse> {
    return this.persons.create(input);
  }

  /** Before registering: whether she may be known already. Ask other programmes at most thirty times a day. */
  @Post('look-alikes')
  @Allow('persons:create')
  @HttpCode(200)
  @ApiOkResponse({ type: LookAlikes })
  findLookAlikes(@Body() told: FindLookAlikes): Promise<LookAlikes> {
    return this.lookAlikes.find(told);
  }

  /** Corrects what was told; a new birth date also corrects the age in her cases. */
  @Patch(':id')
  @Allow('persons:update')
  @ApiOkResponse({ type: PersonResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdatePerson,
  ): Promise<PersonResponse> {
    return this.persons.update(id, version, change);
  }

  /** Opens her name and birth date. Needs a reason; every opening is in the audit trail. */
  @Post(':id/reveal')
  @Allow('persons:reveal')
  @StrongSignIn('person')
  @HttpCode(200)
  @ApiOkResponse({ type: IdentityResponse })
  reveal(@RecordId() id: string, @Body() { reason }: RevealPerson): Promise<IdentityResponse> {
    return this.persons.reveal(id, reason);
  }
}
