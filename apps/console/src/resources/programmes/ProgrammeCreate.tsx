import { required, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { CreatePage } from '../../components/CreatePage';
import { CountryInput } from '../../components/inputs';
import { useSession } from '../../providers/SessionProvider';
import type { Programme } from './programme';
import { ProgrammeInputs } from './ProgrammeInputs';

/** Opens a country programme: a deed of headquarters. */
export const ProgrammeCreate = () => {
  const translate = useTranslate();
  const { today } = useSession().workspace;
  const words = (key: string) => translate(`resources.programmes.create.${key}`);
  return (
    <CreatePage<Programme>
      resource="programmes"
      title={words('title')}
      crumb={<Link to="/programmes">{translate('resources.programmes.list.title')}</Link>}
      save={words('save')}
      saved={words('saved')}
      defaultValues={{ startedOn: today }}
      back="/programmes"
      after={({ id }) => `/programmes/${id}/show`}
    >
      <CountryInput
        source="code"
        hint={translate('resources.programmes.codeHint')}
        validate={required()}
      />
      <ProgrammeInputs />
    </CreatePage>
  );
};
