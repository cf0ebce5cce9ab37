import { ShowBase, useGetOne, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { NotFound } from '../../layout/pages';
import { useSession } from '../../providers/SessionProvider';
import type { Project } from './project';
import { ProjectInputs } from './ProjectInputs';

export const ProjectShow = () => (
  <ShowBase resource="projects" queryOptions={{ onError: () => undefined } as object}>
    <ProjectPage />
  </ShowBase>
);

const FIELDS = ['name', 'code', 'startsOn', 'endsOn'];

const ProjectPage = () => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { can } = useSession();
  const { record, error, isPending } = useShowContext<Project>();
  const { data: programme } = useGetOne<{ id: string; name: string }>(
    'programmes',
    { id: record?.programmeId },
    { enabled: Boolean(record) },
  );
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={5} />;
  const say = (field: string, value: unknown): string => {
    if (field === 'endsOn' && !value) return translate('resources.projects.open');
    return field === 'startsOn' || field === 'endsOn' ? date(value as string) : String(value ?? '');
  };
  const item = (field: keyof Project) => ({
    term: translate(`resources.projects.fields.${field}`),
    value: say(field, record[field]),
  });
  return (
    <>
      <PageHead
        title={record.name}
        crumb={programme && <Link to={`/programmes/${programme.id}/show`}>{programme.name}</Link>}
      />
      <EditableCard
        title={translate('resources.projects.about')}
        resource="projects"
        record={record}
        mayEdit={can('projects:update')}
        inputs={<ProjectInputs />}
        fields={FIELDS}
        say={say}
      >
        <DefinitionList
          items={[item('code'), item('currency'), item('startsOn'), item('endsOn')]}
        />
      </EditableCard>
    </>
  );
};
