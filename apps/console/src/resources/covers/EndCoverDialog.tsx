import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { whenIs, type Cover } from './cover';

/** Ends a cover before its last day, or takes back one that has not begun. */
export const EndCoverDialog = ({ cover, onClose }: { cover: Cover; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const { today } = useFormat();
  const names = { absent: cover.absentName, covering: cover.coveringName };
  const when = whenIs(cover, today) === 'coming' ? 'coming' : 'now';
  const words = (key: string) => translate(`resources.covers.end.${key}`, names);
  const end = async () => {
    try {
      await dataProvider.update('covers', {
        id: cover.id,
        data: { isEnded: true },
        previousData: cover,
      });
    } finally {
      // Refused, it was ended or moved by somebody else: what stands on the page is old in any case.
      await Promise.all(
        ['covers', 'cases'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
      );
    }
    toast(words('done'));
  };
  return (
    <ConfirmDialog
      title={words('title')}
      confirm={words('confirm')}
      onConfirm={end}
      onClose={onClose}
    >
      {words(when)}
    </ConfirmDialog>
  );
};
