import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateIdentityDocument,
  IdentityDocumentPage,
  IdentityDocumentResponse,
  RevealedIdentityDocument,
  RevealIdentityDocument,
  UpdateIdentityDocument,
} from './identity-documents.dto';
import { IdentityDocumentsService } from './identity-documents.service';

@ApiTags('identity-documents')
@Controller('api/v1/identity-documents')
export class IdentityDocumentsController {
  constructor(private readonly documents: IdentityDocumentsService) {}

  /** The identity documents of persons within your reach, without their numbers. */
  @Get()
  @Allow('identity-documents:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: IdentityDocumentPage })
  findAll(@Listing() query: ListQuery): Promise<Page<IdentityDocumentResponse>> {
    return this.documents.findAll(query);
  }

  /** One identity document, without its number. */
  @Get(':id')
  @Allow('identity-documents:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: IdentityDocumentResponse })
  findOne(@RecordId() id: string): Promise<IdentityDocumentResponse> {
    return this.documents.findOne(id);
  }

  /** Writes down an identity document of a person. */
  @Post()
  @Allow('identity-documents:create')
  @ApiCreatedResponse({ type: IdentityDocumentResponse })
  create(@Body() input: CreateIdentityDocument): Promise<IdentityDocumentResponse> {
    return this.documents.create(input);
  }

  /** Corrects an identity document, or says where it is now. */
  @Patch(':id')
  @Allow('identity-documents:update')
  @ApiOkResponse({ type: IdentityDocumentResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateIdentityDocument,
  ): Promise<IdentityDocumentResponse> {
    return this.documents.update(id, version, change);
  }

  /** Opens the number. Needs a reason; every opening is in the audit trail. */
  @Post(':id/reveal')
  @Allow('identity-documents:reveal')
  @StrongSignIn('records')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedIdentityDocument })
  reveal(
    @RecordId() id: string,
    @Body() { reason }: RevealIdentityDocument,
  ): Promise<RevealedIdentityDocument> {
    return this.documents.reveal(id, reason);
  }
}
