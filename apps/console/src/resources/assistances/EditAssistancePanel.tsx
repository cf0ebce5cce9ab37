import { useId, useState } from 'react';
import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useTranslate, useUpdate } from 'ra-core';
import { Message } from '../../components/Message';
import { SidePanel } from '../../components/SidePanel';
import { useUnsaved } from '../../components/use-unsaved';
import { useToast } from '../../components/Toasts';
import { forgetUnsaved, leaveUnlessUnsaved } from '../../providers/unsaved';
import { useSession } from '../../providers/SessionProvider';
import { typeOfKey, type Assistance } from './assistance';
import { AssistanceFields } from './AssistanceFields';
import { fromMinor } from '../../components/amount';
import { toBody, type AssistanceDraft } from './draft';
import { useCasesOf } from './use-cases-of';
import { useDescribe } from './use-describe';
import { useDraftErrors } from './use-draft-errors';

/** Corrects an entry. Nothing is deleted: what was wrong altogether is cancelled and stays, struck through. */
const EditAssistancePanel = ({ record, onClose }: { record: Assistance; onClose: () => void }) => {
  const translate = useTranslate();
  const formId = useId();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { whatAndWhen } = useDescribe();
  const { today } = useSession().workspace;
  const [update, { isPending }] = useUpdate();
  const [problem, setProblem] = useState<string | null>(null);
  const [draft, setDraft] = useState<AssistanceDraft>(() => toDraft(record));
  const cases = useCasesOf(draft.caseIds);
  const { what } = whatAndWhen(record);
  const errors = useDraftErrors(draft, today, cases, formId);

  const [opened] = useState(draft);
  const form = useUnsaved(JSON.stringify(draft) !== JSON.stringify(opened));
  const close = () => leaveUnlessUnsaved(onClose, form);

  const send = async (data: object, words: string, undo?: (saved: Assistance) => void) => {
    setProblem(null);
    try {
      const params = { id: record.id, data, previousData: record };
      const saved = await update('assistances', params, { returnPromise: true });
      toast(words, { undo: undo && (() => undo(saved as Assistance)) });
      forgetUnsaved(form);
      onClose();
    } catch (error) {
      const { status, body, message } = error as HttpError;
      // Theirs is fetched, so that opening the entry again shows it.
      if (status === 412) void queryClient.invalidateQueries({ queryKey: ['assistances'] });
      setProblem(status === 412 ? translate('resources.assistances.edit.stale') : message);
      if (body?.errors) errors.show(body.errors as Record<string, string>);
    }
  };
  const change = (changes: Partial<AssistanceDraft>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const save = () => {
    if (isPending || !errors.check()) return;
    const { caseId: _stays, ...data } = toBody(draft);
    void send(data, translate('ra.notification.updated', 1));
  };
  const cancelEntry = () =>
    send(
      { status: 'cancelled' },
      translate('resources.assistances.edit.cancelled', { what }),
      (saved) =>
        // What it was before is known only here: the entry itself just says that it is cancelled.
        void update('assistances', {
          id: saved.id,
          data: { status: record.status },
          previousData: saved,
        }),
    );
  const isCancelled = record.status === 'cancelled';

  return (
    <SidePanel
      title={translate('resources.assistances.edit.title')}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        const type = typeOfKey(event.nativeEvent);
        if (type) change({ type, subType: '' });
      }}
    >
      <form
        className="panel-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="panel-body form">
          <div className="sunken chosen-case">
            <b className="code">{record.caseNumber}</b>
          </div>
          <AssistanceFields id={formId} draft={draft} change={change} errorOf={errors.of} />
          {problem && <Message>{problem}</Message>}
        </div>
        <div className="panel-foot">
          <Button type="submit" variant="contained" color="primary" aria-disabled={isPending}>
            {translate(isPending ? 'action.saving' : 'resources.assistances.edit.save')}
          </Button>
          {!isCancelled && (
            <Button className="end" color="error" onClick={() => void cancelEntry()}>
              {translate('resources.assistances.edit.cancelEntry')}
            </Button>
          )}
        </div>
      </form>
    </SidePanel>
  );
};

export default EditAssistancePanel;

const toDraft = (one: Assistance): AssistanceDraft => ({
  caseIds: [one.caseId],
  type: one.type,
  subType: one.subType ?? '',
  status: one.status,
  notGivenReason: one.notGivenReason ?? '',
  startedOn: one.startedOn,
  isPeriod: one.endedOn !== null,
  endedOn: one.endedOn,
  forWhom: one.forWhom,
  familyMembers: one.familyMembers ? String(one.familyMembers) : '',
  quantity: one.quantity === null ? '' : String(one.quantity),
  unit: one.unit ?? '',
  cost: fromMinor(one.costMinor, one.currency),
  currency: one.currency ?? '',
  projectId: one.projectIds[0] ?? '',
  providerId: one.providerId ?? '',
});
