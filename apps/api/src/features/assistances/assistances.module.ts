import { Module } from '@nestjs/common';
import { AssistancesController } from './assistances.controller';
import { AssistancesService } from './assistances.service';
import { UnreadCasesService } from './unread-cases.service';

@Module({
  controllers: [AssistancesController],
  providers: [AssistancesService, UnreadCasesService],
})
export class AssistancesModule {}
