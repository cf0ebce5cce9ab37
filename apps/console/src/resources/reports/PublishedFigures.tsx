import { useId } from 'react';
import { REFERENCE_FIGURES, type ReferenceFigure } from '@teduh/domain';
import { useStore, useTranslate } from 'ra-core';
import { StemChart, type Stem } from '../../components/figures';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';

/**
 * What others published about the world, in a panel and on an axis of its own. With invented data it is off until asked
 * for: small invented bars beside real world totals would mislead a class.
 */
export const PublishedFigures = () => {
  const translate = useTranslate();
  const titleId = useId();
  const { workspace } = useSession();
  const live = workspace.kind === 'live';
  const [shown, setShown] = useStore<boolean>('reports.published', live);
  const say = (key: string) => translate(`resources.reports.published.${key}`);
  return (
    <section className="card published" aria-labelledby={titleId}>
      <div className="published-head">
        <div>
          <h2 id={titleId}>{say('title')}</h2>
          <p className="small muted">{say('lead')}</p>
        </div>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          <span aria-hidden="true" />
          {say('shown')}
        </label>
      </div>
      {shown ? (
        <Published />
      ) : (
        <p className="figure-note small muted">{say(live ? 'offLive' : 'off')}</p>
      )}
    </section>
  );
};

const Published = () => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.reports.published.${key}`, params);
  const textOf = ({ value, exactness }: ReferenceFigure): string | null =>
    value === null
      ? null
      : say(exactness === 'exact' ? 'exact' : 'approximate', { value: number(value) });
  const stems = everyYear(REFERENCE_FIGURES).map((one): Stem => {
    const exact = one.exactness === 'exact';
    return {
      year: one.year,
      value: one.value,
      text: textOf(one),
      exact,
      name: say(exact ? 'nameExact' : 'nameApproximate', {
        year: one.year,
        value: number(one.value ?? 0),
      }),
    };
  });
  return (
    <>
      <StemChart title={say('title')} stems={stems} format={number} />
      <p className="figure-note small muted">{say('key')}</p>
      <details className="sources">
        <summary>{say('sources')}</summary>
        <ul>
          {REFERENCE_FIGURES.filter(({ value }) => value !== null).map((one) => (
            <li key={one.year}>
              <b>{one.year}</b> <span className="nowrap">{textOf(one)}</span>
              <span>
                {say(`notes.${one.year}`)}{' '}
                {one.source && (
                  <a href={one.source} target="_blank" rel="noreferrer">
                    {new URL(one.source).hostname}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

/** Years nobody wrote down keep their place, empty. */
const everyYear = (figures: readonly ReferenceFigure[]): ReferenceFigure[] => {
  const byYear = new Map(figures.map((one) => [one.year, one]));
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return (
      byYear.get(year) ?? {
        ...figures[0],
        year,
        value: null,
        exactness: 'unknown',
        source: null,
        note: null,
      }
    );
  });
};
