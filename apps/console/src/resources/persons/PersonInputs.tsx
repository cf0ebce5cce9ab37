import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { useChoices } from '../../components/codes';
import { MOST_ALIASES } from '@teduh/domain';
import {
  ChipsInput,
  CountryInput,
  DateInput,
  SelectInput,
  SeveralInput,
  TextInput,
  TextsInput,
  useNearAndAll,
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
      <OtherNameInputs />
    </>
  );
};

/** The name as it is written at home, and what else somebody is called. */
export const OtherNameInputs = () => {
  const translate = useTranslate();
  return (
    <>
      <TextInput
        source="ownScriptName"
        hint={translate('resources.persons.hints.ownScriptName')}
        maxLength={200}
        personal
        optional
      />
      <TextsInput
        source="aliases"
        addText={translate('resources.persons.section.addAlias')}
        maxLength={200}
        most={MOST_ALIASES}
        optional
      />
    </>
  );
};

/** What is asked about a person apart from the name; each question takes "not known" and its kind as an answer. */
export const PersonInputs = ({ birthHint }: { birthHint?: string }) => {
  const translate = useTranslate();
  const birthDate = useWatch({ name: 'birthDate' }) as string | null;
  return (
    <>
      <SelectInput source="sex" choices={useChoices('sex')} answers />
      <DateInput source="birthDate" hint={birthHint} optional />
      <CountryInput source="citizenship" answers />
      {!birthDate && (
        <TextInput
          source="toldAge"
          hint={translate('resources.persons.hints.toldAge')}
          inputMode="numeric"
          maxLength={3}
          optional
          validate={(value: string | null) =>
            !value || /^\d{1,3}$/.test(value)
              ? undefined
              : translate('errors.fields.wholeNumberNeeded')
          }
        />
      )}
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

/** Citizenships beside the main one. */
export const FurtherCitizenshipsInput = () => (
  <SeveralInput
    source="furtherCitizenships"
    choices={[]}
    groups={useNearAndAll('country')}
    optional
  />
);

/** Languages and an interpreter, schooling, marriage; and of whoever may be a child, with whom it was found. */
export const BackgroundInputs = ({ isChild }: { isChild: boolean }) => {
  const languages = useNearAndAll('language');
  const accompaniments = useChoices('accompaniment');
  const needsInterpreter = useWatch({ name: 'needsInterpreter' }) as string | null;
  return (
    <>
      <SeveralInput source="languages" choices={[]} groups={languages} optional />
      <SelectInput source="needsInterpreter" choices={useChoices('yesNo')} answers optional />
      {needsInterpreter === 'Yes' && (
        <SelectInput
          source="interpreterLanguage"
          choices={[]}
          groups={languages}
          answers
          optional
        />
      )}
      <SelectInput
        source="highestLevelOfEducation"
        choices={useChoices('highestLevelOfEducation')}
        answers
        optional
      />
      <SelectInput source="maritalStatus" choices={useChoices('maritalStatus')} answers optional />
      {isChild && <SelectInput source="accompaniment" choices={accompaniments} answers optional />}
    </>
  );
};
