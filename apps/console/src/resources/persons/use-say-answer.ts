import { useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { LIST_OF } from './person';

/** Any answer of a person in words, one code or several; `nothing` where nobody recorded one. */
export const useSayAnswer = () => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  return (field: string, value: unknown, nothing = translate('value.notRecorded')): string => {
    const values = [value].flat().filter((one) => one !== null && one !== undefined && one !== '');
    if (!values.length) return nothing;
    const list = LIST_OF[field];
    return values.map((one) => (list ? sayCode(list, String(one)) : String(one))).join(', ');
  };
};
