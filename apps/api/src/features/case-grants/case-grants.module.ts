import { Module } from '@nestjs/common';
import { CaseGrantsController } from './case-grants.controller';
import { CaseGrantsService } from './case-grants.service';

@Module({ controllers: [CaseGrantsController], providers: [CaseGrantsService] })
export class CaseGrantsModule {}
