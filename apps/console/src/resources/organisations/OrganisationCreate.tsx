import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { CreatePage } from '../../components/CreatePage';
import { SelectInput } from '../../components/inputs';
import { useSession } from '../../providers/SessionProvider';
import type { Organisation } from './organisation';
import { OrganisationInputs } from './OrganisationInputs';

export const OrganisationCreate = () => {
  const translate = useTranslate();
  const words = (key: string) => translate(`resources.organisations.create.${key}`);
  return (
    <CreatePage<Organisation>
      resource="organisations"
      title={words('title')}
      crumb={<Link to="/organisations">{translate('resources.organisations.list.title')}</Link>}
      save={words('save')}
      saved={words('saved')}
      back="/organisations"
      after={({ id }) => `/organisations/${id}/show`}
    >
      <OrganisationInputs />
      <ProgrammeInput />
    </CreatePage>
  );
};

/** Asked only of those who supervise more than one programme. */
const ProgrammeInput = () => {
  const { memberships } = useSession();
  const programmes = memberships
    .filter(({ role }) => role === 'supervisor')
    .map(({ programmeId, programmeName }) => ({ value: programmeId, label: programmeName }));
  if (programmes.length < 2) return null;
  return (
    <SelectInput
      source="programmeId"
      choices={programmes}
      defaultValue={programmes[0].value}
      emptyText={false}
    />
  );
};
