import { useTranslate } from 'ra-core';
import { FormDialog } from '../../components/FormDialog';
import { Message } from '../../components/Message';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { useSectionSave } from '../../components/use-section-save';
import type { Cover } from './cover';
import { LastDayOfCover } from './LastDayOfCover';

interface ChangeCoverDialogProps {
  cover: Cover;
  who: string;
  onClose: () => void;
}

/** Moves the last day: somebody comes back sooner, or stays away longer. */
export const ChangeCoverDialog = ({ cover, who, onClose }: ChangeCoverDialogProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const { today } = useFormat();
  const words = (key: string) => translate(`resources.covers.change.${key}`);
  const { save, saving, problem, conflict } = useSectionSave('covers', cover, () => {
    toast(words('saved'));
    onClose();
  });
  return (
    <FormDialog
      title={words('title')}
      resource="covers"
      save={words('save')}
      saving={saving}
      problem={problem}
      defaultValues={{ untilOn: cover.untilOn }}
      onSubmit={({ untilOn }) => save({ untilOn })}
      onClose={onClose}
    >
      <p>{who}</p>
      <LastDayOfCover fromOn={cover.fromOn > today ? cover.fromOn : today} cover={cover} />
      {conflict && <Message tone="warn">{translate('errors.stale')}</Message>}
    </FormDialog>
  );
};
