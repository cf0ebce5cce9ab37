import { useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import {
  ChipsInput,
  CountryInput,
  DateInput,
  SelectInput,
  SeveralInput,
  TextInput,
  YesNoInput,
} from '../../components/inputs';

/** Country and types alone: what is asked when a case is opened. */
export const EpisodeFirstInputs = () => (
  <>
    <CountryInput source="countryOfExploitation" answers optional />
    <ChipsInput
      source="typeOfExploitation"
      choices={useChoices('typeOfExploitation')}
      optional
      className="whole"
    />
  </>
);

/** All that is asked about what happened. Any of it may stay open. */
export const EpisodeInputs = () => (
  <>
    <ChipsInput source="acts" choices={useChoices('acts')} optional className="whole" />
    <ChipsInput source="means" choices={useChoices('means')} optional className="whole" />
    <EpisodeFirstInputs />
    <SelectInput source="wayOfEntering" choices={useChoices('wayOfEntering')} answers optional />
    <SeveralInput
      source="methodOfRecruitment"
      choices={useChoices('methodOfRecruitment')}
      optional
    />
    <SeveralInput source="recruiterRelation" choices={useChoices('recruiterRelation')} optional />
    <YesNoInput source="isCrossBorder" optional />
    <DateInput source="startedOn" optional />
    <DateInput source="endedOn" optional />
    <ChipsInput
      source="exploitationSector"
      choices={useChoices('exploitationSector')}
      optional
      className="whole"
    />
    <ChipsInput
      source="methodsOfControl"
      choices={useChoices('methodsOfControl')}
      optional
      className="whole"
    />
    <YesNoInput source="isIntended" />
    <YesNoInput source="isStub" />
    <KnownAsInput />
  </>
);

const KnownAsInput = () => {
  const translate = useTranslate();
  return (
    <TextInput
      source="knownAs"
      hint={translate('resources.episodes.section.knownAsHint')}
      maxLength={200}
      personal
      optional
      className="whole"
    />
  );
};
