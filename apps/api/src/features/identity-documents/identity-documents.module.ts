import { Module } from '@nestjs/common';
import { IdentityDocumentsController } from './identity-documents.controller';
import { IdentityDocumentsService } from './identity-documents.service';

@Module({ controllers: [IdentityDocumentsController], providers: [IdentityDocumentsService] })
export class IdentityDocumentsModule {}
