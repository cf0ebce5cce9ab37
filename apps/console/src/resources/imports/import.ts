/** One thing that is wrong with a file: where, what stood there, and what may stand there. */
export interface Fault {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Empty when the fault is the row's or the file's. */
  column: string;
  value: string;
  code: string;
  allowed: string[];
}

/** One file somebody sent, and how far its loading has come. */
export interface Import {
  id: string;
  dataset: string;
  format: string;
  dryRun: boolean;
  status: 'queued' | 'running' | 'done' | 'failed';
  failure?: string | null;
  rowsRead: number;
  rowsTotal: number | null;
  bytesRead: number;
  bytesTotal: number | null;
  errorCount: number;
  /** The first hundred; a list leaves them out. */
  errors?: Fault[];
  startedAt: string;
  finishedAt: string | null;
}

export const isUnderWay = ({ status }: Pick<Import, 'status'>): boolean =>
  status === 'running' || status === 'queued';

/** What the server takes in one file. */
export const MOST_BYTES = 500_000_000;
export const LONGEST_NAME = 80;
