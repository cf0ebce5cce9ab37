import type { ReactNode } from 'react';
import { useTranslate } from 'ra-core';
import { StatusChip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import type { DataSet } from './data-set';

interface SetHeadProps {
  set: DataSet;
  title: ReactNode;
  children?: ReactNode;
}

/** The dashed head of every imported set: what it is, what it is not, and its unit. */
export const SetHead = ({ set, title, children }: SetHeadProps) => {
  const translate = useTranslate();
  const { date } = useFormat();
  return (
    <div className="set-head">
      <div className="set-title">
        {title}
        <StatusChip kind="dataSet" value="imported" />
      </div>
      <p className="small muted">
        {translate('resources.data-sets.warning')}{' '}
        {translate('resources.data-sets.loaded', { date: date(set.loadedAt.slice(0, 10)) })}
      </p>
      {children}
    </div>
  );
};
