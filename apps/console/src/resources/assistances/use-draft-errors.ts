import { useState } from 'react';
import { useTranslate } from 'ra-core';
import { draftProblems, type AssistanceDraft, type CaseOfDraft } from './draft';

type Errors = Record<string, string>;

/** Errors stand at their fields as sentences; the first one takes the focus. */
export const useDraftErrors = (
  draft: AssistanceDraft,
  today: string,
  cases: CaseOfDraft[],
  formId: string,
) => {
  const translate = useTranslate();
  const [errors, setErrors] = useState<Errors>({});

  const show = (found: Errors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) requestAnimationFrame(() => document.getElementById(`${formId}-${first}`)?.focus());
  };
  const check = (): boolean => {
    const found: Errors = {};
    for (const { field, code, params } of draftProblems(draft, today, cases)) {
      const own = { caseId: 'log.chooseCase', type: 'log.chooseType' }[field];
      found[field] ??= own
        ? translate(`resources.assistances.${own}`)
        : translate(`errors.fields.${code}`, { ...params, _: translate('errors.fields.other') });
    }
    show(found);
    return Object.keys(found).length === 0;
  };
  return {
    check,
    show,
    clear: () => setErrors({}),
    of: (field: string): string | undefined => errors[field],
  };
};
