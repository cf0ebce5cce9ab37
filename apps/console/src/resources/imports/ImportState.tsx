import { useTranslate } from 'ra-core';
import { Chip, StatusChip } from '../../components/StatusChip';
import type { Import } from './import';

/** How an import stands. A dry run loads nothing: it finds the file in order, or its faults. */
export const ImportState = ({ record: { dryRun, status, errorCount } }: { record: Import }) => {
  const translate = useTranslate();
  if (status !== 'running' && errorCount > 0) {
    return (
      <Chip icon="warning" tone="bad">
        {translate('resources.imports.state.faults')}
      </Chip>
    );
  }
  if (dryRun && status === 'done') {
    return (
      <Chip icon="done" tone="good">
        {translate('resources.imports.state.inOrder')}
      </Chip>
    );
  }
  return <StatusChip kind="importStatus" value={status} />;
};
