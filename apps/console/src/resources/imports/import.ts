import type { components } from '../../api/openapi';

/** One thing that is wrong with a file. Rows are counted as a spreadsheet counts; no column = the whole row or file. */
export type Fault = components['schemas']['FaultResponse'];

type Whole = components['schemas']['ImportResponse'];

/** One file somebody sent, and how far its loading has come. A list leaves the faults out. */
export type Import = Omit<Whole, 'errors'> & Partial<Pick<Whole, 'errors'>>;

export const isUnderWay = ({ status }: Pick<Import, 'status'>): boolean => status === 'running';

/** What the server takes in one file. */
export const MOST_BYTES = 500_000_000;
export const LONGEST_NAME = 80;
