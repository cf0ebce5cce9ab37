import type { ReactNode } from 'react';
import { useTranslate } from 'ra-core';

export interface Definition {
  term: string;
  /** Null or empty is said in words: nobody recorded an answer. */
  value: ReactNode;
}

/** Facts in two columns: a quiet term and what is known. */
export const DefinitionList = ({ items }: { items: Definition[] }) => {
  const translate = useTranslate();
  return (
    <dl className="definitions">
      {items.map(({ term, value }) => {
        const missing = value === null || value === undefined || value === '';
        return (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={missing ? 'missing' : undefined}>
              {missing ? translate('value.notRecorded') : value}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
