import { BarRows } from './BarRows';
import { ColumnChart } from './ColumnChart';
import { ColumnRows } from './ColumnRows';
import { largest, type FigureUnit, type Series, type TableLine, type YearColumn } from './figure';
import { TableByClass, TableByYear, TableUnderColumns } from './FigureTable';
import { geometryFor } from './geometry';
import { useChartWidth } from './use-chart-width';
import { useFigureWords } from './use-figure-words';

interface YearFigureProps {
  title: string;
  years: readonly YearColumn[];
  series: readonly Series[];
  /** The table's lines; they come from the same cells as the bars. */
  lines: readonly TableLine[];
  unit: FigureUnit;
}

/** So few years stand beside each other as groups of bars, each bar with its word. */
const FEW_YEARS = 3;

/**
 * A figure by year, chart and table from one set of cells. Columns where there is room for every number; lying bars on
 * phones and in narrow windows. No number is ever left out to make room.
 */
export const YearFigure = ({ title, years, series, lines, unit }: YearFigureProps) => {
  const words = useFigureWords();
  const { element, width, printing } = useChartWidth<HTMLDivElement>();
  const values = [...series, ...lines].flatMap(({ cells }) =>
    cells.map((cell) => words.short(cell)),
  );
  const labels = [...series, ...lines].map(({ label }) => label);
  const geometry = geometryFor(width, { years, labels, values, printing });
  const common = { title, years, unit };
  const [only] = series;
  if (!geometry || (series.length > 1 && years.length <= FEW_YEARS)) {
    return (
      <div ref={element} className="fig">
        <LyingBars {...common} series={series} />
        {lines.length > 1 && <TableByYear title={title} years={years} lines={lines} />}
      </div>
    );
  }
  return (
    <div ref={element} className="fig">
      {series.length === 1 ? (
        <ColumnChart {...common} series={only} geometry={geometry} />
      ) : (
        <ColumnRows {...common} series={series} geometry={geometry} />
      )}
      <TableUnderColumns title={title} years={years} lines={lines} geometry={geometry} />
    </div>
  );
};

/** One class: a bar for each year. Several: for each year the bars of its classes, all on one scale. */
const LyingBars = ({ title, years, series }: Omit<YearFigureProps, 'lines'>) => {
  const [only] = series;
  if (series.length === 1) {
    const rows = years.map(({ year, soFar, chosen }, index) => ({
      key: String(year),
      label: String(year),
      tone: only.tone,
      cell: only.cells[index],
      soFar,
      chosen,
    }));
    return <BarRows label={title} rows={rows} />;
  }
  const most = largest(series.flatMap(({ cells }) => cells));
  return (
    <div className="fig-groups">
      {years.map(({ year, soFar }, index) => (
        <div className="fig-group" key={year}>
          <GroupHead year={year} soFar={soFar} />
          <BarRows
            label={`${title}, ${year}`}
            most={most}
            rows={series.map(({ key, label, tone, cells }) => ({
              key,
              label,
              tone,
              cell: cells[index],
            }))}
          />
        </div>
      ))}
    </div>
  );
};

const GroupHead = ({ year, soFar }: { year: number; soFar: boolean }) => {
  const words = useFigureWords();
  return (
    <h3>
      {year}
      {soFar && <small> {words.say('soFar')}</small>}
    </h3>
  );
};

interface YearTableProps {
  title: string;
  /** What the lines are, over their names. */
  head: string;
  years: readonly YearColumn[];
  lines: readonly TableLine[];
}

/** Numbers by year without a chart, in the columns of the charts above it where there is room for them. */
export const YearTable = ({ title, head, years, lines }: YearTableProps) => {
  const words = useFigureWords();
  const { element, width, printing } = useChartWidth<HTMLDivElement>();
  const values = lines.flatMap(({ cells }) => cells.map((cell) => words.short(cell)));
  const geometry = geometryFor(width, {
    years,
    labels: lines.map(({ label }) => label),
    values,
    printing,
    spread: true,
  });
  return (
    <div ref={element}>
      {geometry ? (
        <TableUnderColumns title={title} years={years} lines={lines} geometry={geometry} ruled />
      ) : (
        <TableByClass title={title} years={years} lines={lines} head={head} />
      )}
    </div>
  );
};
