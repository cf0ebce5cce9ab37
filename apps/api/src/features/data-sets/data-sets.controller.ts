import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery } from '../../platform/database';
import { Listing, RecordId } from '../../platform/http';
import { DataSetPage, DataSetResponse } from './data-sets.dto';
import { DataSetsService } from './data-sets.service';

@ApiTags('data-sets')
@Controller('api/v1/data-sets')
export class DataSetsController {
  constructor(private readonly dataSets: DataSetsService) {}

  /** The imported public sets. */
  @Get()
  @Allow('data-sets:list')
  @ApiOkResponse({ type: DataSetPage })
  findAll(@Listing() query: ListQuery): Promise<DataSetPage> {
    return this.dataSets.findAll(query);
  }

  /** One of them; its records are read through the figure `case-records`. */
  @Get(':id')
  @Allow('data-sets:read')
  @ApiOkResponse({ type: DataSetResponse })
  findOne(@RecordId() id: string): Promise<DataSetResponse> {
    return this.dataSets.findOne(id);
  }
}
