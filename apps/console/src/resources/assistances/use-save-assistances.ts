import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useDataProvider, useTranslate } from 'ra-core';
import { useToast } from '../../components/Toasts';
import { CreateOnce } from '../../providers/create-once';
import type { ProblemBody } from '../../providers/http';
import type { Assistance } from './assistance';
import { toBody, withoutEmpty, type AssistanceDraft } from './draft';
import { useDescribe } from './use-describe';

export interface SaveOutcome {
  isDone: boolean;
  errors?: Record<string, string>;
}

/** Saves a draft, once for each of its cases, and offers to take it back. Trying again never makes a second entry. */
export const useSaveAssistances = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { whatAndWhen } = useDescribe();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const making = useRef(new Map<string, CreateOnce<Assistance>>());

  const refresh = () =>
    Promise.all(
      ['assistances', 'cases'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
    );

  const takeBack = async (made: Assistance[], what: string) => {
    const left = [...made];
    try {
      while (left.length) {
        const one = left[0];
        await dataProvider.update('assistances', {
          id: one.id,
          data: { status: 'cancelled' },
          previousData: one,
        });
        left.shift();
      }
      toast(translate('resources.assistances.log.undone', { what }));
    } catch (error) {
      // It still counts until it is taken back: the way to try again stays.
      const reason = (error as Error).message;
      toast(translate('resources.assistances.log.notUndone', { what, reason }), {
        type: 'error',
        undo: () => void takeBack(left, what),
      });
    }
    await refresh();
  };

  const save = async (draft: AssistanceDraft): Promise<SaveOutcome> => {
    setSaving(true);
    setProblem(null);
    const made: Assistance[] = [];
    try {
      for (const caseId of draft.caseIds) {
        const once =
          making.current.get(caseId) ?? new CreateOnce<Assistance>(dataProvider, 'assistances');
        making.current.set(caseId, once);
        made.push(await once.save(withoutEmpty(toBody(draft, caseId))));
      }
    } catch (error) {
      const all = draft.caseIds.length;
      const partly = made.length
        ? ` ${translate('resources.assistances.log.partly', { done: made.length, all })}`
        : '';
      setProblem((error as Error).message + partly);
      return { isDone: false, errors: ((error as HttpError).body as ProblemBody | null)?.errors };
    } finally {
      setSaving(false);
      if (made.length) void refresh();
    }
    making.current.clear();
    const { what, when } = whatAndWhen(made[0]);
    const words = made.length === 1 ? 'savedOne' : 'savedSeveral';
    toast(
      translate(`resources.assistances.log.${words}`, { what, when, smart_count: made.length }),
      {
        undo: () => void takeBack(made, what),
      },
    );
    return { isDone: true };
  };

  return { save, isSaving, problem };
};
