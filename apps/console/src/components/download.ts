import { HttpError } from 'ra-core';
import { goToSignIn } from '../providers/session';
import { toQuery } from '../providers/data-provider';

/** Asks an address for a file instead of JSON and hands it to the browser under the name the server gave it. */
export const downloadCsv = async (
  path: string,
  query: Record<string, unknown>,
  fallbackName: string,
): Promise<void> => {
  const answer = await fetch(`/api/v1${path}?${toQuery(query)}`, {
    headers: { Accept: 'text/csv' },
  });
  if (answer.status === 401) return goToSignIn();
  if (!answer.ok) throw new HttpError('', answer.status);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('Content-Disposition')) ?? fallbackName;
  link.click();
  URL.revokeObjectURL(address);
};

const nameIn = (disposition: string | null): string | null =>
  /filename="?([^";]+)"?/.exec(disposition ?? '')?.[1] ?? null;
