import { useState, type FormEvent } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FieldFrame } from '../components/inputs';
import { useToast } from '../components/Toasts';
import { askSession } from '../providers/own-session';
import { useRefusal } from './use-refusal';

interface PinDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Sets the short number that opens this session, and no other, when it is locked. */
export const PinDialog = ({ open, onClose }: PinDialogProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const [pin, setPin] = useState('');
  const [error, setError] = useRefusal();
  const close = () => {
    setPin('');
    setError(null);
    onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { problem } = await askSession('POST', '/session/pin', { pin });
    if (problem) return setError(problem);
    toast(translate('lock.pinSet'));
    close();
  };
  return (
    <Dialog open={open} onClose={close} aria-labelledby="pin-title">
      {/* The menu around it would take letters for itself. */}
      <form onSubmit={(event) => void save(event)} onKeyDown={(event) => event.stopPropagation()}>
        <DialogTitle id="pin-title">{translate('lock.setPin')}</DialogTitle>
        <DialogContent>
          <FieldFrame
            id="new-pin"
            label={translate('lock.pin')}
            hint={translate('lock.pinHint')}
            error={error}
          >
            <input
              id="new-pin"
              className="control"
              type="password"
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              autoFocus
              value={pin}
              onChange={(event) => setPin(event.target.value)}
            />
          </FieldFrame>
        </DialogContent>
        <DialogActions>
          <Button type="submit" variant="contained" color="primary">
            {translate('lock.savePin')}
          </Button>
          <Button variant="text" onClick={close}>
            {translate('action.cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
