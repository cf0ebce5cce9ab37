import { useTranslate } from 'ra-core';
import { useChoices, type Choice } from '../../components/codes';

/** The determinations in the short words of the chips. */
export const useTraffickingStatusChoices = (): Choice[] => {
  const translate = useTranslate();
  return useChoices('traffickingStatus').map(({ value, label }) => ({
    value,
    label: translate(`chips.traffickingStatus.${value}`, { _: label }),
  }));
};
