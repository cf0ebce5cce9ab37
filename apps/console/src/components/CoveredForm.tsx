import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useTranslate, type RaRecord } from 'ra-core';
import { useFormContext } from 'react-hook-form';
import { Conflict } from './Conflict';
import { Message } from './Message';
import { CancelButton, RecordForm } from './RecordForm';
import { useToast } from './Toasts';
import { useSectionSave } from './use-section-save';

type Values = Record<string, unknown>;

/** What was typed, with the record as it was when the typing began: a later one is somebody else's change. */
export interface CoveredDraft {
  opened: RaRecord;
  values: Values;
}

interface CoveredFormProps {
  resource: string;
  /** The record with what was opened of it, as it was when editing began. */
  opened: RaRecord;
  /** What was typed when it was covered: not on the page any more, and not lost. */
  draft: { current: CoveredDraft | null };
  /** What is sent of what the form holds. */
  toChange: (values: Values) => Values;
  /** Says a field's value in words, for the comparison with somebody else's change. */
  say: (field: string, value: unknown) => string;
  onSaved: (change: Values) => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Changes something that is open on purpose. When it is covered or the screen is locked, the form leaves the page with it;
 * what was typed waits in memory and stands in the form again once it was opened anew.
 */
export const CoveredForm = (props: CoveredFormProps) => {
  const { resource, draft, toChange, say, onSaved, onClose, children } = props;
  const translate = useTranslate();
  const toast = useToast();
  const [opened] = useState(draft.current?.opened ?? props.opened);
  const sent = useRef<Values>({});
  const close = () => {
    draft.current = null;
    onClose();
  };
  const { save, saving, problem, conflict, keepMine } = useSectionSave(resource, opened, () => {
    toast(translate('ra.notification.updated', 1));
    onSaved(sent.current);
    close();
  });
  const submit = (values: Values) => {
    sent.current = toChange(values);
    return save(sent.current);
  };
  return (
    <RecordForm
      resource={resource}
      defaultValues={draft.current?.values ?? opened}
      onSubmit={submit}
      className="form two"
    >
      {children}
      <KeepDraft draft={draft} opened={opened} />
      {problem && (
        <div className="whole">
          <Message>{problem}</Message>
        </div>
      )}
      {conflict && (
        <div className="whole">
          <Conflict
            rows={conflict.fields.map((field) => ({
              label: translate(`resources.${resource}.fields.${field}`),
              yours: say(field, conflict.mine[field]),
              // What is covered in the record is not sent with it.
              theirs:
                field in conflict.theirs
                  ? say(field, conflict.theirs[field])
                  : translate('covered.value'),
            }))}
            onKeepMine={() => void keepMine()}
            onTakeTheirs={close}
          />
        </div>
      )}
      <div className="form-actions whole">
        <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
          {translate(saving ? 'action.saving' : 'action.save')}
        </Button>
        <CancelButton onCancel={close} />
      </div>
    </RecordForm>
  );
};

const KeepDraft = ({ draft, opened }: Pick<CoveredFormProps, 'draft' | 'opened'>) => {
  const { watch } = useFormContext();
  draft.current = { opened, values: watch() };
  return null;
};
