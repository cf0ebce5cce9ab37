import { useTranslate } from 'ra-core';
import { useFormat } from '../../components/use-format';
import type { Determination } from './determination';
import { useStatusWords } from './use-status-words';

/** The decision a case stands on, as a sentence: what, when, by which rule and by whom. */
export const Standing = ({ decision }: { decision: Determination }) => {
  const translate = useTranslate();
  const sayStatus = useStatusWords();
  const { date } = useFormat();
  const words = (name: string, params: object = {}) =>
    translate(`resources.determinations.standing.${name}`, { ...params });
  const { traffickingStatus: status, decidedOn, rule, isCarriedOver } = decision;
  const { recordedByName: author, settledByName: name } = decision;
  const by = author && author !== name ? words('confirmedBy', { author, name }) : null;
  return (
    <div className="standing">
      <p className="what">{words(status, { _: words('other', { status: sayStatus(status) }) })}</p>
      <p>
        {words('how', {
          date: date(decidedOn),
          rule: rule ? translate(`resources.determinations.rule.${rule}`) : '',
        })}
      </p>
      <p className="small muted">
        {isCarriedOver ? words('carriedOver') : (by ?? (name && words('settledBy', { name })))}
      </p>
    </div>
  );
};
