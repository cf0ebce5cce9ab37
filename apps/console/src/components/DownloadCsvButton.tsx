import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate, type HttpError } from 'ra-core';
import { downloadCsv } from './download';
import { Icon } from './Icon';
import { useToast } from './Toasts';

interface DownloadCsvButtonProps {
  path: string;
  /** The query of the page itself: the file holds the cells that are on the screen. */
  query: Record<string, unknown>;
  fallbackName: string;
  label: string;
  /** The accessible name, where several stand on one page. */
  name?: string;
  main?: boolean;
  small?: boolean;
}

/** The numbers of a page as a file. */
export const DownloadCsvButton = ({
  path,
  query,
  fallbackName,
  label,
  name,
  main,
  small,
}: DownloadCsvButtonProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      await downloadCsv(path, query, fallbackName);
    } catch (error) {
      const { status } = error as HttpError;
      toast(
        translate(status ? `errors.status${status}` : 'errors.noConnection', {
          _: translate('errors.unexpected'),
        }),
        {
          type: 'error',
        },
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      {...(main && { variant: 'contained', color: 'primary' })}
      {...(small && { variant: 'text', size: 'small', className: 'quiet' })}
      aria-label={name}
      disabled={busy}
      onClick={() => void download()}
    >
      <Icon name="download" size={small ? 16 : 18} />
      {label}
    </Button>
  );
};
