import { useId } from 'react';
import { scaleLinear } from 'd3-scale';
import { useChartWidth } from './use-chart-width';
import { useMarkFocus } from './use-mark-focus';

/** A figure somebody else published for a year, or the knowledge that we do not know it. */
export interface Stem {
  year: number;
  /** "= 5,498", "≈ 7,000"; null where the year's figure is not known to us: the place stays empty. */
  text: string | null;
  value: number | null;
  exact: boolean;
  name: string;
}

const TOP = 36;
const PLOT = 92;
const BASE = TOP + PLOT;
const GUTTER = 112;
const RIGHT = 12;
const CIRCLE = 5.5;
/** "≈ 7,000" and the space to the next one. */
const NARROWEST = 52;

interface StemChartProps {
  title: string;
  stems: readonly Stem[];
  format: (value: number) => string;
}

/** Hollow circles on thin stems, grey, on an axis of their own: nobody takes them for our bars. A dashed stem is "about". */
export const StemChart = ({ title, stems, format }: StemChartProps) => {
  const { element, width } = useChartWidth<HTMLDivElement>();
  const slot = (width - GUTTER - RIGHT) / stems.length;
  return (
    <div ref={element} className="fig">
      {slot < NARROWEST ? (
        <LyingStems title={title} stems={stems} />
      ) : (
        <StandingStems title={title} stems={stems} format={format} width={width} slot={slot} />
      )}
    </div>
  );
};

const StandingStems = ({
  title,
  stems,
  format,
  width,
  slot,
}: StemChartProps & { width: number; slot: number }) => {
  const known = stems.filter(({ value }) => value !== null);
  const { chart, onKeyDown, markProps } = useMarkFocus(known.length);
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...known.map(({ value }) => value ?? 0))])
    .range([0, PLOT]);
  const titleId = useId();
  return (
    <svg
      ref={chart}
      className="fig-chart on-page"
      viewBox={`0 0 ${width} ${BASE + 24}`}
      width="100%"
      role="group"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <title id={titleId}>{title}</title>
      {scale.ticks(2).map((tick) => (
        <g key={tick} aria-hidden="true">
          <line
            className="fig-line"
            x1={GUTTER}
            x2={width - RIGHT}
            y1={BASE - scale(tick)}
            y2={BASE - scale(tick)}
          />
          <text className="fig-tick" x={GUTTER - 12} y={BASE - scale(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {stems.map(({ year, value, text, exact, name }, index) => {
        const x = GUTTER + slot * (index + 0.5);
        const y = BASE - scale(value ?? 0);
        return (
          <g key={year}>
            <text className="fig-tick" x={x} y={BASE + 20} textAnchor="middle" aria-hidden="true">
              {year}
            </text>
            {value !== null && (
              <g
                className="fig-mark"
                role="img"
                aria-label={name}
                {...markProps(known.findIndex((one) => one.year === year))}
              >
                <rect className="fig-target" x={x - slot / 2} y={0} width={slot} height={BASE} />
                <line
                  className={exact ? 'fig-stem' : 'fig-stem about'}
                  x1={x}
                  x2={x}
                  y1={BASE}
                  y2={y + CIRCLE}
                />
                <circle className="fig-stem-head" cx={x} cy={y} r={CIRCLE} />
                <text className="fig-value" x={x} y={y - 12} textAnchor="middle">
                  {text}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
};

/** For the circle and "≈ 7,000" behind it. */
const BEHIND = '96px';

/** On phones the stems lie down. A year without a known figure keeps its line, empty. */
const LyingStems = ({ title, stems }: Omit<StemChartProps, 'format'>) => {
  const most = Math.max(1, ...stems.map(({ value }) => value ?? 0));
  return (
    <ul className="fig-rows fig-stems" aria-label={title}>
      {stems.map(({ year, value, text, exact }) => (
        <li key={year}>
          <span className="fig-row-name">{year}</span>
          <span className="fig-track">
            {value !== null && (
              <>
                <i
                  className={exact ? 'fig-lying-stem' : 'fig-lying-stem about'}
                  style={{ width: `calc((100% - ${BEHIND}) * ${(value / most).toFixed(4)})` }}
                  aria-hidden="true"
                />
                <b>{text}</b>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};
