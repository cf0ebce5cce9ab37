import { Module } from '@nestjs/common';
import { DeterminationsController } from './determinations.controller';
import { DeterminationsService } from './determinations.service';

@Module({ controllers: [DeterminationsController], providers: [DeterminationsService] })
export class DeterminationsModule {}
