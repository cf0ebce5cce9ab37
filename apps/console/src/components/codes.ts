import { useMemo } from 'react';
import { ASSISTANCE_TYPES, CODE_LISTS } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/LanguageProvider';

export interface Choice {
  value: string;
  label: string;
  parent?: string | null;
}

/** Real answers to a question that has no answer from its list; three different things, never one "unknown". */
export const ANSWERS = ['Unknown', 'NotAsked', 'Declined'] as const;

interface Labelled {
  code: string;
  label: Record<Language, string>;
}

const listed = new Map<string, readonly (Labelled & { parent?: string | null })[]>(
  CODE_LISTS.map(({ list, codes }) => [list, codes]),
);

/** The codes of a list with their labels in the reader's language, in the list's own order. */
export const useChoices = (list: string): Choice[] => {
  const { language } = useLanguage();
  return useMemo(
    () =>
      (listed.get(list) ?? []).map(({ code, label, parent }) => ({
        value: code,
        label: label[language],
        parent,
      })),
    [list, language],
  );
};

/** Says a code in words; "not known" and its kind too, and "not asked" for what nobody recorded. */
export const useCodeLabel = () => {
  const { language } = useLanguage();
  const translate = useTranslate();
  return useMemo(
    () =>
      (list: string, code: string | null | undefined): string => {
        if (code == null || code === '') return translate('value.notRecorded');
        const found = listed.get(list)?.find((one) => one.code === code);
        return found?.label[language] ?? translate(`value.${code}`, { _: code });
      },
    [language, translate],
  );
};

export interface AssistanceTypeChoice extends Choice {
  unit: string | null;
  subTypes: Choice[];
}

export const useAssistanceTypes = (): AssistanceTypeChoice[] => {
  const { language } = useLanguage();
  return useMemo(
    () =>
      ASSISTANCE_TYPES.map(({ code, label, unit, subTypes }) => ({
        value: code,
        label: label[language],
        unit: unit ?? null,
        subTypes: subTypes.map((sub) => ({ value: sub.code, label: sub.label[language] })),
      })),
    [language],
  );
};
