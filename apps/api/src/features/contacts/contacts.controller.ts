import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateContact,
  ContactPage,
  ContactResponse,
  RevealedContact,
  RevealContact,
  UpdateContact,
} from './contacts.dto';
import { ContactsService } from './contacts.service';

@ApiTags('contacts')
@Controller('api/v1/contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  /** The ways to reach persons within your reach, without numbers and addresses. */
  @Get()
  @Allow('contacts:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: ContactPage })
  findAll(@Listing() query: ListQuery): Promise<Page<ContactResponse>> {
    return this.contacts.findAll(query);
  }

  /** One way to reach a person, without the number or address. */
  @Get(':id')
  @Allow('contacts:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: ContactResponse })
  findOne(@RecordId() id: string): Promise<ContactResponse> {
    return this.contacts.findOne(id);
  }

  /** Writes down a way to reach a person. */
  @Post()
  @Allow('contacts:create')
  @ApiCreatedResponse({ type: ContactResponse })
  create(@Body() input: CreateContact): Promise<ContactResponse> {
    return this.contacts.create(input);
  }

  /** Corrects a way to reach a person, or says that it is no longer used. */
  @Patch(':id')
  @Allow('contacts:update')
  @ApiOkResponse({ type: ContactResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateContact,
  ): Promise<ContactResponse> {
    return this.contacts.update(id, version, change);
  }

  /**
   * Opens a number or address. Needs a reason and the version of the safe-contact card that was read: 409 `cardNotSeen`
   * when another one stands now. Every opening is in the audit trail.
   */
  @Post(':id/reveal')
  @Allow('contacts:reveal')
  @StrongSignIn('records')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedContact })
  reveal(@RecordId() id: string, @Body() seen: RevealContact): Promise<RevealedContact> {
    return this.contacts.reveal(id, seen);
  }
}
