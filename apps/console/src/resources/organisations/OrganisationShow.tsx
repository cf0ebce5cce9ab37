import { ShowBase, useGetOne, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useCodeLabel } from '../../components/codes';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { NotFound } from '../../layout/pages';
import { useSession } from '../../providers/SessionProvider';
import type { Organisation } from './organisation';
import { OrganisationInputs } from './OrganisationInputs';

export const OrganisationShow = () => (
  <ShowBase resource="organisations" queryOptions={{ onError: () => undefined } as object}>
    <OrganisationPage />
  </ShowBase>
);

const FIELDS = ['name', 'kind', 'country'];

const OrganisationPage = () => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { can } = useSession();
  const { record, error, isPending } = useShowContext<Organisation>();
  const { data: programme } = useGetOne<{ id: string; name: string }>(
    'programmes',
    { id: record?.programmeId ?? '' },
    { enabled: Boolean(record?.programmeId) },
  );
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={5} />;
  const say = (field: string, value: unknown): string => {
    if (field === 'kind') return sayCode('organisationKind', value as string);
    if (field === 'country') {
      return value
        ? sayCode('country', value as string)
        : translate('resources.organisations.noCountry');
    }
    return String(value ?? '');
  };
  const term = (field: string) => translate(`resources.organisations.fields.${field}`);
  return (
    <>
      <PageHead
        title={record.name}
        crumb={<Link to="/organisations">{translate('resources.organisations.list.title')}</Link>}
      />
      <EditableCard
        title={translate('resources.organisations.about')}
        resource="organisations"
        record={record}
        mayEdit={can('organisations:update') && record.programmeId !== null}
        inputs={<OrganisationInputs />}
        fields={FIELDS}
        say={say}
      >
        <DefinitionList
          items={[
            { term: term('kind'), value: say('kind', record.kind) },
            { term: term('country'), value: say('country', record.country) },
            {
              term: term('programmeId'),
              value: record.programmeId
                ? programme?.name
                : translate('resources.organisations.everybodys'),
            },
          ]}
        />
      </EditableCard>
    </>
  );
};
