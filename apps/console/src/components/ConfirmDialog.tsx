import { useId, useRef, useState, type ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Message } from './Message';

interface ConfirmDialogProps {
  /** The question. */
  title: string;
  /** The verb that answers it. */
  confirm: string;
  /** Does it; what goes wrong stands in the dialog, which stays open. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  /** It ends nothing: the verb is not red. */
  isGentle?: boolean;
  /** What happens then, in a sentence. */
  children: ReactNode;
}

/** Asks before something ends: what it is, what happens then, and a verb. */
export const ConfirmDialog = ({
  title,
  confirm,
  onConfirm,
  onClose,
  isGentle,
  children,
}: ConfirmDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const isSending = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      isSending.current = false;
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent className="form">
        <p>{children}</p>
        {problem && <Message>{problem}</Message>}
      </DialogContent>
      <DialogActions>
        <Button
          variant={isGentle ? 'contained' : 'text'}
          color={isGentle ? 'primary' : 'error'}
          onClick={() => void act()}
        >
          {confirm}
        </Button>
        <Button variant="text" autoFocus onClick={onClose}>
          {translate('action.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
