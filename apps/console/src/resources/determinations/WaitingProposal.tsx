import { useState } from 'react';
import { Button } from '@mui/material';
import { required, useTranslate } from 'ra-core';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { TextInput } from '../../components/inputs';
import { useToast } from '../../components/Toasts';
import type { Determination } from './determination';
import { ReasonDialog } from './ReasonDialog';
import { useDeterminationActs } from './use-determination-acts';
import { useStatusWords } from './use-status-words';

/** A proposal that nobody answered yet: to a supervisor with the two answers, to others as what is waited for. */
export const WaitingProposal = ({ proposal }: { proposal: Determination }) => {
  const translate = useTranslate();
  const toast = useToast();
  const acts = useDeterminationActs(proposal);
  const status = useStatusWords()(proposal.traffickingStatus);
  const [asks, setAsks] = useState<'confirm' | 'sendBack' | null>(null);
  const words = (key: string, params: object = {}) =>
    translate(`resources.determinations.waiting.${key}`, { ...params });
  const close = () => setAsks(null);
  return (
    <div className="sunken waiting">
      <h3>{words('title')}</h3>
      <p>{words('answer', { name: proposal.recordedByName, status })}</p>
      {proposal.reasonsTold.length === 0 && <p>{words('noReasons')}</p>}
      {proposal.mayConfirm ? (
        <div className="form-actions">
          <Button
            size="small"
            variant="contained"
            color="primary"
            onClick={() => setAsks('confirm')}
          >
            {words('confirm')}
          </Button>
          <Button size="small" onClick={() => setAsks('sendBack')}>
            {words('sendBack')}
          </Button>
        </div>
      ) : (
        <p className="small muted">{words('others')}</p>
      )}
      {asks === 'confirm' && (
        <ConfirmDialog
          title={words('confirmTitle')}
          confirm={words('confirm')}
          onConfirm={() => acts.confirm().then(() => toast(words('confirmed')))}
          onClose={close}
          isGentle
        >
          {words('confirmText', { status })}
        </ConfirmDialog>
      )}
      {asks === 'sendBack' && (
        <ReasonDialog
          title={words('sendBackTitle')}
          hint={words('sendBackHint')}
          save={words('sendBack')}
          onSave={(reason) => acts.sendBack(reason ?? '').then(() => toast(words('sentBack')))}
          onClose={close}
        >
          <TextInput source="reason" multiline personal maxLength={2000} validate={required()} />
        </ReasonDialog>
      )}
    </div>
  );
};
