import { useGetOne, useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { CreatePage } from '../../components/CreatePage';
import { useSession } from '../../providers/SessionProvider';
import type { Project } from './project';
import { CurrencyInput, ProjectInputs } from './ProjectInputs';

/** Adds a project to a programme: the one one comes from, else the only one there is. */
export const ProjectCreate = () => {
  const translate = useTranslate();
  const { memberships, workspace } = useSession();
  const [search] = useSearchParams();
  const programmeId = search.get('programmeId') ?? memberships[0]?.programmeId;
  const { data: programme } = useGetOne<{ id: string; name: string }>('programmes', {
    id: programmeId,
  });
  const words = (key: string) => translate(`resources.projects.create.${key}`);
  const back = `/programmes/${programmeId}/show`;
  return (
    <CreatePage<Project>
      resource="projects"
      title={words('title')}
      crumb={programme && <Link to={back}>{programme.name}</Link>}
      save={words('save')}
      saved={words('saved')}
      defaultValues={{ programmeId, startsOn: workspace.today }}
      toBody={(values) => ({ ...values, currency: String(values.currency).toUpperCase() })}
      back={back}
      after={() => back}
    >
      <ProjectInputs />
      <CurrencyInput />
    </CreatePage>
  );
};
