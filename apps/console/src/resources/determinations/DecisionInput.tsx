import { required } from 'ra-core';
import { useChoices } from '../../components/codes';
import { ChipsInput } from '../../components/inputs';
import { useStatusWords } from './use-status-words';

/** What is decided. Nothing is chosen beforehand: what the answers add up to is told, and a person decides. */
export const DecisionInput = () => {
  const sayStatus = useStatusWords();
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
