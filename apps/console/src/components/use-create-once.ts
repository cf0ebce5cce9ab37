import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, type HttpError, type RaRecord } from 'ra-core';
import { CreateOnce } from '../providers/create-once';
import type { ProblemBody } from '../providers/http';

type Values = Record<string, unknown>;

/**
 * Makes one record from a form, however often saving is tried. Gives back errors by field, which the form shows at its
 * fields; what concerns none of them stands in `problem`.
 */
export const useCreateOnce = <Made extends RaRecord>(
  resource: string,
  onMade: (made: Made) => void,
) => {
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const once = useRef(new CreateOnce<Made>(dataProvider, resource));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (values: Values): Promise<Record<string, string> | undefined> => {
    setSaving(true);
    setProblem(null);
    try {
      const made = await once.current.save(answered(values));
      await queryClient.invalidateQueries({ queryKey: [resource] });
      onMade(made);
      return undefined;
    } catch (error) {
      const { message, body } = error as HttpError;
      setProblem(message);
      return (body as ProblemBody | null)?.errors;
    } finally {
      setSaving(false);
    }
  };
  return { save, saving, problem };
};

const answered = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
