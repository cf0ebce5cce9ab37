import { Module } from '@nestjs/common';
import { DataSetsController } from './data-sets.controller';
import { DataSetsService } from './data-sets.service';
import { RecordFigure } from './record-figure';

@Module({
  controllers: [DataSetsController],
  providers: [DataSetsService, RecordFigure],
  exports: [RecordFigure],
})
export class DataSetsModule {}
