import type { ReactNode } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { DownloadCsvButton } from '../../components/DownloadCsvButton';
import { EmptyState } from '../../components/EmptyState';
import { Skeleton } from '../../components/Skeleton';
import type { DataSet } from './data-set';
import { RECORDS_PATH, recordsQuery, type useRecords } from './use-records';

interface SetCardProps {
  set: DataSet;
  splits: readonly string[];
  title: string;
  records: ReturnType<typeof useRecords>;
  className?: string;
  /** Drawn when the answer is there. */
  children: ReactNode;
}

/** A card with counts of a set: while they are on the way, when they do not come, and as a file named after the set. */
export const SetCard = ({ set, splits, title, records, className, children }: SetCardProps) => {
  const translate = useTranslate();
  const { data, error, refetch } = records;
  return (
    <Card
      title={title}
      className={className}
      flush
      aside={
        <DownloadCsvButton
          small
          path={RECORDS_PATH}
          query={recordsQuery(set.id, splits)}
          fallbackName={`${set.name}_${splits.join('-')}.csv`}
          label={translate('resources.data-sets.download')}
          name={translate('resources.data-sets.downloadWhat', { what: title })}
        />
      }
    >
      {data && children}
      {!data && !error && <Skeleton />}
      {!data && error && (
        <EmptyState
          icon="warning"
          title={translate('resources.data-sets.failed')}
          action={
            <Button size="small" onClick={() => void refetch()}>
              {translate('action.tryAgain')}
            </Button>
          }
        >
          {error.message}
        </EmptyState>
      )}
    </Card>
  );
};
