import { textWidth, type Cell, type YearColumn } from './figure';
import type { FigureWords } from './use-figure-words';

interface NoDataWordsProps {
  years: readonly YearColumn[];
  cells: readonly Cell[];
  centres: readonly number[];
  slot: number;
  base: number;
  words: FigureWords;
}

/** Says "no data" once for each run of years without any; an empty place alone could be taken for zero. */
export const NoDataWords = ({ years, cells, centres, slot, base, words }: NoDataWordsProps) => (
  <g aria-hidden="true">
    {runsOf(cells).map(([first, last]) => {
      const middle = (centres[first] + centres[last]) / 2;
      const whole = words.say('noData');
      const fits = textWidth(whole, 13) <= slot * (last - first + 1);
      const lines = fits ? [whole] : words.say('noDataLines').split('|');
      return (
        <text key={years[first].year} className="fig-none" textAnchor="middle">
          {lines.map((line, index) => (
            <tspan key={line} x={middle} y={base - 10 - (lines.length - 1 - index) * 16}>
              {line}
            </tspan>
          ))}
        </text>
      );
    })}
  </g>
);

/** The first and last index of each stretch of columns without data. */
const runsOf = (cells: readonly Cell[]): [number, number][] => {
  const runs: [number, number][] = [];
  cells.forEach(({ status }, index) => {
    if (status !== 'none') return;
    const open = runs.at(-1);
    if (open && open[1] === index - 1) open[1] = index;
    else runs.push([index, index]);
  });
  return runs;
};
