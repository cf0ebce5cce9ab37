import { useId, type ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Message } from './Message';
import { CancelButton, RecordForm } from './RecordForm';

interface FormDialogProps {
  title: string;
  resource: string;
  /** The verb on the main button. */
  save: string;
  saving: boolean;
  problem?: string | null;
  defaultValues?: Record<string, unknown>;
  /** Gives back sentences by field when the server did not accept something. */
  onSubmit: (values: Record<string, unknown>) => Promise<Record<string, string> | undefined>;
  onClose: () => void;
  children: ReactNode;
}

/** A few answers above the page they belong to. Ctrl or ⌘ and Enter saves, Escape leaves. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, resource, save, saving, problem, defaultValues, onSubmit, onClose, children } =
    props;
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <RecordForm resource={resource} defaultValues={defaultValues} onSubmit={onSubmit}>
        <DialogContent className="form">
          {children}
          {problem && <Message>{problem}</Message>}
        </DialogContent>
        <DialogActions>
          <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
            {saving ? translate('action.saving') : save}
          </Button>
          <CancelButton onCancel={onClose} />
        </DialogActions>
      </RecordForm>
    </Dialog>
  );
};
