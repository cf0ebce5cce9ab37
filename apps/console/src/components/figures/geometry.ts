import { scaleBand, scaleLinear } from 'd3-scale';
import { largest, textWidth, type Cell, type YearColumn } from './figure';

const RIGHT = 12;
const WIDEST_BAR = 40;
const LABEL = { narrowest: 112, size: 13, padding: 28 };
const VALUE_SIZE = 14;

/** How close things may stand. Paper is read from nearer and cannot be scrolled: there they stand closer. */
const SPACING = {
  screen: { year: 34, besideValue: 6, widestLabel: 196 },
  paper: { year: 30, besideValue: 4, widestLabel: 150 },
};

/** Few columns stand together at the left; those of a table alone spread out. */
const WIDEST_SLOT = 150;

/** Where the columns of a figure stand. The chart and the table under it are drawn from the same one. */
export interface Geometry {
  width: number;
  /** Room at the left for the axis and for the names of the table's lines. */
  gutter: number;
  slot: number;
  bar: number;
  /** The middle of each column. */
  centres: number[];
  right: number;
}

interface Content {
  years: readonly YearColumn[];
  /** Names of lines, which stand in the gutter. */
  labels: readonly string[];
  /** What stands over the bars and in the table. */
  values: readonly string[];
  printing: boolean;
  /** No chart above: the columns take all the room. */
  spread?: boolean;
}

/** Null when the columns have no room beside each other: the figure is then drawn as lines. */
export const geometryFor = (
  width: number,
  { years, labels, values, printing, spread }: Content,
): Geometry | null => {
  const { year, besideValue, widestLabel } = SPACING[printing ? 'paper' : 'screen'];
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, LABEL.size)));
  const gutter = Math.min(widestLabel, Math.max(LABEL.narrowest, longest + LABEL.padding));
  const room = width - gutter - RIGHT;
  const needed = Math.max(year, ...values.map((text) => textWidth(text, VALUE_SIZE) + besideValue));
  const slot = Math.min(spread ? Infinity : WIDEST_SLOT, room / Math.max(1, years.length));
  if (slot < needed) return null;
  const right = gutter + slot * years.length;
  const band = scaleBand<number>()
    .domain(years.map((one) => one.year))
    .range([gutter, right]);
  const centres = years.map((one) => (band(one.year) ?? 0) + slot / 2);
  return { width, gutter, slot, bar: Math.min(WIDEST_BAR, slot * 0.62), centres, right };
};

/** Height of a value over the zero line; the largest cell of the whole figure decides, so that all lines compare. */
export const heightScale = (cells: readonly Cell[], height: number) =>
  scaleLinear()
    .domain([0, largest(cells)])
    .range([0, height]);

/** About three hairlines at round whole numbers, zero always among them. */
export const hairlines = (scale: ReturnType<typeof heightScale>): number[] => {
  const lines = [3, 2, 1].map((count) => scale.ticks(count));
  return (lines.find(({ length }) => length <= 4) ?? lines[2]).filter(Number.isInteger);
};
