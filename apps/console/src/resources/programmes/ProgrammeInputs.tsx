import { required, useTranslate } from 'ra-core';
import { DateInput, SelectInput, TextInput } from '../../components/inputs';

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

/** What can be changed of a programme at any time. */
export const ProgrammeInputs = () => {
  const translate = useTranslate();
  return (
    <>
      <TextInput source="name" maxLength={200} validate={required()} />
      <SelectInput
        source="timeZone"
        choices={ZONES}
        hint={translate('resources.programmes.timeZoneHint')}
        validate={required()}
      />
      <DateInput source="startedOn" complete validate={required()} />
      <DateInput source="endedOn" complete optional />
    </>
  );
};
