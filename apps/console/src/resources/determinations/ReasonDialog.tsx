import { useState, type ReactNode } from 'react';
import type { HttpError } from 'ra-core';
import { FormDialog } from '../../components/FormDialog';
import type { ProblemBody } from '../../providers/http';

interface ReasonDialogProps {
  title: string;
  hint: string;
  /** The verb on the main button. */
  save: string;
  onSave: (reason: string | null) => Promise<unknown>;
  onClose: () => void;
  /** The input for the reason. */
  children: ReactNode;
}

/** A deed that is explained: what it does, and why it is done. What goes wrong stands in the dialog, which stays open. */
export const ReasonDialog = ({
  title,
  hint,
  save,
  onSave,
  onClose,
  children,
}: ReasonDialogProps) => {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async ({ reason }: Record<string, unknown>) => {
    setSaving(true);
    setProblem(null);
    try {
      await onSave(((reason as string | null) ?? '').trim() || null);
      onClose();
      return undefined;
    } catch (error) {
      const { message, body } = error as HttpError;
      setProblem(message);
      return (body as ProblemBody | null)?.errors;
    } finally {
      setSaving(false);
    }
  };
  return (
    <FormDialog
      title={title}
      resource="determinations"
      save={save}
      saving={saving}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="field-hint lead">{hint}</p>
      {children}
    </FormDialog>
  );
};
