import { BESIDES } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import {
  chosenYear,
  YearTable,
  TableCell,
  type Cell,
  type ReportAnswer,
  type YearColumn,
} from '../../components/figures';

/** Who was met or helped and is not in the figure: for the page's year in large, and for every year of the window. */
export const BesidesCard = ({ answer }: { answer: ReportAnswer }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.reports.besides.${key}`);
  const chosen = chosenYear(answer.perYear)?.year;
  const years: YearColumn[] = answer.perYear.map(({ year, soFar }) => ({
    year,
    soFar,
    chosen: year === chosen,
  }));
  const byYear = new Map(answer.besides.map((one) => [one.year, one]));
  const lines = BESIDES.map((beside) => ({
    key: beside,
    label: say(beside),
    cells: years.map(({ year }): Cell => {
      const value = byYear.get(year)?.[beside] ?? null;
      return { value, status: value === null ? 'none' : 'shown' };
    }),
  }));
  const column = years.findIndex((one) => one.chosen);
  if (column < 0) return null;
  return (
    <Card
      title={say('title')}
      aside={
        <span className="count">
          {translate('resources.reports.besides.inYear', { year: chosen })}
        </span>
      }
      flush
    >
      <p className="figure-lead small muted">{say('lead')}</p>
      <dl className="beside-numbers">
        {lines.map(({ key, label, cells }) => (
          <div key={key}>
            <dd>
              <TableCell cell={cells[column]} />
            </dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {years.length > 1 && (
        <YearTable title={say('title')} years={years} lines={lines} head={say('name')} />
      )}
    </Card>
  );
};
