/** How one number of a report stands: shown, hidden to protect people, or no data. Hidden is never zero and never empty. */
export type CellStatus = 'shown' | 'hidden' | 'none';

export interface Cell {
  value: number | null;
  status: CellStatus;
}

/**
 * The colour of a mark. Women, men, girls and boys always have their own four; *unknown* is grey, *not collected* an
 * outline, an imported set a grey outline so that nobody takes it for our cases.
 */
export type Tone =
  's1' | 'women' | 'men' | 'girls' | 'boys' | 'unknown' | 'notCollected' | 'imported';

/** One column of a figure by year. The chosen year is the one the page speaks about. */
export interface YearColumn {
  year: number;
  soFar: boolean;
  chosen: boolean;
}

/** One class over the years: a cell for each column. */
export interface Series {
  key: string;
  label: string;
  tone: Tone;
  cells: Cell[];
}

/** One line of the table under a chart. */
export interface TableLine {
  key: string;
  label: string;
  cells: Cell[];
  isTotal?: boolean;
}

export type FigureUnit = 'persons' | 'records';

export const NO_DATA: Cell = { value: null, status: 'none' };

/** Room for a word or a number in pixels. The widest face of the font stack decides, so that the others fit too. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0) * size;

const widthOf = (sign: string): number => {
  if (/[.,\s]/.test(sign)) return 0.3;
  return /\d/.test(sign) ? 0.575 : 0.6;
};

/** The largest number that a bar must have room for; at least one, so that zero has a place to stand. */
export const largest = (cells: readonly Cell[]): number =>
  Math.max(1, ...cells.map(({ value, status }) => (status === 'shown' ? (value ?? 0) : 0)));
