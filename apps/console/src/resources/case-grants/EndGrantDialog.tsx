import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useToast } from '../../components/Toasts';
import type { CaseGrant } from './case-grant';

/** Closes a case to a colleague before her last day. */
export const EndGrantDialog = ({ grant, onClose }: { grant: CaseGrant; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const name = grant.userName;
  const words = (key: string) => translate(`resources.case-grants.end.${key}`, { name });
  const end = async () => {
    try {
      await dataProvider.update('case-grants', {
        id: grant.id,
        data: { isEnded: true },
        previousData: grant,
      });
    } finally {
      // Refused, it was ended or moved by somebody else: what stands on the page is old in any case.
      await queryClient.invalidateQueries({ queryKey: ['case-grants'] });
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
      {words('then')}
    </ConfirmDialog>
  );
};
