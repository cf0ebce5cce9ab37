import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useRefresh, useTranslate, type RaRecord } from 'ra-core';
import { Card } from './Card';
import { Conflict } from './Conflict';
import { Icon } from './Icon';
import { Message } from './Message';
import { CancelButton, RecordForm } from './RecordForm';
import { useToast } from './Toasts';
import { useSectionSave } from './use-section-save';

type Values = Record<string, unknown>;

interface EditableCardProps {
  title: string;
  id?: string;
  resource: string;
  record: RaRecord;
  mayEdit: boolean;
  /** The facts as they are read. */
  children: ReactNode;
  /** The inputs of the section. */
  inputs: ReactNode;
  /** The fields the section owns: only these are sent, and these are compared when two people wrote at once. */
  fields: string[];
  /** Says a field's value in words, for the comparison. */
  say: (field: string, value: unknown) => string;
  /** What the form starts from, when it is not the record itself. */
  toForm?: (record: RaRecord) => Values;
  /** What is sent, when it is not what the form holds. */
  toChange?: (values: Values) => Values;
  aside?: ReactNode;
}

/** One section of a record: read it, edit it in place, save it alone. */
export const EditableCard = (props: EditableCardProps) => {
  const { title, id, record, mayEdit, children, aside } = props;
  const translate = useTranslate();
  // The record as it was when editing began: a reload in the background must not pull the form away.
  const [opened, setOpened] = useState<RaRecord | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(null);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  return (
    <Card
      title={title}
      id={id}
      aside={
        <>
          {aside}
          {mayEdit && !opened && (
            <Button
              ref={editButton}
              size="small"
              aria-label={translate('action.editWhat', { what: title })}
              onClick={() => setOpened(record)}
            >
              <Icon name="pencil" size={16} />
              {translate('action.edit')}
            </Button>
          )}
        </>
      }
    >
      {opened ? <SectionForm {...props} opened={opened} onClose={close} /> : children}
    </Card>
  );
};

const SectionForm = (props: EditableCardProps & { opened: RaRecord; onClose: () => void }) => {
  const { resource, opened, inputs, fields, say, toForm, toChange, onClose } = props;
  const translate = useTranslate();
  const toast = useToast();
  const refresh = useRefresh();
  const { save, saving, problem, conflict, keepMine } = useSectionSave(resource, opened, () => {
    toast(translate('ra.notification.updated', 1));
    onClose();
  });
  const [start] = useState(() => (toForm ? { ...opened, ...toForm(opened) } : opened));
  const submit = (values: Values) => {
    const change = toChange ? toChange(values) : values;
    const own = fields.filter((field) => field in change).map((field) => [field, change[field]]);
    return save(Object.fromEntries(own));
  };
  return (
    <RecordForm resource={resource} record={start} onSubmit={submit} className="form two">
      {inputs}
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
              theirs: say(field, conflict.theirs[field]),
            }))}
            onKeepMine={() => void keepMine()}
            onTakeTheirs={() => {
              refresh();
              onClose();
            }}
          />
        </div>
      )}
      <div className="form-actions whole">
        <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
          {translate(saving ? 'action.saving' : 'action.save')}
        </Button>
        <CancelButton onCancel={onClose} />
      </div>
    </RecordForm>
  );
};
