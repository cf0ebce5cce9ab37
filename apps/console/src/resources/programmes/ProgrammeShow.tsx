import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { NotFound } from '../../layout/pages';
import { useSession } from '../../providers/SessionProvider';
import { TeamsCard } from '../teams';
import { Caseload } from './Caseload';
import { OrganisationsCard, ProjectsCard } from './Partners';
import type { Programme } from './programme';
import { ProgrammeInputs } from './ProgrammeInputs';
import { useProgrammeWords } from './use-programme-words';
import { YearInNumbers } from './YearInNumbers';

/** One programme: its year in numbers, its projects and partners, and the work as codes. */
export const ProgrammeShow = () => (
  <ShowBase resource="programmes" queryOptions={{ onError: () => undefined } as object}>
    <ProgrammePage />
  </ShowBase>
);

const ProgrammePage = () => {
  const translate = useTranslate();
  const { can } = useSession();
  const words = useProgrammeWords();
  const { record, error, isPending } = useShowContext<Programme>();
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={9} />;
  const { id, name, isHeadquarters } = record;
  return (
    <>
      <PageHead
        title={`${name}, ${words.years(record)}`}
        crumb={<Link to="/programmes">{translate('resources.programmes.list.title')}</Link>}
      />
      {!isHeadquarters && can('reports:read') && <YearInNumbers programmeId={id} />}
      <About record={record} />
      <div className="two-cards">
        {can('projects:list') && <ProjectsCard programmeId={id} />}
        {can('organisations:list') && <OrganisationsCard programmeId={id} />}
      </div>
      {!isHeadquarters && can('teams:list') && <TeamsCard programmeId={id} />}
      {!isHeadquarters && can('programmes:caseload') && <Caseload programmeId={id} />}
    </>
  );
};

const FIELDS = ['name', 'startedOn', 'endedOn', 'timeZone'];

const About = ({ record }: { record: Programme }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const words = useProgrammeWords();
  const { can } = useSession();
  const say = (field: string, value: unknown): string => {
    if (field === 'endedOn' && !value) return translate('resources.programmes.running');
    return field === 'startedOn' || field === 'endedOn'
      ? date(value as string)
      : String(value ?? '');
  };
  const term = (field: string) => translate(`resources.programmes.fields.${field}`);
  return (
    <EditableCard
      title={translate('resources.programmes.about')}
      resource="programmes"
      record={record}
      mayEdit={can('programmes:update')}
      inputs={<ProgrammeInputs />}
      fields={FIELDS}
      say={say}
    >
      <DefinitionList
        items={[
          { term: term('country'), value: words.country(record) },
          { term: term('timeZone'), value: record.timeZone },
          { term: term('startedOn'), value: say('startedOn', record.startedOn) },
          { term: term('endedOn'), value: say('endedOn', record.endedOn) },
        ]}
      />
    </EditableCard>
  );
};
