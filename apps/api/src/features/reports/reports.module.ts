import { Module } from '@nestjs/common';
import { DataSetsModule } from '../data-sets';
import { HiddenCells } from './hidden-cells';
import { OwnCasesFigure } from './own-cases-figure';
import { Reach } from './reach';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { RunningFacts } from './running-facts';

@Module({
  imports: [DataSetsModule],
  controllers: [ReportsController],
  providers: [ReportsService, OwnCasesFigure, HiddenCells, Reach, RunningFacts],
})
export class ReportsModule {}
