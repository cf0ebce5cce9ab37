import { useLayoutEffect } from 'react';

/** Pages of one record need the room: while such a page is open the side menu is a rail. */
export const useRail = (): void => {
  useLayoutEffect(() => {
    document.documentElement.dataset.rail = '';
    return () => {
      delete document.documentElement.dataset.rail;
    };
  }, []);
};
