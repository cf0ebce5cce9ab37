import { Hidden } from '../Hidden';
import type { Cell, TableLine, YearColumn } from './figure';
import type { Geometry } from './geometry';
import { usePrinting } from './use-chart-width';
import { useFigureWords } from './use-figure-words';

interface FigureTableProps {
  title: string;
  years: readonly YearColumn[];
  lines: readonly TableLine[];
}

/** The numbers of a chart under its own columns: the years are the axis and the head of the table at once. */
export const TableUnderColumns = ({
  title,
  years,
  lines,
  geometry,
  ruled,
}: FigureTableProps & {
  geometry: Geometry;
  /** With hairlines, where no chart stands above it. */
  ruled?: boolean;
}) => {
  const words = useFigureWords();
  const { width, gutter, right } = geometry;
  return (
    <table
      className={ruled ? 'fig-under ruled' : 'fig-under'}
      style={{ width: percent(right / width) }}
    >
      <caption className="visually-hidden">{words.say('tableOf', { title })}</caption>
      <colgroup>
        <col style={{ width: percent(gutter / right) }} />
        <col span={years.length} />
      </colgroup>
      <thead>
        <tr>
          <td />
          {years.map((column) => (
            <th key={column.year} scope="col">
              <YearHead {...column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, cells, isTotal }) => (
          <tr key={key} className={isTotal ? 'total' : undefined}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={years[index].year}>
                <TableCell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

const YearHead = ({ year, soFar, chosen }: YearColumn) => {
  const words = useFigureWords();
  return (
    <>
      <span className={chosen ? 'fig-year chosen' : 'fig-year'}>{year}</span>
      {soFar && <small>{words.say('soFar')}</small>}
    </>
  );
};

/** The same numbers where columns have no room: a line for each year. */
export const TableByYear = ({ title, years, lines }: FigureTableProps) => {
  const words = useFigureWords();
  return (
    <div
      className="table-scroller fig-scroller"
      role="region"
      aria-label={words.say('tableOf', { title })}
      tabIndex={0}
    >
      <table className="fig-table">
        <thead>
          <tr>
            <th scope="col">{words.say('year')}</th>
            {lines.map(({ key, label }) => (
              <th key={key} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, soFar, chosen }, index) => (
            <tr key={year} className={chosen ? 'chosen' : undefined}>
              <th scope="row">
                {year}
                {soFar && <small>{words.say('soFar')}</small>}
              </th>
              {lines.map(({ key, cells, isTotal }) => (
                <td key={key} className={isTotal ? 'num total' : 'num'}>
                  <TableCell cell={cells[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** So many years fit on a sheet of paper, also where every number of them is hidden. */
const YEARS_ON_PAPER = 7;

/**
 * Many classes by year: wide, in a scroller of its own that begins at the latest years. Paper has no scroller: there it is
 * several tables below one another.
 */
export const TableByClass = ({
  title,
  years,
  lines,
  head,
}: FigureTableProps & { head: string }) => {
  const words = useFigureWords();
  const printing = usePrinting();
  return (
    <div
      className="table-scroller fig-scroller"
      role="region"
      aria-label={words.say('tableOf', { title })}
      tabIndex={0}
      ref={(scroller) => {
        if (scroller) scroller.scrollLeft = scroller.scrollWidth;
      }}
    >
      {pieces(years.length, printing ? YEARS_ON_PAPER : years.length).map(([from, to]) => (
        <table key={from} className="fig-table by-class">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {years.slice(from, to).map((column) => (
                <th key={column.year} scope="col" className="num">
                  <YearHead {...column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, label, cells, isTotal }) => (
              <tr key={key} className={isTotal ? 'total' : undefined}>
                <th scope="row">{label}</th>
                {cells.slice(from, to).map((cell, index) => (
                  <td key={years[from + index].year} className="num">
                    <TableCell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
};

/** Cuts a row of columns into pieces of nearly the same length, none longer than `most`. */
const pieces = (count: number, most: number): [number, number][] => {
  const length = Math.ceil(count / Math.max(1, Math.ceil(count / Math.max(1, most))));
  const starts = Array.from(
    { length: Math.ceil(count / Math.max(1, length)) },
    (_, at) => at * length,
  );
  return starts.map((from) => [from, Math.min(from + length, count)]);
};

/** A dash is only for "no data"; zero is 0, hidden is said in a word. */
export const TableCell = ({ cell }: { cell: Cell }) => {
  const words = useFigureWords();
  if (cell.status === 'hidden') return <Hidden />;
  if (cell.status === 'none' || cell.value === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.say('noData')}</span>
      </>
    );
  }
  return words.number(cell.value);
};
