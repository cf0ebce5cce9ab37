import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../platform/access';
import type { ListQuery } from '../../platform/database';
import { Listing, RecordId } from '../../platform/http';
import { ReceivesFile, type RequestWithUpload } from '../../platform/uploads';
import { CreateImport, ImportForm, ImportPage, ImportResponse } from './imports.dto';
import { ImportsService } from './imports.service';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Files that were sent, the newest first. */
  @Get()
  @Allow('imports:list')
  @ApiOkResponse({ type: ImportPage })
  findAll(@Listing() query: ListQuery): Promise<ImportPage> {
    return this.imports.findAll(query);
  }

  /** How far one is, and what is wrong with its file. */
  @Get(':id')
  @Allow('imports:read')
  @ApiOkResponse({ type: ImportResponse })
  findOne(@RecordId() id: string): Promise<ImportResponse> {
    return this.imports.findOne(id);
  }

  /** Sends a file. It is loaded in the background: ask the address in `Location` how far it is. */
  @Post()
  @Allow('imports:create')
  @UseGuards(ReceivesFile(500, '.csv'))
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportForm })
  @ApiAcceptedResponse({ type: ImportResponse })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 500 MB.' })
  async create(
    @Body() order: CreateImport,
    @Req() request: RequestWithUpload,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportResponse> {
    const started = await this.imports.create(order, request.upload, response);
    response.setHeader('Location', `/api/v1/imports/${started.id}`);
    return started;
  }
}
