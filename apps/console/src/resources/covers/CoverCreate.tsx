import { addDays, worksOnCases } from '@teduh/domain';
import { required, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { CreatePage } from '../../components/CreatePage';
import { DayChoiceInput, SelectInput } from '../../components/inputs';
import { useColleagues } from '../../components/use-colleagues';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { fridayFrom, mondayAfter, type Cover } from './cover';
import { LastDayOfCover } from './LastDayOfCover';
import { useTeam } from './use-team';

/** Who is away, who stands in, from when until when. */
export const CoverCreate = () => {
  const translate = useTranslate();
  const { today } = useFormat();
  const { user } = useSession();
  const programmes = useProgrammes();
  const words = (key: string) => translate(`resources.covers.create.${key}`);
  return (
    <CreatePage<Cover>
      resource="covers"
      title={words('title')}
      crumb={<Link to="/covers">{translate('resources.covers.list.title')}</Link>}
      save={words('save')}
      saved={words('saved')}
      defaultValues={{
        programmeId: programmes[0]?.value,
        absentId: user.id,
        fromOn: today,
        untilOn: fridayFrom(today),
      }}
      back="/covers"
      after={() => '/covers'}
    >
      <p className="muted">{words('lead')}</p>
      {programmes.length > 1 && (
        <SelectInput source="programmeId" choices={programmes} emptyText={false} />
      )}
      <WhoInputs />
      <DayInputs />
    </CreatePage>
  );
};

/** Where the viewer works on cases. */
const useProgrammes = () => {
  const { memberships } = useSession();
  const at = memberships.filter(({ role }) => worksOnCases(role));
  const named = new Map(at.map(({ programmeId, programmeName }) => [programmeId, programmeName]));
  return [...named].map(([value, label]) => ({ value, label }));
};

const WhoInputs = () => {
  const translate = useTranslate();
  const { user } = useSession();
  const programmeId = useWatch({ name: 'programmeId' }) as string | undefined;
  const absentId = useWatch({ name: 'absentId' }) as string | null;
  const { others } = useTeam(programmeId);
  const colleagues = useColleagues(programmeId).filter(({ value }) => value !== absentId);
  const myself = { value: user.id, label: translate('resources.covers.create.yourself') };
  return (
    <>
      {others.length > 0 && (
        <SelectInput source="absentId" choices={[myself, ...others]} emptyText={false} />
      )}
      <SelectInput source="coveringId" choices={colleagues} validate={required()} />
    </>
  );
};

const DayInputs = () => {
  const translate = useTranslate();
  const { today } = useFormat();
  const fromOn = useWatch({ name: 'fromOn' }) as string | null;
  const isWhole = fromOn?.length === 10;
  return (
    <>
      <DayChoiceInput
        source="fromOn"
        choices={[
          { label: translate('value.today'), day: today },
          { label: translate('resources.covers.days.tomorrow'), day: addDays(today, 1) },
          { label: translate('resources.covers.days.onMonday'), day: mondayAfter(today) },
        ]}
      />
      <LastDayOfCover fromOn={isWhole ? fromOn : today} />
    </>
  );
};
