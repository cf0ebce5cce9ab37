import { useTranslate } from 'ra-core';
import type { components } from '../../api/openapi';

/** What pays for assistance, between two days, in one currency. */
export type Project = components['schemas']['ProjectResponse'];

export const useProjectWords = () => {
  const translate = useTranslate();
  return {
    years: ({ startsOn, endsOn }: Project): string => {
      const from = startsOn.slice(0, 4);
      const to = endsOn?.slice(0, 4);
      if (!to) return translate('resources.projects.since', { from });
      return from === to ? from : translate('resources.projects.years', { from, to });
    },
  };
};
