import { useMemo } from 'react';
import { ASSISTANCE_TYPES, labelOf, OPEN_CLASS_LABELS, type Split } from '@teduh/domain';
import { useGetList, useGetOne } from 'ra-core';
import { useLanguage } from '../../i18n/LanguageProvider';
import type { Language } from '../../i18n/language';

interface CodeListRecord {
  id: string;
  codes: { code: string; label: Record<Language, string> }[];
}

interface Named {
  id: string;
  name: string;
}

/**
 * Says a class of a split in the reader's language: codes by their list, programmes and projects by their names, types of
 * assistance by the list the programmes keep.
 */
export const useClassLabel = (split: Split | null): ((code: string) => string) => {
  const { language } = useLanguage();
  const classes = split?.classes ?? null;
  const types = useGetOne<CodeListRecord>(
    'code-lists',
    { id: 'assistance-types' },
    { enabled: classes === 'assistanceTypes', staleTime: Infinity },
  );
  const all = { pagination: { page: 1, perPage: 100 } };
  const programmes = useGetList<Named>('programmes', all, { enabled: classes === 'programme' });
  const projects = useGetList<Named>('projects', all, { enabled: classes === 'project' });
  return useMemo(() => {
    const typeLabels = new Map<string, string>([
      ...ASSISTANCE_TYPES.map(({ code, label }): [string, string] => [code, label[language]]),
      ...(types.data?.codes ?? []).map(({ code, label }): [string, string] => [
        code,
        label[language],
      ]),
    ]);
    const names = new Map(
      [...(programmes.data ?? []), ...(projects.data ?? [])].map(({ id, name }) => [id, name]),
    );
    return (code) => {
      if (code in OPEN_CLASS_LABELS) {
        return OPEN_CLASS_LABELS[code as keyof typeof OPEN_CLASS_LABELS][language];
      }
      if (classes === 'assistanceTypes') return typeLabels.get(code) ?? code;
      if (classes === 'programme' || classes === 'project') return names.get(code) ?? code;
      return classes && classes !== 'values' ? labelOf(classes, code, language) : code;
    };
  }, [classes, language, types.data, programmes.data, projects.data]);
};
