import type { ReactNode } from 'react';
import { useTranslate, type RaRecord } from 'ra-core';
import { Conflict } from './Conflict';
import { FormDialog } from './FormDialog';
import { useToast } from './Toasts';
import { useCreateOnce } from './use-create-once';
import { useSectionSave } from './use-section-save';

type Values = Record<string, unknown>;

interface RecordDialogProps {
  resource: string;
  title: string;
  /** The record to change; none = a new one. */
  record?: RaRecord;
  /** What a new one belongs to. */
  belongsTo: Values;
  /** What is sent of what the form holds. */
  fields: readonly string[];
  /** Fields that are covered in the record: left empty, they stay as they are. */
  covered?: readonly string[];
  /** Says a field's value in words, for the comparison with somebody else's change. */
  say: (field: string, value: unknown) => string;
  toChange?: (values: Values) => Values;
  onClose: () => void;
  children: ReactNode;
}

/** One line of a list, written or changed above the page. */
export const RecordDialog = ({ record, ...props }: RecordDialogProps) =>
  record ? <ChangeDialog {...props} record={record} /> : <AddDialog {...props} />;

const AddDialog = (props: RecordDialogProps) => {
  const { resource, title, belongsTo, fields, toChange, onClose, children } = props;
  const translate = useTranslate();
  const toast = useToast();
  const { save, saving, problem } = useCreateOnce(resource, () => {
    toast(translate('ra.notification.created'));
    onClose();
  });
  return (
    <FormDialog
      title={title}
      resource={resource}
      save={translate('action.saveNew')}
      saving={saving}
      problem={problem}
      onSubmit={(values) => save({ ...belongsTo, ...chosen(fields, toChange?.(values) ?? values) })}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
};

const ChangeDialog = (props: RecordDialogProps & { record: RaRecord }) => {
  const { resource, title, record, fields, covered = [], say, toChange, onClose, children } = props;
  const translate = useTranslate();
  const toast = useToast();
  const { save, saving, problem, conflict, keepMine } = useSectionSave(resource, record, () => {
    toast(translate('ra.notification.updated', 1));
    onClose();
  });
  const submit = (values: Values) => {
    const change = chosen(fields, toChange?.(values) ?? values);
    const kept = covered.filter((field) => !change[field]);
    return save(
      Object.fromEntries(Object.entries(change).filter(([name]) => !kept.includes(name))),
    );
  };
  return (
    <FormDialog
      title={title}
      resource={resource}
      save={translate('action.save')}
      saving={saving}
      problem={problem}
      defaultValues={record}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
      {conflict && (
        <Conflict
          rows={conflict.fields.map((field) => ({
            label: translate(`resources.${resource}.fields.${field}`),
            yours: say(field, conflict.mine[field]),
            theirs: covered.includes(field)
              ? translate('covered.value')
              : say(field, conflict.theirs[field]),
          }))}
          onKeepMine={() => void keepMine()}
          onTakeTheirs={onClose}
        />
      )}
    </FormDialog>
  );
};

const chosen = (fields: readonly string[], values: Values): Values =>
  Object.fromEntries(
    fields
      .filter((field) => values[field] !== undefined)
      .map((field) => [field, values[field] === '' ? null : values[field]]),
  );
