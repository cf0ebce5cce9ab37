import { useSyncExternalStore } from 'react';
import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useGates } from '../providers/GatesProvider';
import { askSession, type Shown } from '../providers/own-session';
import { ProofForm } from './ProofForm';

/** Before a grave deed: show once more that it is you. Good for five minutes. */
export const ProofDialog = () => {
  const translate = useTranslate();
  const { proof } = useGates();
  const isAsking = useSyncExternalStore(proof.subscribe, proof.isAsking);
  const stepUp = async (shown: Shown) => {
    const told = await askSession('POST', '/session/step-up', shown);
    if (told.ok) proof.done(true);
    return told;
  };
  return (
    <Dialog open={isAsking} onClose={() => proof.done(false)} aria-labelledby="proof-title">
      <DialogTitle id="proof-title">{translate('lock.proofTitle')}</DialogTitle>
      <DialogContent>
        <p>{translate('lock.proofText')}</p>
        <ProofForm
          id="proof"
          label={translate('again.password')}
          button={translate('lock.proofGo')}
          onShow={stepUp}
        >
          <Button variant="text" onClick={() => proof.done(false)}>
            {translate('action.cancel')}
          </Button>
        </ProofForm>
      </DialogContent>
    </Dialog>
  );
};
