import { useTranslate } from 'ra-core';

/** A number hidden to protect people: a tag in words, never an empty cell, never zero, never a bar. */
export const Hidden = () => {
  const translate = useTranslate();
  return (
    <span className="hidden-tag" title={translate('value.hiddenWhy')}>
      {translate('value.hidden')}
    </span>
  );
};
