import { useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';

/** A victim status in the short words of the chips, and any other code of the list by its label. */
export const useStatusWords = (): ((status: string) => string) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  return (status) =>
    translate(`chips.traffickingStatus.${status}`, { _: sayCode('traffickingStatus', status) });
};
