import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../../platform/access';
import { csvOf } from './csv';
import { FigurePage, ReferenceFigurePage, ReportResponse } from './reports.dto';
import { ReportsService } from './reports.service';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** The figures there are, each with what it counts. */
  @Get()
  @Allow('reports:list')
  @ApiOkResponse({ type: FigurePage })
  findAll(): FigurePage {
    return pageOf(this.reports.findAll());
  }

  /** Figures others published about the world, with how exact they are and where they stand. */
  @Get('reference-figures')
  @Allow('reports:read')
  @ApiOkResponse({ type: ReferenceFigurePage })
  referenceFigures(): ReferenceFigurePage {
    return pageOf(this.reports.referenceFigures());
  }

  /** One figure: its cells, both totals, and what stands beside it. As a file with `Accept: text/csv`. */
  @Get(':figure')
  @Allow('reports:read')
  @ApiProduces('application/json', 'text/csv')
  @ApiQuery({ name: 'from', required: false, schema: { type: 'integer', minimum: 1990 } })
  @ApiQuery({ name: 'to', required: false, schema: { type: 'integer', minimum: 1990 } })
  @ApiQuery({ name: 'by', required: false, schema: { type: 'string', enum: ['year'] } })
  @ApiQuery({ name: 'split', required: false, description: 'One or two, parted by a comma.' })
  @ApiQuery({ name: 'programme', required: false, description: 'An id, or all.' })
  @ApiQuery({ name: 'dataset', required: false, description: 'Of case-records: the imported set.' })
  @ApiQuery({ name: 'audience', required: false, schema: { type: 'string', enum: ['internal'] } })
  @ApiOkResponse({ type: ReportResponse })
  async read(
    @Param('figure') figure: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<unknown> {
    const { fileName, ...answer } = await this.reports.answer(figure, query);
    response.vary('Accept');
    if (request.accepts(['json', 'csv']) !== 'csv') return answer;
    response.attachment(`${fileName}_${answer.today.replaceAll('-', '')}.csv`);
    response.type('text/csv; charset=utf-8');
    return csvOf(answer);
  }
}

const pageOf = <Row>(rows: readonly Row[]) => ({
  data: [...rows],
  meta: { total: rows.length, page: 1, perPage: rows.length },
});
