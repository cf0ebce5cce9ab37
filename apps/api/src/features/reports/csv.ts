import { stringify } from 'csv-stringify/sync';
import type { Cell } from './answer';
import type { Labels } from './labels';

/** What a table needs of an answer. */
export interface Tabular {
  columns: readonly string[];
  cells: readonly Cell[];
  labels?: Labels;
}

/**
 * The cells of an answer as a file for a spreadsheet: the same numbers in the same order, ids as codes. A hidden number
 * is empty with the status *hidden*; a text that a spreadsheet would run as a formula is disarmed.
 */
export function csvOf({ columns, cells, labels = {} }: Tabular): string {
  const header = [...columns, 'status'];
  const rows = cells.map((cell) =>
    header.map((column) => {
      const value = cell[column] ?? '';
      return labels[column]?.[String(value)]?.code ?? value;
    }),
  );
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}
