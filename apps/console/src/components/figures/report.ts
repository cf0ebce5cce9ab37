import type { Beside, FigureId } from '@teduh/domain';
import type { Cell } from './figure';

/** One number of an answer; beside `value` and `status` it has a field for each of the answer's columns. */
export type ReportCell = Cell & Record<string, string | number | null>;

export interface YearTotal extends Cell {
  year: number;
  soFar: boolean;
}

/** The numbers of one year that stand beside the figure and are never added to it. */
export type BesidesOfYear = { year: number } & Partial<Record<Beside, number | null>>;

/** What `GET /reports/:figure` answers. Chart, table and file are drawn from these cells and no others. */
export interface ReportAnswer {
  figure: FigureId;
  columns: string[];
  cells: ReportCell[];
  /** Distinct persons of the whole window. */
  total: number | null;
  sumOfBars: number | null;
  perYear: YearTotal[];
  besides: BesidesOfYear[];
  /** Names of classes that are records of their own, by split and id. */
  labels?: Record<string, Record<string, { code: string; name: string }>>;
  asOf: string;
  today: string;
}

/** What the reader chose. It lives in memory: no address and no disk says who looked at what. */
export interface ReportChoice {
  figure: Exclude<FigureId, 'case-records'>;
  /** A programme's id, or `all` for headquarters. */
  programme: string;
  from: number;
  to: number;
  split: string | null;
}

/** The query of the choice. The file asks the same, so that it holds the same cells. */
export const queryOf = ({ programme, from, to, split }: ReportChoice): Record<string, unknown> => ({
  from,
  to,
  by: 'year',
  split,
  programme,
  audience: 'internal',
});

export const pathOf = ({ figure }: Pick<ReportChoice, 'figure'>): string => `/reports/${figure}`;

/** The year a page speaks about: the last whole one of the window, else the one that runs. */
export const chosenYear = (years: readonly YearTotal[]): YearTotal | null =>
  years.findLast(({ soFar, status }) => !soFar && status !== 'none') ?? years.at(-1) ?? null;
