import { Module } from '@nestjs/common';
import { AssistancesController } from './assistances.controller';
import { AssistancesService } from './assistances.service';

@Module({ controllers: [AssistancesController], providers: [AssistancesService] })
export class AssistancesModule {}
