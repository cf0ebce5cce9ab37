import { useId } from 'react';
import type { FigureUnit, Series, YearColumn } from './figure';
import { textWidth } from './figure';
import { heightScale, type Geometry } from './geometry';
import { Hatch, Mark } from './Mark';
import { NoDataWords } from './NoDataWords';
import { useFigureWords } from './use-figure-words';
import { useMarkFocus } from './use-mark-focus';

const TOP = 26;
const PLOT = 52;
const ROW = TOP + PLOT;
const LABEL_LEFT = 20;
const LABEL_SIZE = 13;

interface ColumnRowsProps {
  title: string;
  years: readonly YearColumn[];
  series: readonly Series[];
  geometry: Geometry;
  unit: FigureUnit;
}

/**
 * Several classes over many years: one line of bars for each class, its word on the axis, all lines on one scale. Side by
 * side, so many bars would lose their numbers and their words.
 */
export const ColumnRows = ({ title, years, series, geometry, unit }: ColumnRowsProps) => {
  const words = useFigureWords();
  const hatch = useId();
  const { chart, onKeyDown, markProps } = useMarkFocus(series.length * years.length, years.length);
  const { width, gutter, slot, bar, centres, right } = geometry;
  const scale = heightScale(
    series.flatMap(({ cells }) => cells),
    PLOT,
  );
  return (
    <svg
      ref={chart}
      className="fig-chart"
      viewBox={`0 0 ${width} ${ROW * series.length + 4}`}
      width="100%"
      role="group"
      aria-label={`${title}. ${words.say('keys')}`}
      onKeyDown={onKeyDown}
    >
      <defs>
        {series.map(({ key, tone }) => (
          <Hatch key={key} id={`${hatch}-${key}`} tone={tone} />
        ))}
      </defs>
      {series.map(({ key, label, tone, cells }, row) => {
        const base = ROW * (row + 1);
        return (
          <g key={key}>
            <line
              className="fig-line"
              x1={gutter}
              x2={right}
              y1={base}
              y2={base}
              aria-hidden="true"
            />
            <RowLabel text={label} room={gutter - LABEL_LEFT - 10} base={base} />
            <NoDataWords
              years={years}
              cells={cells}
              centres={centres}
              slot={slot}
              base={base}
              words={words}
            />
            {years.map(({ year, soFar }, column) => {
              const cell = cells[column];
              const name = words.say('markOf', { group: label, name: String(year) });
              return (
                <g
                  key={year}
                  className="fig-mark"
                  role="img"
                  aria-label={words.mark(name, cell, unit, soFar)}
                  {...markProps(row * years.length + column)}
                >
                  <rect
                    className="fig-target"
                    x={centres[column] - slot / 2}
                    y={base - ROW + 4}
                    width={slot}
                    height={ROW - 4}
                  />
                  <Mark
                    cell={cell}
                    tone={tone}
                    soFar={soFar}
                    centre={centres[column]}
                    width={bar}
                    base={base}
                    height={scale(cell.value ?? 0)}
                    hatch={`url(#${hatch}-${key})`}
                    words={words}
                  />
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
};

/** The word of a line beside its bars, on two lines where it is long. */
const RowLabel = ({ text, room, base }: { text: string; room: number; base: number }) => {
  const lines = wrapped(text, room);
  return (
    <text className="fig-row-label" aria-hidden="true">
      {lines.map((line, index) => (
        <tspan key={line} x={LABEL_LEFT} y={base - 6 - (lines.length - 1 - index) * 17}>
          {line}
        </tspan>
      ))}
    </text>
  );
};

const wrapped = (text: string, room: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, LABEL_SIZE) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 4);
};
