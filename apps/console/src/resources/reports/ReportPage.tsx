import { useState } from 'react';
import { findFigure } from '@teduh/domain';
import { Button } from '@mui/material';
import { useTranslate, type HttpError } from 'ra-core';
import { Card } from '../../components/Card';
import { DownloadCsvButton } from '../../components/DownloadCsvButton';
import { EmptyState } from '../../components/EmptyState';
import {
  pathOf,
  queryOf,
  useReport,
  YearNumbers,
  type ReportAnswer,
  type ReportChoice,
} from '../../components/figures';
import { Icon } from '../../components/Icon';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { Chip, StatusChip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { useLanguage } from '../../i18n/LanguageProvider';
import { useSession } from '../../providers/SessionProvider';
import { BesidesCard } from './BesidesCard';
import { Definition, DefinitionPanel } from './Definition';
import { FigureCard } from './FigureCard';
import { HowToRead } from './HowToRead';
import { PrintHead } from './PrintHead';
import { PublishedFigures } from './PublishedFigures';
import { ReportControls } from './ReportControls';
import { useChoice, type ProgrammeRow } from './use-choice';

/** Persons assisted per year, and its sister figure: the chart everybody asks for, with all that explains it. */
const ReportPage = () => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const { choice, change, ...rest } = useChoice();
  const title = findFigure(choice?.figure ?? 'persons-assisted')!.title[language];
  if (choice) return <Report choice={choice} onChange={change} title={title} {...rest} />;
  return (
    <>
      <PageHead title={title} crumb={translate('resources.reports.crumb')} />
      <Card>
        {rest.isPending ? (
          <Skeleton />
        ) : (
          <EmptyState
            icon="bars"
            title={
              rest.error
                ? translate('resources.reports.failed.title')
                : translate('resources.reports.none.title')
            }
          >
            {rest.error ? rest.error.message : translate('resources.reports.none.text')}
          </EmptyState>
        )}
      </Card>
    </>
  );
};

export default ReportPage;

interface ReportProps {
  choice: ReportChoice;
  onChange: (changes: Partial<ReportChoice>) => void;
  title: string;
  programmes: readonly ProgrammeRow[];
  mayChooseAll: boolean;
  thisYear: number;
}

const Report = ({ choice, onChange, title, ...controls }: ReportProps) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { kind } = useSession().workspace;
  const [defining, setDefining] = useState(false);
  const report = useReport(choice);
  const assisted = choice.figure === 'persons-assisted';
  const parts = useReport({ ...choice, split: 'newOrCarriedOver' }, assisted);
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.reports.${key}`, params);

  const shown = report.data;
  const nameOf = (id: string) =>
    controls.programmes.find((one) => one.id === id)?.name ?? say('choose.allProgrammes');
  const asOf = shown ? date(shown.answer.asOf.slice(0, 10)) : null;
  return (
    <div className="report">
      <PrintHead programme={nameOf(choice.programme)} asOf={asOf} />
      <PageHead
        title={title}
        crumb={`${say('crumb')} · ${nameOf(choice.programme)}`}
        chips={
          <>
            <StatusChip kind="dataSet" value={kind === 'live' ? 'own' : 'invented'} />
            {asOf && <Chip icon="calendar">{say('asOf', { date: asOf })}</Chip>}
            <Chip icon="lock">{say('internal')}</Chip>
          </>
        }
        actions={
          <>
            <Button onClick={() => window.print()}>
              <Icon name="print" size={18} />
              {say('print')}
            </Button>
            <DownloadCsvButton
              main
              path={pathOf(choice)}
              query={queryOf(choice)}
              fallbackName={`${choice.figure}_${choice.from}-${choice.to}.csv`}
              label={say('download')}
            />
          </>
        }
      />
      <ReportControls choice={choice} onChange={onChange} {...controls} />
      <p className="updating small muted" role="status">
        {report.isFetching && shown ? say('updating') : ''}
      </p>
      {report.error && !report.isFetching ? (
        <Card>
          <EmptyState
            icon="warning"
            title={say('failed.title')}
            action={
              <Button size="small" onClick={() => void report.refetch()}>
                {translate('action.tryAgain')}
              </Button>
            }
          >
            {(report.error as HttpError).message}
          </EmptyState>
        </Card>
      ) : shown ? (
        <Answered
          choice={shown.choice}
          answer={shown.answer}
          parts={partsFor(shown.choice, parts.data)}
          programmeName={nameOf(shown.choice.programme)}
          onDefinition={() => setDefining(true)}
        />
      ) : (
        <Card>
          <Skeleton lines={9} />
        </Card>
      )}
      {defining && <DefinitionPanel figure={choice.figure} onClose={() => setDefining(false)} />}
    </div>
  );
};

/** New and carried over of the same question; those of an older one would not add up to its bars. */
const partsFor = (
  choice: ReportChoice,
  parts: { choice: ReportChoice; answer: ReportAnswer } | undefined,
): ReportAnswer | null => {
  if (!parts || choice.figure !== 'persons-assisted') return null;
  const { figure, programme, from, to } = parts.choice;
  const same =
    figure === choice.figure &&
    programme === choice.programme &&
    from === choice.from &&
    to === choice.to;
  return same ? parts.answer : null;
};

interface AnsweredProps {
  choice: ReportChoice;
  answer: ReportAnswer;
  parts: ReportAnswer | null;
  programmeName: string;
  onDefinition: () => void;
}

const Answered = (props: AnsweredProps) => {
  const translate = useTranslate();
  const { choice, answer, parts } = props;
  const assisted = choice.figure === 'persons-assisted';
  if (answer.perYear.every(({ value, status }) => status === 'none' || value === 0)) {
    return (
      <Card>
        <EmptyState icon="bars" title={translate('resources.reports.empty.title')}>
          {translate('resources.reports.empty.text')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      {assisted && <YearNumbers answer={answer} parts={parts} />}
      <FigureCard {...props} />
      {assisted && <PublishedFigures />}
      {assisted && <BesidesCard answer={answer} />}
      <HowToRead answer={answer} />
      <div className="print-only">
        <h2>{translate('resources.reports.definition.title')}</h2>
        <Definition figure={choice.figure} />
      </div>
    </>
  );
};
