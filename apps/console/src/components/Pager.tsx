import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';
import { useFormat } from './use-format';

/** "1–25 of 64", and with filters "1–10 of 14 that match, 18 in all"; previous and next. */
export const Pager = ({ all }: { all?: number }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { page, perPage, total, data, setPage, hasNextPage, hasPreviousPage } = useListContext();
  if (total === undefined || !data?.length) return null;
  const from = (page - 1) * perPage + 1;
  const narrowed = all !== undefined && all !== total;
  const words = translate(narrowed ? 'list.rangeOfMatching' : 'list.range', {
    from: number(from),
    to: number(from + data.length - 1),
    total: number(total),
    all: number(all ?? total),
  });
  const go = (to: number) => () => {
    setPage(to);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav className="pager" aria-label={translate('list.pages')}>
      <span role="status">{words}</span>
      {total > perPage && (
        <>
          <Button size="small" disabled={!hasPreviousPage} onClick={go(page - 1)}>
            {translate('action.previous')}
          </Button>
          <Button size="small" disabled={!hasNextPage} onClick={go(page + 1)}>
            {translate('action.next')}
          </Button>
        </>
      )}
    </nav>
  );
};
