import { Module } from '@nestjs/common';
import { CaseloadService } from './caseload.service';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesService } from './programmes.service';

@Module({ controllers: [ProgrammesController], providers: [ProgrammesService, CaseloadService] })
export class ProgrammesModule {}
