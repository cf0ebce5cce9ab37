import { useId, type ReactNode } from 'react';
import { FIGURES, findFigure, findSplit, type FigureId } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Select } from '../../components/inputs';
import { useLanguage } from '../../i18n/LanguageProvider';
import type { ReportChoice } from '../../components/figures';
import type { ProgrammeRow } from './use-choice';

interface ReportControlsProps {
  choice: ReportChoice;
  onChange: (changes: Partial<ReportChoice>) => void;
  programmes: readonly ProgrammeRow[];
  mayChooseAll: boolean;
  thisYear: number;
}

/** Work of this kind is not recorded from before. */
const FIRST_YEAR = 2000;

/** The question in five fields; the page answers at once, there is nothing to send. */
export const ReportControls = ({
  choice,
  onChange,
  programmes,
  mayChooseAll,
  thisYear,
}: ReportControlsProps) => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const say = (key: string) => translate(`resources.reports.choose.${key}`);
  const first = Math.min(FIRST_YEAR, choice.from);
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => String(first + index));
  const yearChoices = years.map((year) => ({ value: year, label: year }));
  const splits = (findFigure(choice.figure)?.splits ?? []).flatMap((id) => {
    const split = findSplit(id);
    return split && (id !== 'programme' || choice.programme === 'all') ? [split] : [];
  });

  const chooseFigure = (id: string) => {
    const stays = findFigure(id)?.splits.some((split) => split === choice.split);
    onChange({ figure: id as ReportChoice['figure'], split: stays ? choice.split : null });
  };
  const chooseProgramme = (programme: string) =>
    onChange({ programme, split: choice.split === 'programme' ? null : choice.split });

  return (
    <div className="report-controls" role="group" aria-label={say('label')}>
      <Control label={say('figure')} className="wide">
        {(id) => (
          <Select
            id={id}
            value={choice.figure}
            choices={FIGURES.filter(({ runsOn }) => runsOn === 'ownCases').map((one) => ({
              value: one.id satisfies FigureId,
              label: one.title[language],
            }))}
            onChange={(event) => chooseFigure(event.target.value)}
          />
        )}
      </Control>
      <Control label={say('programme')}>
        {(id) => (
          <Select
            id={id}
            value={choice.programme}
            choices={[
              ...(mayChooseAll ? [{ value: 'all', label: say('allProgrammes') }] : []),
              ...programmes.map(({ id: value, name }) => ({ value, label: name })),
            ]}
            onChange={(event) => chooseProgramme(event.target.value)}
          />
        )}
      </Control>
      <Control label={say('from')} className="short">
        {(id) => (
          <Select
            id={id}
            value={String(choice.from)}
            choices={yearChoices}
            onChange={({ target }) =>
              onChange({
                from: Number(target.value),
                to: Math.max(choice.to, Number(target.value)),
              })
            }
          />
        )}
      </Control>
      <Control label={say('to')} className="short">
        {(id) => (
          <Select
            id={id}
            value={String(choice.to)}
            choices={yearChoices}
            onChange={({ target }) =>
              onChange({
                to: Number(target.value),
                from: Math.min(choice.from, Number(target.value)),
              })
            }
          />
        )}
      </Control>
      <Control label={say('split')} className="wide">
        {(id) => (
          <Select
            id={id}
            value={choice.split ?? ''}
            emptyText={say('noSplit')}
            choices={splits.map(({ id: value, title }) => ({ value, label: title[language] }))}
            onChange={(event) => onChange({ split: event.target.value || null })}
          />
        )}
      </Control>
    </div>
  );
};

const Control = ({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className={className}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
};
