import { BESIDE_DEFINITIONS, BESIDES, findFigure, type FigureId } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { SidePanel } from '../../components/SidePanel';
import { useLanguage } from '../../i18n/LanguageProvider';

/** The definition card of a figure: what is counted, by which date, who is in it and who is not. */
export const Definition = ({ figure: id }: { figure: FigureId }) => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const figure = findFigure(id)!;
  const say = (key: string) => translate(`resources.reports.definition.${key}`);
  const texts = (all: readonly { en: string; id: string }[]) => (
    <ul>
      {all.map((text) => (
        <li key={text.en}>{text[language]}</li>
      ))}
    </ul>
  );
  return (
    <dl className="definition">
      <dt>{say('unit')}</dt>
      <dd>{figure.unit[language]}</dd>
      <dt>{say('basis')}</dt>
      <dd>{figure.basis[language]}</dd>
      <dt>{say('population')}</dt>
      <dd>{figure.population[language]}</dd>
      <dt>{say('exclusions')}</dt>
      <dd>{texts(figure.exclusions)}</dd>
      {id === 'persons-assisted' && (
        <>
          <dt>{say('besides')}</dt>
          <dd>{texts(BESIDES.map((beside) => BESIDE_DEFINITIONS[beside]))}</dd>
        </>
      )}
      <dt>{say('notes')}</dt>
      <dd>{texts(figure.notes)}</dd>
    </dl>
  );
};

export const DefinitionPanel = ({ figure, onClose }: { figure: FigureId; onClose: () => void }) => {
  const translate = useTranslate();
  return (
    <SidePanel title={translate('resources.reports.definition.title')} onClose={onClose}>
      <div
        className="panel-body"
        tabIndex={0}
        role="region"
        aria-label={translate('resources.reports.definition.title')}
      >
        <Definition figure={figure} />
      </div>
    </SidePanel>
  );
};
