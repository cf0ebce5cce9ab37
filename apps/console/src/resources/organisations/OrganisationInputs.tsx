import { required } from 'ra-core';
import { useChoices } from '../../components/codes';
import { CountryInput, SelectInput, TextInput } from '../../components/inputs';

export const OrganisationInputs = () => (
  <>
    <TextInput source="name" maxLength={200} validate={required()} />
    <SelectInput source="kind" choices={useChoices('organisationKind')} validate={required()} />
    <CountryInput source="country" optional />
  </>
);
