import { useGetOne, useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { Card } from '../../components/Card';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { TextInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { precisionOfBirth, type Person } from './person';
import { PersonInputs } from './PersonInputs';

const FIELDS = ['fullName', 'nameStatus', 'sex', 'birthDate', 'birthDatePrecision', 'citizenship'];

/** The person of a case: facts without the name. */
export const PersonSection = ({
  personId,
  id,
  mayWork,
}: {
  personId: string;
  id: string;
  mayWork: boolean;
}) => {
  const translate = useTranslate();
  const { data, error } = useGetOne<Person>('persons', { id: personId });
  const title = translate('resources.persons.section.title');
  if (!data) {
    return (
      <Card title={title} id={id}>
        {error ? <Message>{error.message}</Message> : <Skeleton lines={3} />}
      </Card>
    );
  }
  return <PersonCard person={data} title={title} id={id} mayWork={mayWork} />;
};

interface PersonCardProps {
  person: Person;
  title: string;
  id: string;
  mayWork: boolean;
}

const PersonCard = ({ person, title, id, mayWork }: PersonCardProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const mayEdit = useSession().can('persons:update') && mayWork;
  const term = (field: string) => translate(`resources.persons.fields.${field}`);
  const say = (field: string, value: unknown): string => {
    const list = { sex: 'sex', citizenship: 'country' }[field];
    return list
      ? sayCode(list, value as string | null)
      : String(value ?? translate('value.notRecorded'));
  };
  const year = person.birthYear === null ? '' : String(person.birthYear);
  const isGuess = person.birthDatePrecision === 'estimated';
  return (
    <EditableCard
      id={id}
      title={title}
      resource="persons"
      record={person}
      mayEdit={mayEdit}
      fields={FIELDS}
      say={say}
      toForm={() => ({ birthDate: year || null, birthSureness: isGuess ? 'estimated' : null })}
      toChange={({ birthDate, birthSureness, fullName, ...known }) => {
        // The name is covered too: an empty field leaves it as it is.
        const name = (fullName as string | null)?.trim();
        const rest = name ? { ...known, fullName: name, nameStatus: 'known' } : known;
        // The day itself is covered: unless the date was typed anew, only what stands in the record is left alone.
        if (birthDate === (year || null) && (birthSureness === 'estimated') === isGuess)
          return rest;
        const date = birthDate as string | null;
        return {
          ...rest,
          birthDate: date,
          birthDatePrecision: precisionOfBirth(date, birthSureness === 'estimated'),
        };
      }}
      inputs={
        <>
          <TextInput
            source="fullName"
            label={translate('resources.persons.section.correctName')}
            hint={translate('resources.persons.section.correctNameHint')}
            maxLength={200}
            personal
            optional
            className="whole"
          />
          <PersonInputs />
        </>
      }
    >
      <DefinitionList
        items={[
          { term: term('initials'), value: person.initials ?? '' },
          { term: term('sex'), value: person.sex && sayCode('sex', person.sex) },
          {
            term: term('birthYear'),
            value:
              year &&
              (isGuess
                ? `${year} (${translate('resources.persons.precision.estimated').toLowerCase()})`
                : year),
          },
          {
            term: term('citizenship'),
            value: person.citizenship && sayCode('country', person.citizenship),
          },
        ]}
      />
    </EditableCard>
  );
};
