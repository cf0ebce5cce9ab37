import { useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import type { Programme } from './programme';

const yearOf = (date: string): string => date.slice(0, 4);

/** Says the facts of a programme: its country, and the years of its work. */
export const useProgrammeWords = () => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  return {
    country: ({ country }: Programme): string =>
      country ? sayCode('country', country) : translate('resources.programmes.headquarters'),
    years: ({ startedOn, endedOn }: Programme): string =>
      endedOn
        ? translate('resources.programmes.years', { from: yearOf(startedOn), to: yearOf(endedOn) })
        : translate('resources.programmes.since', { from: yearOf(startedOn) }),
  };
};
