import { useState } from 'react';
import { findFigure, findSplit, type Split } from '@teduh/domain';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import {
  BarRows,
  chosenYear,
  HiddenNote,
  SumStrip,
  TableByClass,
  useFigureWords,
  YearFigure,
  type ReportAnswer,
  type ReportChoice,
  type Series,
  type TableLine,
  type YearColumn,
} from '../../components/figures';
import { Card } from '../../components/Card';
import { Select } from '../../components/inputs';
import { useLanguage } from '../../i18n/LanguageProvider';
import { classLines, isDrawnByYear, linesOfYear, toneOf, type ClassLine } from './classes';
import { useClassLabel } from './use-class-label';

interface FigureCardProps {
  choice: ReportChoice;
  answer: ReportAnswer;
  parts: ReportAnswer | null;
  programmeName: string;
  onDefinition: () => void;
}

/** The figure itself: its bars, the same numbers as a table, both totals, and what is hidden and why. */
export const FigureCard = ({
  choice,
  answer,
  parts,
  programmeName,
  onDefinition,
}: FigureCardProps) => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const figure = findFigure(choice.figure)!;
  const split = choice.split ? findSplit(choice.split) : null;
  const where = translate(
    `resources.reports.${choice.from === choice.to ? 'whereOneYear' : 'where'}`,
    {
      programme: programmeName,
      from: choice.from,
      to: choice.to,
    },
  );
  const title = split ? `${split.title[language]} · ${where}` : where;
  const chosen = chosenYear(answer.perYear)?.year;
  const years = answer.perYear.map(({ year, soFar }) => ({ year, soFar, chosen: year === chosen }));
  const common = {
    answer,
    years,
    figureTitle: figure.title[language],
    registered: figure.id === 'persons-registered',
  };
  return (
    <Card
      className="figure-card"
      flush
      title={title}
      aside={
        <Button variant="text" size="small" onClick={onDefinition}>
          {translate('resources.reports.howCounted')}
        </Button>
      }
    >
      <p className="figure-lead small muted">
        {figure.population[language]}
        {split && !split.partition && (
          <> {translate(`resources.reports.several.${severalOf(split)}`)}</>
        )}
      </p>
      {split ? (
        <SplitFigure {...common} split={split} />
      ) : (
        <WholeFigure {...common} parts={parts} />
      )}
    </Card>
  );
};

/** Why the classes of a split may add up to more than the persons. */
const severalOf = ({ id, grain }: Split): string => (id === 'programme' ? id : grain);

interface PartProps {
  answer: ReportAnswer;
  years: YearColumn[];
  figureTitle: string;
  registered: boolean;
}

const WholeFigure = ({
  answer,
  years,
  figureTitle,
  registered,
  parts,
}: PartProps & { parts: ReportAnswer | null }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.reports.line.${key}`);
  const newOrCarriedOver = findSplit('newOrCarriedOver')!;
  const partLines = parts ? classLines(parts, newOrCarriedOver, say) : [];
  const whole: TableLine = {
    key: 'whole',
    label: say(registered ? 'registered' : 'assisted'),
    cells: answer.perYear,
    isTotal: partLines.length > 0,
  };
  const lines: TableLine[] = [
    ...partLines.map(({ code, ...line }) => ({ key: code, ...line })),
    whole,
  ];
  return (
    <>
      <YearFigure
        title={figureTitle}
        years={years}
        series={[{ ...whole, tone: 's1' }]}
        lines={lines}
        unit="persons"
      />
      <SumStrip sumOfBars={sumOf(answer)} total={answer.total} registered={registered} />
    </>
  );
};

const sumOf = ({ perYear }: ReportAnswer): number =>
  perYear.reduce((sum, { value }) => sum + (value ?? 0), 0);

const SplitFigure = ({
  answer,
  years,
  figureTitle,
  registered,
  split,
}: PartProps & { split: Split }) => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const label = useClassLabel(split, answer);
  const lines = classLines(answer, split, label);
  const title = `${figureTitle}: ${split.title[language]}`;
  const total: TableLine = {
    key: 'whole',
    label: translate('resources.reports.line.onePerPerson'),
    cells: answer.perYear,
    isTotal: true,
  };
  const tableLines: TableLine[] = [
    ...lines.map(({ code, ...line }) => ({ key: code, ...line })),
    total,
  ];
  const byYear = isDrawnByYear(split, lines) && years.length > 1;
  const series: Series[] = lines.map((line) => ({
    ...line,
    key: line.code,
    tone: toneOf(split.id, line.code),
  }));
  return (
    <>
      {byYear ? (
        <YearFigure title={title} years={years} series={series} lines={tableLines} unit="persons" />
      ) : (
        <OneYear title={title} years={years} lines={lines} split={split} answer={answer} />
      )}
      {!byYear && years.length > 1 && (
        <TableByClass title={title} years={years} lines={tableLines} head={split.title[language]} />
      )}
      {answer.cells.some(({ status }) => status === 'hidden') && <HiddenNote />}
      <SumStrip sumOfBars={sumOf(answer)} total={answer.total} registered={registered} ofYears />
    </>
  );
};

/** How many classes stand there before one asks for all of them; the table has them all anyway. */
const SHOWN_FIRST = 12;

interface OneYearProps {
  title: string;
  years: YearColumn[];
  lines: ClassLine[];
  split: Split;
  answer: ReportAnswer;
}

/** Many classes, or classes that may be hidden: lying bars for one year, which the reader chooses. */
const OneYear = ({ title, years, lines, split, answer }: OneYearProps) => {
  const translate = useTranslate();
  const { say, count } = useFigureWords();
  const [wanted, setWanted] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const year =
    years.find((one) => one.year === wanted) ?? years.find((one) => one.chosen) ?? years[0];
  const column = years.indexOf(year);
  const rows = linesOfYear(lines, split, column);
  const shown = all ? rows : rows.slice(0, SHOWN_FIRST);
  const whole = answer.perYear[column];
  return (
    <>
      <div className="year-of-bars">
        {years.length > 1 && (
          <label>
            <span>{translate('resources.reports.choose.year')}</span>
            <Select
              value={String(year.year)}
              choices={years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
              onChange={(event) => setWanted(Number(event.target.value))}
            />
          </label>
        )}
        {whole.value !== null && (
          <p className="small muted">
            {translate('resources.reports.ofPersons', {
              year: year.year,
              persons: count(whole.value, 'persons'),
            })}
          </p>
        )}
      </div>
      <BarRows
        label={`${title}, ${year.year}`}
        rows={shown.map((line) => ({
          key: line.code,
          label: line.label,
          tone: toneOf(split.id, line.code),
          cell: line.cells[column],
          soFar: false,
        }))}
      />
      {rows.length > SHOWN_FIRST && (
        <Button className="show-all" size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {say(all ? 'showFewer' : 'showAll', { smart_count: all ? SHOWN_FIRST : rows.length })}
        </Button>
      )}
    </>
  );
};
