import { useEffect, useRef } from 'react';
import { type AgeClass, isOurs, proposeDetermination } from '@teduh/domain';
import { required } from 'ra-core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useChoices } from '../../components/codes';
import { ChipsInput } from '../../components/inputs';
import { useFindings } from './use-findings';
import { useStatusWords } from './use-status-words';

/** What is decided: it follows the answers until somebody chooses for herself. Another body decided by its own lights. */
export const DecisionInput = ({ age }: { age: AgeClass }) => {
  const sayStatus = useStatusWords();
  const { setValue } = useFormContext();
  const { findings, decidingBody } = useFindings();
  const proposal = isOurs(decidingBody)
    ? proposeDetermination(findings, age).traffickingStatus
    : null;
  const chosen = useWatch({ name: 'traffickingStatus' }) as string | null | undefined;
  const followed = useRef<string | null>(proposal);
  useEffect(() => {
    if ((chosen ?? null) !== followed.current || proposal === followed.current) return;
    followed.current = proposal;
    setValue('traffickingStatus', proposal, { shouldValidate: false });
  }, [proposal, chosen, setValue]);
  return (
    <ChipsInput
      source="traffickingStatus"
      single
      choices={useChoices('traffickingStatus').map(({ value }) => ({
        value,
        label: sayStatus(value),
      }))}
      validate={required()}
    />
  );
};
