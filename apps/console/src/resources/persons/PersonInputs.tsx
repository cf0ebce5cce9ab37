import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { useChoices } from '../../components/codes';
import {
  ChipsInput,
  CountryInput,
  DateInput,
  SelectInput,
  TextInput,
} from '../../components/inputs';

const NAME_STATUSES = ['notKnown', 'declined', 'withheld'] as const;
const SURENESS = ['exact', 'estimated'] as const;

/** The name, or the reason why there is none. One field: many people have one name, or four. */
export const NameInputs = () => {
  const translate = useTranslate();
  const fullName = useWatch({ name: 'fullName' }) as string | null;
  return (
    <>
      <TextInput
        source="fullName"
        hint={translate('resources.persons.hints.fullName')}
        maxLength={200}
        personal
        className="whole"
      />
      {!fullName && (
        <ChipsInput
          source="nameStatus"
          single
          className="whole"
          choices={NAME_STATUSES.map((value) => ({
            value,
            label: translate(`resources.persons.nameStatus.${value}`),
          }))}
        />
      )}
    </>
  );
};

/** What is asked about a person apart from the name; each question takes "not known" and its kind as an answer. */
export const PersonInputs = () => {
  const translate = useTranslate();
  const birthDate = useWatch({ name: 'birthDate' }) as string | null;
  return (
    <>
      <SelectInput source="sex" choices={useChoices('sex')} answers />
      <DateInput source="birthDate" optional />
      <CountryInput source="citizenship" answers />
      {birthDate && (
        <ChipsInput
          source="birthSureness"
          label={translate('resources.persons.fields.birthDatePrecision')}
          single
          optional
          choices={SURENESS.map((value) => ({
            value,
            label: translate(`resources.persons.precision.${value}`),
          }))}
        />
      )}
    </>
  );
};
