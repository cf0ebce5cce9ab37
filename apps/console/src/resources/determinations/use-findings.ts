import type { ElementFinding, Findings } from '@teduh/domain';
import { useWatch } from 'react-hook-form';

/** The answers of the form as they stand, and whose decision it is; an answer taken back is not known. */
export const useFindings = (): { findings: Findings; decidingBody: string } => {
  const [act, means, purpose, decidingBody] = useWatch({
    name: ['act', 'means', 'purpose', 'decidingBody'],
  }) as [ElementFinding | null, ElementFinding | null, ElementFinding | null, string];
  return {
    findings: {
      act: act ?? 'unknown',
      means: means ?? 'unknown',
      purpose: purpose ?? 'unknown',
    },
    decidingBody,
  };
};
