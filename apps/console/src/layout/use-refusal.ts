import { useState } from 'react';
import { useTranslate } from 'ra-core';
import type { Told } from '../providers/own-session';

/** Why something typed was refused, as a sentence in the reader's language. */
export const useRefusal = (): [string | undefined, (problem: Told['problem']) => void] => {
  const translate = useTranslate();
  const [problem, setProblem] = useState<Told['problem']>(null);
  const byStatus = problem?.fallback
    ? translate(problem.fallback, { _: translate('errors.unexpected') })
    : undefined;
  return [
    problem ? translate(problem.key, { ...problem.params, _: byStatus }) : undefined,
    setProblem,
  ];
};
