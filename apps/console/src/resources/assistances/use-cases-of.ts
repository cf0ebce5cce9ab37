import { useGetMany } from 'ra-core';
import type { Precision, Stage } from '@teduh/domain';

/** What logging needs to know of a case. */
export interface CaseToLogOn {
  id: string;
  caseNumber: string;
  stage: Stage;
  leadName: string | null;
  firstContactOn: string | null;
  firstContactPrecision: Precision | null;
}

export const useCasesOf = (ids: string[]): CaseToLogOn[] => {
  const { data } = useGetMany<CaseToLogOn>('cases', { ids }, { enabled: ids.length > 0 });
  return ids.length ? (data ?? []).filter(Boolean) : [];
};
