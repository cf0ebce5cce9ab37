import { useTranslate } from 'ra-core';

/** A project of a programme as the API gives it: what pays for assistance, in one currency. */
export interface Project {
  id: string;
  version: number;
  programmeId: string;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string | null;
  currency: string;
}

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
