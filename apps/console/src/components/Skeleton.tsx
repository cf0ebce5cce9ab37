import { useTranslate } from 'ra-core';

/** Grey lines where text will be; invisible for the first 300 ms. */
export const Skeleton = ({ lines = 6 }: { lines?: number }) => {
  const translate = useTranslate();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{translate('app.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
};
