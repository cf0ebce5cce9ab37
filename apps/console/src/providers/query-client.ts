import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'ra-core';

/** Only what may come right by itself is asked twice: no connection, or a server that stumbled. */
const mayComeRight = (error: unknown): boolean =>
  !(error instanceof HttpError) || error.status === 0 || error.status >= 500;

/** Case data lives in memory only: this cache is never persisted. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && mayComeRight(error),
        refetchOnWindowFocus: false,
      },
    },
  });
