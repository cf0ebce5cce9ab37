import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { useChoices } from '../../components/codes';
import { ChipsInput, DateInput, SelectInput } from '../../components/inputs';

const SURENESS = ['exact', 'estimated'] as const;

/** How the case began; the same while opening a case and later. */
export const FirstContactInputs = ({ hint }: { hint?: string }) => {
  const translate = useTranslate();
  const told = useWatch({ name: 'firstContactOn' }) as string | null;
  return (
    <>
      <DateInput source="firstContactOn" hint={hint} optional />
      {told ? (
        <ChipsInput
          source="firstContactSureness"
          label={translate('resources.cases.fields.firstContactPrecision')}
          single
          optional
          choices={SURENESS.map((value) => ({
            value,
            label: translate(`resources.cases.sureness.${value}`),
          }))}
        />
      ) : (
        <span />
      )}
      <SelectInput source="referredBy" choices={useChoices('referredBy')} answers optional />
      <SelectInput
        source="placeOfFirstContact"
        choices={useChoices('placeOfFirstContact')}
        answers
        optional
      />
    </>
  );
};
