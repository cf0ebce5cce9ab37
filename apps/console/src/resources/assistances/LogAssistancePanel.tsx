import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from '@mui/material';
import { ResourceContextProvider, useTranslate } from 'ra-core';
import { Message } from '../../components/Message';
import { SidePanel } from '../../components/SidePanel';
import { holdUnsaved } from '../../providers/unsaved';
import { useSession } from '../../providers/SessionProvider';
import { isLoggableUnread, typeOfKey } from './assistance';
import { AssistanceFields } from './AssistanceFields';
import { CaseChoice } from './CaseChoice';
import { LogUnreadForm } from './LogUnreadForm';
import { emptyDraft, isTouched, type AssistanceDraft } from './draft';
import { useDraftErrors } from './use-draft-errors';
import { useSaveAssistances } from './use-save-assistances';
import { useCasesOf } from './use-cases-of';

interface LogAssistancePanelProps {
  caseIds: string[];
  kept: RefObject<AssistanceDraft | null>;
  onClose: () => void;
}

/** Four answers and a save: which case, what, when. From a case page `l`, a digit and Ctrl+Enter are enough. */
const LogAssistancePanel = ({ caseIds, kept, onClose }: LogAssistancePanelProps) => {
  const translate = useTranslate();
  const formId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const { can, workspace } = useSession();
  const { today } = workspace;
  // The number that was typed of a case the writer does not see.
  const [unread, setUnread] = useState<string | null>(null);
  const { draft, change, reset } = useDraft(caseIds, today, kept);
  const cases = useCasesOf(draft.caseIds);
  const errors = useDraftErrors(draft, today, cases, formId);
  const saver = useSaveAssistances();

  const save = async (another: boolean) => {
    if (saver.isSaving || !errors.check()) return;
    const outcome = await saver.save(draft);
    if (outcome.errors) errors.show(outcome.errors);
    if (!outcome.isDone) return;
    errors.clear();
    reset();
    if (!another) return onClose();
    panel.current?.closest<HTMLElement>('[role=dialog]')?.focus();
  };

  const toUnread = (caseNumber: string) => {
    setUnread(caseNumber);
    if (!isLoggableUnread(draft.status)) change({ status: 'given', notGivenReason: '' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      if (unread !== null) return panel.current?.querySelector('form')?.requestSubmit();
      return void save(event.shiftKey);
    }
    const type = typeOfKey(event.nativeEvent);
    if (type) change({ type, subType: '' });
  };

  const several = draft.caseIds.length > 1;
  return (
    <SidePanel
      title={translate(`resources.assistances.${unread === null ? 'log' : 'unread'}.title`)}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <ResourceContextProvider value="assistances">
        <div ref={panel} className="panel-form">
          {unread === null ? (
            <form
              id={formId}
              className="panel-form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void save(false);
              }}
            >
              <div className="panel-body form">
                <CaseChoice
                  id={`${formId}-caseId`}
                  caseIds={draft.caseIds}
                  cases={cases}
                  error={errors.of('caseId')}
                  onChange={(ids) => change({ caseIds: ids })}
                  onUnread={can('assistances:logUnread') ? toUnread : undefined}
                />
                <AssistanceFields id={formId} draft={draft} change={change} errorOf={errors.of} />
                {saver.problem && <Message>{saver.problem}</Message>}
              </div>
              <div className="panel-foot">
                <Button
                  type="submit"
                  variant="contained"
                  color="primary"
                  aria-disabled={saver.isSaving}
                >
                  {saver.isSaving
                    ? translate('action.saving')
                    : several
                      ? translate('resources.assistances.log.saveFor', draft.caseIds.length)
                      : translate('resources.assistances.log.save')}
                </Button>
                <Button className="second" onClick={() => void save(true)}>
                  {translate('resources.assistances.log.saveAndNew')}
                </Button>
                <p className="small muted">{translate('resources.assistances.log.hint')}</p>
              </div>
            </form>
          ) : (
            <LogUnreadForm
              id={formId}
              draft={draft}
              change={change}
              caseNumber={unread}
              onBack={() => {
                setUnread(null);
                panel.current?.closest<HTMLElement>('[role=dialog]')?.focus();
              }}
              onDone={() => {
                reset();
                onClose();
              }}
            />
          )}
        </div>
      </ResourceContextProvider>
    </SidePanel>
  );
};

export default LogAssistancePanel;

/** The draft lives in the provider, so that closing the panel loses nothing. */
const useDraft = (caseIds: string[], today: string, kept: RefObject<AssistanceDraft | null>) => {
  const [draft, setDraft] = useState(() => {
    const isSame = kept.current && kept.current.caseIds.join() === caseIds.join();
    return isSame ? (kept.current as AssistanceDraft) : emptyDraft(caseIds, today);
  });
  useEffect(() => {
    kept.current = isTouched(draft, today) ? draft : null;
    // Also while the panel is closed: the draft goes with the window, not with the panel.
    holdUnsaved(kept, kept.current && 'window');
  }, [draft, kept, today]);
  return {
    draft,
    change: (changes: Partial<AssistanceDraft>) =>
      setDraft((before) => ({ ...before, ...changes })),
    reset: () => setDraft((before) => emptyDraft(before.caseIds, today)),
  };
};
