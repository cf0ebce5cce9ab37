import { ApiProperty } from '@nestjs/swagger';
import { OneOf, PageMeta, Text } from '../../platform/http';
import type { Fault } from './fault-list';

export const FORMATS = ['ctdc'] as const;
export const STATUSES = ['running', 'done', 'failed'] as const;
export const FAILURES = ['faultsInFile', 'rightsEnded', 'interrupted', 'unexpected'] as const;

/** The text fields of the form; the file itself has been received by then. */
export class CreateImport {
  @OneOf(FORMATS) format!: (typeof FORMATS)[number];
  @Text(80, { description: 'The data set it becomes, or the one it replaces.' }) dataset!: string;
  @OneOf(['true', 'false'], { optional: true, description: 'Only read it and report.' })
  dryRun?: 'true' | 'false' | null;
  @Text(64) file!: string;
}

/** The same as the form arrives, for the description of the API. */
export class ImportForm {
  @ApiProperty({ enum: FORMATS }) format!: string;
  @ApiProperty({ maxLength: 80, minLength: 1 }) dataset!: string;
  @ApiProperty({ enum: ['true', 'false'], required: false }) dryRun?: string;
  @ApiProperty({ type: String, format: 'binary', description: 'At most 500 MB.' }) file!: unknown;
}

export class FaultResponse implements Fault {
  @ApiProperty({ description: 'As a spreadsheet counts: the header is row 1.' }) row!: number;
  @ApiProperty({ description: 'Empty when the fault is of the whole row or file.' })
  column!: string;
  @ApiProperty() value!: string;
  @ApiProperty({ example: 'valueNotInList' }) code!: string;
  @ApiProperty({ type: [String] }) allowed!: string[];
}

/** A file that was sent, and how far its loading has come. */
export class ImportLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() dataset!: string;
  @ApiProperty({ enum: FORMATS }) format!: string;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty({ enum: STATUSES }) status!: string;
  @ApiProperty({ type: String, enum: FAILURES, nullable: true }) failure!: string | null;
  @ApiProperty() rowsRead!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Known once it was read to its end.' })
  rowsTotal!: number | null;
  @ApiProperty() bytesRead!: number;
  @ApiProperty({ type: Number, nullable: true }) bytesTotal!: number | null;
  @ApiProperty() errorCount!: number;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
}

/** The same with what is wrong with the file. */
export class ImportResponse extends ImportLine {
  @ApiProperty({ type: [FaultResponse], description: 'The first hundred.' })
  errors!: FaultResponse[];
}

export class ImportPage {
  @ApiProperty({ type: [ImportLine] }) data!: ImportLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** An import as the database gives it. */
export interface ImportRow {
  id: string;
  dataset: string;
  format: string;
  dry_run: boolean;
  status: string;
  failure: string | null;
  rows_read: number;
  bytes_read: number;
  bytes_total: number | null;
  error_count: number;
  errors?: FaultResponse[];
  started_at: string | Date;
  finished_at: string | Date | null;
}

export function toLine(row: ImportRow): ImportLine {
  return {
    id: row.id,
    dataset: row.dataset,
    format: row.format,
    dryRun: row.dry_run,
    status: row.status,
    failure: row.failure,
    rowsRead: row.rows_read,
    rowsTotal: row.status === 'done' ? row.rows_read : null,
    bytesRead: row.bytes_read,
    bytesTotal: row.bytes_total,
    errorCount: row.error_count,
    startedAt: new Date(row.started_at).toISOString(),
    finishedAt: row.finished_at && new Date(row.finished_at).toISOString(),
  };
}

export const toResponse = (row: ImportRow): ImportResponse => ({
  ...toLine(row),
  errors: row.errors ?? [],
});
