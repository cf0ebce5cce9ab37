import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';
import { EmptyState } from './EmptyState';

/** A list that could not be loaded: why, and the way to try again. */
export const ListProblem = () => {
  const translate = useTranslate();
  const { error, refetch } = useListContext();
  return (
    <EmptyState
      icon="warning"
      title={translate('page.loadFailedTitle')}
      action={
        <Button size="small" onClick={() => void refetch()}>
          {translate('action.tryAgain')}
        </Button>
      }
    >
      {(error as Error | null)?.message}
    </EmptyState>
  );
};
