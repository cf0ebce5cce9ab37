import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Audit } from '../../platform/audit';
import {
  currentScope,
  Database,
  findPage,
  findRecord,
  isOneOf,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput } from '../../platform/errors';
import { takeOver, type UploadedFile } from '../../platform/uploads';
import { DATA_SET_NAME_LENGTH, dataSetName } from '../data-sets';
import { beginImport } from './import-ledger';
import { ImportRunner } from './import-runner';
import {
  type CreateImport,
  type ImportLine,
  type ImportResponse,
  type ImportRow,
  toLine,
  toResponse,
} from './imports.dto';

const IMPORTS: RecordShape = {
  from: 'imports i',
  id: 'i.id',
  // The name of a data set may hold a comma, so it is never a list.
  filters: {
    status: isOneOf('i.status'),
    dataset: { operators: ['eq'], sql: (name) => ({ text: 'i.dataset = $$', values: [name] }) },
  },
  sorts: { startedAt: 'i.started_at', dataset: 'i.dataset', status: 'i.status' },
  defaultSort: '-startedAt',
  columns: `i.id, i.dataset, i.format, i.dry_run, i.status, i.failure, i.rows_read, i.bytes_read, i.bytes_total,
    i.error_count, i.started_at, i.finished_at`,
};

/** One alone is shown with what is wrong with its file. */
const IMPORT: RecordShape = { ...IMPORTS, columns: `${IMPORTS.columns}, i.errors` };

/** Files of public sets that data officers send: taken in here, loaded in the background. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly runner: ImportRunner,
  ) {}

  async findAll(query: ListQuery): Promise<Page<ImportLine>> {
    this.audit.searched(query);
    const page = await findPage<ImportRow>(this.db, IMPORTS, query);
    return { ...page, data: page.data.map(toLine) };
  }

  async findOne(id: string): Promise<ImportResponse> {
    return toResponse(await findRecord<ImportRow>(this.db, IMPORT, id));
  }

  /** Takes a file in. Its loading begins when this request was answered, and with it the import's own line is saved. */
  async create(
    order: CreateImport,
    file: UploadedFile,
    response: Response,
  ): Promise<ImportResponse> {
    const dataset = dataSetName(order.dataset);
    if (!dataset) {
      throw new BadInput([
        { field: 'dataset', code: 'text', params: { max: DATA_SET_NAME_LENGTH } },
      ]);
    }
    const dryRun = order.dryRun === 'true';
    const id = await beginImport((sql, values) => this.db.query(sql, values), {
      dataset,
      format: order.format,
      dryRun,
      bytesTotal: file.bytes,
      startedBy: this.db.viewer.userId,
    });
    this.audit.about('imports', id);
    this.startAfter(response, { id, dataset, dryRun, file });
    return this.findOne(id);
  }

  private startAfter(
    response: Response,
    accepted: { id: string; dataset: string; dryRun: boolean; file: UploadedFile },
  ): void {
    const { requestId, tokenHash } = currentScope();
    takeOver(accepted.file);
    response.once('close', () => {
      if (response.statusCode >= 400) void accepted.file.discard();
      else this.runner.start({ ...accepted, sender: { requestId, tokenHash } });
    });
  }
}
