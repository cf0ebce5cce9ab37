import { useId } from 'react';
import type { FigureUnit, Series, YearColumn } from './figure';
import { hairlines, heightScale, type Geometry } from './geometry';
import { Hatch, Mark } from './Mark';
import { NoDataWords } from './NoDataWords';
import { useFigureWords } from './use-figure-words';
import { useMarkFocus } from './use-mark-focus';

const TOP = 26;
const PLOT = 142;
const BASE = TOP + PLOT;
const BELOW = 4;

interface ColumnChartProps {
  title: string;
  years: readonly YearColumn[];
  series: Series;
  geometry: Geometry;
  unit: FigureUnit;
}

/** One bar a year. The years themselves are the head of the table underneath, which shares the columns. */
export const ColumnChart = ({ title, years, series, geometry, unit }: ColumnChartProps) => {
  const words = useFigureWords();
  const hatch = useId();
  const { chart, onKeyDown, markProps } = useMarkFocus(years.length);
  const { width, gutter, slot, bar, centres, right } = geometry;
  const { tone, cells } = series;
  const scale = heightScale(cells, PLOT);
  return (
    <svg
      ref={chart}
      className="fig-chart"
      viewBox={`0 0 ${width} ${BASE + BELOW}`}
      width="100%"
      role="group"
      aria-label={`${title}. ${words.say('keys')}`}
      onKeyDown={onKeyDown}
    >
      <defs>
        <Hatch id={hatch} tone={tone} />
      </defs>
      {hairlines(scale).map((tick) => (
        <g key={tick} aria-hidden="true">
          <line
            className="fig-line"
            x1={gutter}
            x2={right}
            y1={BASE - scale(tick)}
            y2={BASE - scale(tick)}
          />
          <text className="fig-tick" x={gutter - 12} y={BASE - scale(tick) + 4} textAnchor="end">
            {words.number(tick)}
          </text>
        </g>
      ))}
      <NoDataWords
        years={years}
        cells={cells}
        centres={centres}
        slot={slot}
        base={BASE}
        words={words}
      />
      {years.map(({ year, soFar }, column) => (
        <g
          key={year}
          className="fig-mark"
          role="img"
          aria-label={words.mark(String(year), cells[column], unit, soFar)}
          {...markProps(column)}
        >
          <rect
            className="fig-target"
            x={centres[column] - slot / 2}
            y={0}
            width={slot}
            height={BASE}
          />
          <Mark
            cell={cells[column]}
            tone={tone}
            soFar={soFar}
            centre={centres[column]}
            width={bar}
            base={BASE}
            height={scale(cells[column].value ?? 0)}
            hatch={`url(#${hatch})`}
            words={words}
          />
        </g>
      ))}
    </svg>
  );
};
