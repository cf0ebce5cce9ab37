import { useRef, useState } from 'react';
import { HttpError, useDataProvider, useTranslate } from 'ra-core';
import { useToast } from '../../components/Toasts';
import { newKey, type TeduhDataProvider } from '../../providers/data-provider';
import type { ProblemBody } from '../../providers/http';
import { toBody, withoutEmpty, type AssistanceDraft } from './draft';
import type { SaveOutcome } from './use-save-assistances';

/** What names a case that one does not see. */
export interface Pair {
  caseNumber: string;
  initials: string;
}

const TOLD = ['type', 'subType', 'status', 'notGivenReason', 'startedOn', 'endedOn'];

/** Writes one line on an unread case. A lost answer is asked for again under the same key: nothing is written twice. */
export const useLogUnread = () => {
  const translate = useTranslate();
  const toast = useToast();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const sent = useRef({ body: '', key: '' });

  const log = async (pair: Pair, draft: AssistanceDraft): Promise<SaveOutcome> => {
    setSaving(true);
    setProblem(null);
    const told = Object.entries(toBody(draft)).filter(([field]) => TOLD.includes(field));
    const body = withoutEmpty({ ...pair, ...Object.fromEntries(told) });
    const text = JSON.stringify(body);
    if (text !== sent.current.body) sent.current = { body: text, key: newKey() };
    try {
      await dataProvider.send('/assistances/without-reading', body, sent.current.key);
    } catch (error) {
      const { status, message, body: said } = error as HttpError;
      // An answer came: the same words may be tried again later as something new.
      if (status) sent.current = { body: '', key: '' };
      if (status === 404) return { isDone: false, errors: { caseNumber: message } };
      setProblem(message);
      return { isDone: false, errors: (said as ProblemBody | null)?.errors };
    } finally {
      setSaving(false);
    }
    sent.current = { body: '', key: '' };
    toast(translate('resources.assistances.unread.saved'));
    return { isDone: true };
  };
  return { log, isSaving, problem };
};
