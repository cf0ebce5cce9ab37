import { useEffect, type ErrorInfo } from 'react';
import { Button } from '@mui/material';
import { useNavigate, useResetErrorBoundaryOnLocationChange, useTranslate } from 'ra-core';
import { Card } from '../components/Card';
import { EmptyState } from '../components/EmptyState';
import { PageHead } from '../components/PageHead';
import { Skeleton } from '../components/Skeleton';

/** While a page's code or its first data is on the way; invisible for the first 300 ms. */
export const PageLoading = () => (
  <div className="page-loading">
    <Card>
      <Skeleton />
    </Card>
  </div>
);

/** Absent and not permitted read the same: whether something exists is private too. */
export const NotFound = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={translate('page.notFoundTitle')} />
      <Card>
        <EmptyState
          icon="folder"
          title={translate('page.notFound')}
          action={
            <Button size="small" onClick={() => navigate(-1)}>
              {translate('action.goBack')}
            </Button>
          }
        />
      </Card>
    </>
  );
};

export const AccessDenied = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={translate('page.deniedTitle')} />
      <Card>
        <EmptyState
          icon="lock"
          title={translate('page.denied')}
          action={
            <Button size="small" onClick={() => navigate('/', { replace: true })}>
              {translate('action.goBack')}
            </Button>
          }
        />
      </Card>
    </>
  );
};

interface PageErrorProps {
  error: Error;
  errorInfo?: ErrorInfo;
  resetErrorBoundary: (...args: unknown[]) => void;
}

/** A page that broke: what happened, what is safe, what next. Details go to the browser's own log, never to the screen. */
export const PageError = ({ error, resetErrorBoundary }: PageErrorProps) => {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  useEffect(() => console.error(error), [error]);
  return (
    <>
      <PageHead title={translate('page.errorTitle')} />
      <Card>
        <EmptyState
          icon="warning"
          title={translate('page.error')}
          action={
            <Button size="small" onClick={() => resetErrorBoundary()}>
              {translate('action.tryAgain')}
            </Button>
          }
        />
      </Card>
    </>
  );
};
