/** One thing that is wrong with a file: where, what stood there, and what may stand there. */
export interface Fault {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Empty when the fault is the row's or the file's. */
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly allowed: readonly string[];
}

const LISTED = 100;
const SHOWN_CHARACTERS = 100;

/** By whole characters: half of one could not be stored. */
const shown = (text: string) =>
  [...text.slice(0, 2 * SHOWN_CHARACTERS)].slice(0, SHOWN_CHARACTERS).join('').toWellFormed();

/** The first hundred faults of a file, and how many there are. */
export class FaultList {
  count = 0;
  readonly listed: Fault[] = [];

  add(fault: Fault): void {
    this.count += 1;
    if (this.listed.length >= LISTED) return;
    this.listed.push({ ...fault, column: shown(fault.column), value: shown(fault.value) });
  }

  addOfFile(row: number, code: string, allowed: readonly string[] = []): void {
    this.add({ row, column: '', value: '', code, allowed });
  }
}
