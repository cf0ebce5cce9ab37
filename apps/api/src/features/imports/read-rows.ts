import { CsvError, parse } from 'csv-parse/sync';
import type { Piece } from './whole-records';

/** One record of a CSV file and the row it stands in. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface RowsOfPiece {
  readonly rows: Row[];
  /** The first row whose quotation marks cannot be understood; the rows are those before it. */
  readonly faultyRow: number | null;
}

const OPTIONS = {
  record_delimiter: ['\r\n', '\n'],
  // The number of cells is judged with the header in hand, and told with the row.
  relax_column_count: true,
};

/** Reads the records of a piece by RFC 4180. Blank lines are counted as rows and left out. */
export function readRows(piece: Piece): RowsOfPiece {
  const records = recordsOf(piece.bytes);
  if (records) return { rows: numbered(records, piece.firstRow), faultyRow: null };
  return readUpToFault(piece);
}

/** Only after a fault, which ends the import: record by record, to find the row. */
function readUpToFault({ bytes, firstRow, ends }: Piece): RowsOfPiece {
  const rows: Row[] = [];
  for (const [at, end] of ends.entries()) {
    const records = recordsOf(bytes.subarray(ends[at - 1] ?? 0, end));
    if (!records) return { rows, faultyRow: firstRow + at };
    rows.push(...numbered(records, firstRow + at));
  }
  return { rows, faultyRow: null };
}

function recordsOf(bytes: Buffer): string[][] | null {
  try {
    return parse(bytes, OPTIONS);
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const numbered = (records: string[][], firstRow: number): Row[] =>
  records
    .map((cells, at) => ({ row: firstRow + at, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
