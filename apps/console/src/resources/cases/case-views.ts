import { useGetList } from 'ra-core';

/** The three views of the list, as what is asked of the server. */
export const VIEWS = {
  /** Led and deputised in, and those of whoever one stands in for or that were opened to one. */
  mine: { near: true, open: true },
  all: { open: true },
  closed: { open: false },
} as const;

export type View = keyof typeof VIEWS;

const useCount = (filter: object): number | undefined =>
  useGetList('cases', { filter, pagination: { page: 1, perPage: 1 } }, { staleTime: 30_000 }).total;

/** How many there are in each view, whatever the filters say. */
export const useCaseCounts = (): Record<View, number | undefined> => ({
  mine: useCount(VIEWS.mine),
  all: useCount(VIEWS.all),
  closed: useCount(VIEWS.closed),
});
