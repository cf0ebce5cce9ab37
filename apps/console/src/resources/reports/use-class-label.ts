import { useMemo } from 'react';
import { ASSISTANCE_TYPES, labelOf, OPEN_CLASS_LABELS, type Split } from '@teduh/domain';
import { useGetOne } from 'ra-core';
import type { ReportAnswer } from '../../components/figures';
import { useLanguage } from '../../i18n/LanguageProvider';
import type { Language } from '../../i18n/language';

interface CodeListRecord {
  id: string;
  codes: { code: string; label: Record<Language, string> }[];
}

/**
 * Says a class of a split in the reader's language: codes by their list, programmes and projects by the names that come
 * with the answer, types of assistance by the list the programmes keep.
 */
export const useClassLabel = (
  split: Split,
  { labels }: ReportAnswer,
): ((code: string) => string) => {
  const { language } = useLanguage();
  const { classes } = split;
  const types = useGetOne<CodeListRecord>(
    'code-lists',
    { id: 'assistance-types' },
    { enabled: classes === 'assistanceTypes', staleTime: Infinity },
  );
  return useMemo(() => {
    const typeLabels = new Map(
      [...ASSISTANCE_TYPES, ...(types.data?.codes ?? [])].map(({ code, label }) => [
        code,
        label[language],
      ]),
    );
    return (code) => {
      if (code in OPEN_CLASS_LABELS) {
        return OPEN_CLASS_LABELS[code as keyof typeof OPEN_CLASS_LABELS][language];
      }
      if (classes === 'assistanceTypes') return typeLabels.get(code) ?? code;
      if (classes === 'programme' || classes === 'project')
        return labels?.[split.id]?.[code]?.name ?? code;
      return classes === 'values' ? code : labelOf(classes, code, language);
    };
  }, [split.id, classes, language, labels, types.data]);
};
