import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../../i18n/LanguageProvider';
import { useChoices } from '../codes';
import type { ChoiceGroup } from './Select';

/** Often named in the programmes of the region; offered first, the whole list below. */
const NEAR: Record<string, readonly string[]> = {
  country: [
    ...['IDN', 'THA', 'MMR', 'KHM', 'MYS', 'VNM', 'LAO', 'PHL', 'SGP', 'BGD', 'CHN', 'SAU'],
  ],
  language: [
    ...['ind', 'jav', 'sun', 'mad', 'tha', 'mya', 'khm', 'lao', 'shn', 'rhg', 'vie', 'fil', 'eng'],
  ],
};

/** A long list by name in the reader's language, those that are often named first. */
export const useNearAndAll = (list: 'country' | 'language'): ChoiceGroup[] => {
  const { language } = useLanguage();
  const translate = useTranslate();
  const choices = useChoices(list);
  return useMemo(() => {
    const sorted = [...choices].sort((a, b) => a.label.localeCompare(b.label, language));
    const near = sorted.filter(({ value }) => NEAR[list]?.includes(value));
    const all = list === 'country' ? 'field.allCountries' : 'field.allLanguages';
    return [
      { label: translate('field.nearCountries'), choices: near },
      { label: translate(all), choices: sorted },
    ];
  }, [choices, list, language, translate]);
};
