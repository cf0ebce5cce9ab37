import type { ReactNode } from 'react';
import { Button } from '@mui/material';
import { useTranslate, type RaRecord } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { Card } from './Card';
import { Message } from './Message';
import { PageHead } from './PageHead';
import { RecordForm } from './RecordForm';
import { useToast } from './Toasts';
import { forgetUnsaved } from '../providers/unsaved';
import { useCreateOnce } from './use-create-once';

interface CreatePageProps<Made extends RaRecord> {
  resource: string;
  title: string;
  crumb?: ReactNode;
  /** Words on the main button. */
  save: string;
  saved: string;
  defaultValues?: Record<string, unknown>;
  /** What is sent, when it is not what was typed. */
  toBody?: (values: Record<string, unknown>) => Record<string, unknown>;
  /** Where cancelling leads, and where the new record is seen. */
  back: string;
  after: (made: Made) => string;
  children: ReactNode;
}

/** A page with one form that makes one record. */
export const CreatePage = <Made extends RaRecord>(props: CreatePageProps<Made>) => {
  const {
    resource,
    title,
    crumb,
    save: saveWords,
    saved,
    defaultValues,
    toBody,
    back,
    after,
    children,
  } = props;
  const translate = useTranslate();
  const navigate = useNavigate();
  const toast = useToast();
  const { save, saving, problem } = useCreateOnce<Made>(resource, (made) => {
    toast(saved);
    forgetUnsaved();
    navigate(after(made));
  });
  return (
    <>
      <PageHead title={title} crumb={crumb} />
      <Card>
        <RecordForm
          resource={resource}
          defaultValues={defaultValues}
          onSubmit={(values) => save(toBody ? toBody(values) : values)}
          className="form"
        >
          {children}
          {problem && <Message>{problem}</Message>}
          <div className="form-actions">
            <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
              {saving ? translate('action.saving') : saveWords}
            </Button>
            <Button variant="text" component={Link} to={back}>
              {translate('action.cancel')}
            </Button>
          </div>
        </RecordForm>
      </Card>
    </>
  );
};
