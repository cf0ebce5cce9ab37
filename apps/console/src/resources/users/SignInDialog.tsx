import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useToast } from '../../components/Toasts';
import type { TeduhDataProvider } from '../../providers/data-provider';
import type { User } from './user';

/** What can be done about somebody's way in, beside making a code. */
export type Deed = 'reset' | 'confirm' | 'disable' | 'enable';

interface SignInDialogProps {
  user: User;
  deed: Deed;
  onClose: () => void;
}

/**
 * Lets an account in again, says as second person that its holder asked for a code, or shuts it. Shutting it ends its
 * sessions at their next request.
 */
export const SignInDialog = ({ user, deed, onClose }: SignInDialogProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const queryClient = useQueryClient();
  const words = (key: string) =>
    translate(`resources.users.signIn.${deed}.${key}`, { name: user.displayName });
  const confirm = async () => {
    try {
      await dataProvider.act('users', user.id, 'sign-in/enrolment/confirm', {});
    } catch (error) {
      throw (error as { status?: number }).status === 404 ? new Error(words('none')) : error;
    }
  };
  const act = async () => {
    if (deed === 'reset') await dataProvider.act('users', user.id, 'sign-in/reset-tries', {});
    else if (deed === 'confirm') await confirm();
    else {
      const status = deed === 'disable' ? 'disabled' : 'active';
      await dataProvider.update('users', { id: user.id, data: { status }, previousData: user });
    }
    await queryClient.invalidateQueries({ queryKey: ['users'] });
    toast(words('done'));
  };
  return (
    <ConfirmDialog
      title={words('title')}
      confirm={words('confirm')}
      onConfirm={act}
      onClose={onClose}
      isGentle={deed !== 'disable'}
    >
      {words('text')}
    </ConfirmDialog>
  );
};
