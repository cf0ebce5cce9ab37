import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists.controller';
import { CodeListsService } from './code-lists.service';
import { KnownCodes } from './known-codes';

@Module({ controllers: [CodeListsController], providers: [CodeListsService, KnownCodes] })
export class CodeListsModule {}
