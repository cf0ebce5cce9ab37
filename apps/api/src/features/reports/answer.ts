import type { Figure } from '@teduh/domain';
import type { Labels } from './labels';

/** Shown; hidden for people's safety (never zero, never empty); or none: nobody worked there then. */
export type Status = 'shown' | 'hidden' | 'none';

export interface YearNumber {
  year: number;
  value: number | null;
  status: Status;
  /** The year that runs: it can still grow. */
  soFar: boolean;
}

/** One number with its classes, under the names of the answer's columns. */
export interface Cell {
  [column: string]: string | number | null;
  value: number | null;
  status: Status;
}

/** What a report answers; chart, table and file are made of its cells and no others. */
export interface Answer {
  figure: string;
  definition: Figure;
  columns: readonly string[];
  cells: readonly Cell[];
  /** Distinct persons of the window; each once, however many of its years they are in. */
  total: number | null;
  sumOfBars: number;
  perYear: readonly YearNumber[];
  besides: readonly ({ year: number } & Record<string, number>)[];
  notes: readonly { code: string; params: Record<string, unknown> }[];
  labels: Labels;
  programme: { id: string; code: string; name: string } | null;
  asOf: string;
  today: string;
  /** How a download is called, without day and ending. */
  fileName: string;
}
