import { useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { useFormat } from '../../components/use-format';
import { LIST_OF } from './episode';

const DATES = ['startedOn', 'endedOn', 'arrivedOn', 'leftOn'];

/** Any field of an episode or of a leg in words. */
export const useSayEpisode = () => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date, number } = useFormat();
  return (field: string, value: unknown, nothing = translate('value.notRecorded')): string => {
    if (value === null || value === undefined || (Array.isArray(value) && !value.length))
      return nothing;
    if (typeof value === 'boolean') return translate(value ? 'value.yes' : 'value.no');
    if (typeof value === 'number') return number(value);
    if (DATES.includes(field)) return date(value as string) || nothing;
    const list = LIST_OF[field];
    if (!list) return String(value);
    return [value]
      .flat()
      .map((code) => sayCode(list, code as string))
      .join(', ');
  };
};
