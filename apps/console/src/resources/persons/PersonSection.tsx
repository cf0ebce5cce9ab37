import { useGetOne, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { TextInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { BackgroundCard } from './BackgroundCard';
import { birthBody, type Person } from './person';
import { FurtherCitizenshipsInput, PersonInputs } from './PersonInputs';
import { useSayAnswer } from './use-say-answer';

const FIELDS = [
  ...['fullName', 'nameStatus', 'sex', 'birthDate', 'birthDatePrecision', 'toldAge'],
  ...['citizenship', 'furtherCitizenships'],
];

/** The person of a case: facts without the name, in groups that are changed one by one. */
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
  return (
    <>
      <PersonCard person={data} title={title} id={id} mayWork={mayWork} />
      <BackgroundCard person={data} mayWork={mayWork} />
    </>
  );
};

interface PersonCardProps {
  person: Person;
  title: string;
  id: string;
  mayWork: boolean;
}

const PersonCard = ({ person, title, id, mayWork }: PersonCardProps) => {
  const translate = useTranslate();
  const say = useSayAnswer();
  const mayEdit = useSession().can('persons:update') && mayWork;
  const term = (field: string) => translate(`resources.persons.fields.${field}`);
  const year = person.birthYear === null ? '' : String(person.birthYear);
  const isGuess = person.birthDatePrecision === 'estimated';
  // Month and day are opened with the name only: their boxes are empty, and must not look as if nothing was known.
  const isCoveredInPart = ['exact', 'month'].includes(person.birthDatePrecision ?? '');
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
      toChange={({ birthDate, birthSureness, toldAge, fullName, ...known }) => {
        // The name is covered too: an empty field leaves it as it is.
        const name = (fullName as string | null)?.trim();
        const rest = name ? { ...known, fullName: name, nameStatus: 'known' } : known;
        // The day itself is covered: unless the date was typed anew, only what stands in the record is left alone.
        const isAsBefore =
          birthDate === (year || null) && (birthSureness === 'estimated') === isGuess && !toldAge;
        return isAsBefore ? rest : { ...rest, ...birthBody({ birthDate, birthSureness, toldAge }) };
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
          <PersonInputs
            birthHint={
              isCoveredInPart ? translate('resources.persons.hints.birthCovered') : undefined
            }
          />
          <FurtherCitizenshipsInput />
        </>
      }
    >
      <DefinitionList
        items={[
          { term: term('initials'), value: person.initials ?? '' },
          { term: term('sex'), value: say('sex', person.sex, '') },
          {
            term: term('birthYear'),
            value:
              year &&
              (isGuess
                ? `${year} (${translate('resources.persons.precision.estimated').toLowerCase()})`
                : year),
          },
          { term: term('citizenship'), value: say('citizenship', person.citizenship, '') },
          ...(person.furtherCitizenships.length
            ? [
                {
                  term: term('furtherCitizenships'),
                  value: say('furtherCitizenships', person.furtherCitizenships),
                },
              ]
            : []),
        ]}
      />
    </EditableCard>
  );
};
