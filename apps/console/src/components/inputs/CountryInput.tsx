import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useChoices } from '../codes';
import { useLanguage } from '../../i18n/LanguageProvider';
import type { InputProps } from './input-props';
import { SelectInput } from './SelectInput';

/** Countries most often named in the programmes of the region; offered first, the whole world below. */
const NEAR = ['IDN', 'THA', 'MMR', 'KHM', 'MYS', 'VNM', 'LAO', 'PHL', 'SGP', 'BGD', 'CHN', 'SAU'];

/** A country of the world, by name in the reader's language. */
export const CountryInput = (props: InputProps & { answers?: boolean }) => {
  const { language } = useLanguage();
  const translate = useTranslate();
  const countries = useChoices('country');
  const { near, all } = useMemo(() => {
    const sorted = [...countries].sort((a, b) => a.label.localeCompare(b.label, language));
    return { near: sorted.filter(({ value }) => NEAR.includes(value)), all: sorted };
  }, [countries, language]);
  return (
    <SelectInput
      {...props}
      choices={[]}
      groups={[
        { label: translate('field.nearCountries'), choices: near },
        { label: translate('field.allCountries'), choices: all },
      ]}
    />
  );
};
