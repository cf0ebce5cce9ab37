import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { Button } from '@mui/material';
import { Form, ResourceContextProvider, useTranslate, type RaRecord } from 'ra-core';
import { useFormState } from 'react-hook-form';
import { leaveUnlessUnsaved } from '../providers/unsaved';
import { useUnsaved } from './use-unsaved';

type Values = Record<string, unknown>;

interface RecordFormProps {
  resource: string;
  /** What the form starts from. Give it as it was when editing began: another one would start the form anew. */
  record?: Partial<RaRecord>;
  defaultValues?: Values;
  /** Gives back sentences by field when the server did not accept something. */
  onSubmit: (values: Values) => Promise<Record<string, string> | undefined>;
  className?: string;
  children: ReactNode;
}

/**
 * A form of the console: Ctrl or ⌘ and Enter saves from inside any field, and after a save that was not accepted the first
 * field to look at takes the focus. While something is typed that is not saved, nobody leaves by a slip.
 */
export const RecordForm = ({
  resource,
  record = {},
  onSubmit,
  className,
  children,
  ...props
}: RecordFormProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const isSending = useRef(false);
  // A second click while the first is on its way would send everything twice.
  const submit = async (values: Values) => {
    if (isSending.current) return undefined;
    isSending.current = true;
    try {
      return await onSubmit(values);
    } finally {
      isSending.current = false;
    }
  };
  return (
    <ResourceContextProvider value={resource}>
      <Form
        record={record}
        onSubmit={submit as never}
        noValidate
        disableInvalidFormNotification
        {...props}
      >
        <div ref={frame} className={className} onKeyDown={submitOnCtrlEnter}>
          <HoldUnsaved>{children}</HoldUnsaved>
          <FocusOnError within={frame} />
        </div>
      </Form>
    </ResourceContextProvider>
  );
};

const submitOnCtrlEnter = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
};

/** What this form is called where unsaved words are kept in mind. */
const OwnForm = createContext<object>({});

const HoldUnsaved = ({ children }: { children: ReactNode }) => {
  const { dirtyFields } = useFormState();
  const form = useUnsaved(Object.keys(dirtyFields).length > 0);
  return <OwnForm.Provider value={form}>{children}</OwnForm.Provider>;
};

interface CancelButtonProps {
  onCancel: () => void;
  size?: 'small';
}

/** Closes the form it stands in, where the page stays. What was typed is not dropped by a slip: it asks first. */
export const CancelButton = ({ onCancel, size }: CancelButtonProps) => {
  const translate = useTranslate();
  const form = useContext(OwnForm);
  return (
    <Button variant="text" size={size} onClick={() => leaveUnlessUnsaved(onCancel, form)}>
      {translate('action.cancel')}
    </Button>
  );
};

const FocusOnError = ({ within }: { within: RefObject<HTMLElement | null> }) => {
  const { submitCount, isSubmitting, errors } = useFormState();
  const hasErrors = Object.keys(errors).length > 0;
  const seen = useRef(submitCount);
  useEffect(() => {
    if (isSubmitting || submitCount === seen.current) return;
    seen.current = submitCount;
    if (!hasErrors) return;
    const field = within.current?.querySelector<HTMLElement>('.field-frame.wrong');
    field?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [submitCount, isSubmitting, hasErrors, within]);
  return null;
};
