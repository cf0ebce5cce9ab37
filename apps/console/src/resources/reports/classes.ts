import { codesOf, OPEN_CLASSES, type Split } from '@teduh/domain';
import { NO_DATA, type Cell, type ReportAnswer, type Tone } from '../../components/figures';

/** More classes than this have no room as lines of bars; they lie down and show one year. */
const MOST_LINES = 7;

const GROUP_TONES: readonly string[] = ['women', 'men', 'girls', 'boys'];

const isOpen = (code: string): boolean => (OPEN_CLASSES as readonly string[]).includes(code);

export const toneOf = (split: string, code: string): Tone => {
  if (code === 'Unknown') return 'unknown';
  if (code === 'NotCollected') return 'notCollected';
  return split === 'womenMenGirlsBoys' && GROUP_TONES.includes(code) ? (code as Tone) : 's1';
};

/** One class of a split over the years of an answer. */
export interface ClassLine {
  code: string;
  label: string;
  cells: Cell[];
}

/**
 * The classes of an answer, each with its cells by year. Lists with an order of their own keep it; others go by size,
 * and there hidden ones stand after those that are shown, by name: their place must say nothing about their number.
 * *Unknown* and *not collected* are last.
 */
export const classLines = (
  answer: ReportAnswer,
  split: Split,
  label: (code: string) => string,
): ClassLine[] => {
  const years = answer.perYear.map(({ year }) => year);
  const byClass = new Map<string, Map<number, Cell>>();
  for (const cell of answer.cells) {
    const code = String(cell[split.id]);
    const ofClass = byClass.get(code) ?? new Map<number, Cell>();
    ofClass.set(Number(cell.year), { value: cell.value, status: cell.status });
    byClass.set(code, ofClass);
  }
  const order = ownOrder(split);
  return [...byClass]
    .map(([code, cells]) => ({
      code,
      label: label(code),
      cells: years.map((year) => cells.get(year) ?? NO_DATA),
    }))
    .sort(
      (a, b) =>
        Number(isOpen(a.code)) - Number(isOpen(b.code)) ||
        place(order, a) - place(order, b) ||
        byName(a, b),
    );
};

const ownOrder = ({ classes }: Split): readonly string[] =>
  classes === 'womenMenGirlsBoys' ||
  classes === 'ageBand' ||
  classes === 'newOrCarriedOver' ||
  classes === 'exploitationGroup' ||
  classes === 'sex'
    ? [...codesOf(classes), ...OPEN_CLASSES]
    : OPEN_CLASSES;

const place = (order: readonly string[], { code }: ClassLine): number => {
  const at = order.indexOf(code);
  return at < 0 ? order.length : at;
};

const byName = (a: ClassLine, b: ClassLine): number => a.label.localeCompare(b.label);

const keepsOwnOrder = (split: Split): boolean => ownOrder(split) !== OPEN_CLASSES;

/** The classes of one year, the largest first. */
export const linesOfYear = (
  lines: readonly ClassLine[],
  split: Split,
  column: number,
): ClassLine[] => {
  if (keepsOwnOrder(split)) return [...lines];
  const size = ({ cells }: ClassLine): number => {
    const { value, status } = cells[column];
    return status === 'shown' ? (value ?? 0) : status === 'hidden' ? 0.5 : -1;
  };
  return [...lines].sort(
    (a, b) => Number(isOpen(a.code)) - Number(isOpen(b.code)) || size(b) - size(a) || byName(a, b),
  );
};

/** Few classes that never hide are drawn over all years; the others for one year at a time, lying down. */
export const isDrawnByYear = (split: Split, lines: readonly ClassLine[]): boolean =>
  !split.sensitive && lines.length <= MOST_LINES;
