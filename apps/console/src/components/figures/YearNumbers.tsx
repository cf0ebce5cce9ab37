import type { ReactNode } from 'react';
import { useTranslate } from 'ra-core';
import { Card } from '../Card';
import { Icon } from '../Icon';
import { useFormat } from '../use-format';
import { Emphasis } from './Emphasis';
import type { Cell } from './figure';
import { TableCell } from './FigureTable';
import { chosenYear, type ReportAnswer, type YearTotal } from './report';

interface YearNumbersProps {
  answer: ReportAnswer;
  /** The same question broken down into new and carried over. */
  parts: ReportAnswer | null;
  /** The last whole year of the window, or the last one, which may still run. */
  of?: 'chosen' | 'last';
  aside?: ReactNode;
}

const NEW = 'newOrCarriedOver';

/** The year in four numbers, each with the year before, and the sentence that shows how they add up. */
export const YearNumbers = ({ answer, parts, of = 'chosen', aside }: YearNumbersProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.reports.numbers.${key}`, params);
  const year = of === 'last' ? (answer.perYear.at(-1) ?? null) : chosenYear(answer.perYear);
  if (!year) return null;
  const before = answer.perYear.find((one) => one.year === year.year - 1 && one.status !== 'none');
  const possible = (of: number) =>
    answer.besides.find((one) => one.year === of)?.possibleVictims ?? null;
  const fresh = partOf(parts, 'new');
  const carried = partOf(parts, 'carriedOver');
  const pair = (of: number) => (
    <>
      <TableCell cell={fresh(of)} /> / <TableCell cell={carried(of)} />
    </>
  );
  const then = (value: ReactNode) => before && <Then year={before.year}>{value}</Then>;
  const first = answer.perYear[0].year;
  const last = answer.perYear.at(-1)!.year;
  const sum = answer.perYear.reduce((total, { value }) => total + (value ?? 0), 0);

  return (
    <Card title={say(year.soFar ? 'titleSoFar' : 'title', { year: year.year })} aside={aside} flush>
      <dl className="numbers">
        <Fact name={say('assisted')} value={<TableCell cell={year} />}>
          {then(
            before && (
              <>
                <TableCell cell={before} />
                <Difference now={year} before={before} />
              </>
            ),
          )}
        </Fact>
        {parts && (
          <Fact name={say('newAndCarried')} value={pair(year.year)}>
            {then(before && pair(before.year))}
          </Fact>
        )}
        {of === 'chosen' && last > first && answer.total !== null && (
          <Fact name={say('distinct', { from: first, to: last })} value={number(answer.total)}>
            {say('ofBars', { sum: number(sum) })}
          </Fact>
        )}
        {possible(year.year) !== null && (
          <Fact name={say('possible')} value={number(possible(year.year) ?? 0)}>
            {say('notAdded')}
          </Fact>
        )}
      </dl>
      {parts && <Reconciliation answer={answer} parts={parts} year={year} />}
    </Card>
  );
};

const Fact = ({
  name,
  value,
  children,
}: {
  name: string;
  value: ReactNode;
  children?: ReactNode;
}) => (
  <div>
    <dt>{name}</dt>
    <dd className="value">{value}</dd>
    {children && <dd className="small muted">{children}</dd>}
  </div>
);

const Then = ({ year, children }: { year: number; children: ReactNode }) => (
  <>
    {year}: {children}
  </>
);

/** "+12": against the year before, both complete and both shown. */
const Difference = ({ now, before }: { now: YearTotal; before: YearTotal }) => {
  const { tag } = useFormat();
  if (now.soFar || now.value === null || before.value === null) return null;
  const signed = new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }).format(
    now.value - before.value,
  );
  return (
    <>
      {' · '}
      <b>{signed}</b>
    </>
  );
};

const partOf =
  (parts: ReportAnswer | null, code: string) =>
  (year: number): Cell => {
    const found = parts?.cells.find((cell) => cell[NEW] === code && cell.year === year);
    return found ?? { value: null, status: 'none' };
  };

/** New and carried over are the year; where they are not, the page says so and by how much. */
const Reconciliation = ({
  answer,
  parts,
  year,
}: {
  answer: ReportAnswer;
  parts: ReportAnswer;
  year: YearTotal;
}) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const sums = answer.perYear.flatMap(({ year: of, value, status, soFar }) => {
    const fresh = partOf(parts, 'new')(of).value;
    const carried = partOf(parts, 'carriedOver')(of).value;
    if (status !== 'shown' || value === null || fresh === null || carried === null) return [];
    return [
      { year: of, soFar, assisted: value, fresh, carried, difference: value - fresh - carried },
    ];
  });
  const wrong = sums.filter(({ difference }) => difference !== 0);
  const right = sums.filter((one) => one.difference === 0 && (one.year === year.year || one.soFar));
  const words = ({ year: of, assisted, fresh, carried, difference }: (typeof sums)[number]) => ({
    year: of,
    new: number(fresh),
    carriedOver: number(carried),
    sum: number(fresh + carried),
    assisted: number(assisted),
    difference: number(difference),
  });
  if (!sums.length) return null;
  return (
    <ul className="adds-up">
      {right.map((one) => (
        <li key={one.year}>
          <Icon name="done" size={18} />
          <span>
            <Emphasis>
              {translate(
                `resources.reports.${one.soFar ? 'reconciledSoFar' : 'reconciled'}`,
                words(one),
              )}
            </Emphasis>
          </span>
        </li>
      ))}
      {wrong.length === 0 && sums.length > 2 && (
        <li>
          <Icon name="done" size={18} />
          <span>
            <Emphasis>
              {translate('resources.reports.reconciledAll', { smart_count: sums.length })}
            </Emphasis>
          </span>
        </li>
      )}
      {wrong.map((one) => (
        <li key={one.year} className="wrong">
          <Icon name="warning" size={18} />
          <span>{translate('resources.reports.notReconciled', words(one))}</span>
        </li>
      ))}
    </ul>
  );
};
