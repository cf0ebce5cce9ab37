import { type AgeClass, type Element, isOurs, proposeDetermination } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useFindings } from './use-findings';
import { useStatusWords } from './use-status-words';

/** What the answers add up to, in words, while they are given: by which rule, and what is open or absent. */
export const SumOfFindings = ({ age }: { age: AgeClass }) => {
  const translate = useTranslate();
  const sayStatus = useStatusWords();
  const { findings, decidingBody } = useFindings();
  const words = (key: string, params: object = {}) =>
    translate(`resources.determinations.sum.${key}`, { ...params });
  const list = (elements: readonly Element[]) =>
    elements.map((one) => translate(`resources.determinations.short.${one}`)).join(', ');
  const { traffickingStatus, rule, open, absent, ifChild } = proposeDetermination(findings, age);
  return (
    <div className="sunken sum" role="status">
      {isOurs(decidingBody) ? (
        <>
          <h3>{words('title')}</h3>
          <p className="what">{words('is', { status: sayStatus(traffickingStatus) })}</p>
          <p className="small">{words(rule)}</p>
          {open.length > 0 && <p className="small">{words('open', { elements: list(open) })}</p>}
          {absent.length > 0 && (
            <p className="small">{words('absent', { elements: list(absent) })}</p>
          )}
          {ifChild && <p className="small">{words('ifChild', { status: sayStatus(ifChild) })}</p>}
        </>
      ) : (
        <p>{translate('resources.determinations.form.theirs')}</p>
      )}
    </div>
  );
};
