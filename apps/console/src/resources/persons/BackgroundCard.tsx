import { useTranslate } from 'ra-core';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { useSession } from '../../providers/SessionProvider';
import { isAskedAsChild, type Person } from './person';
import { BackgroundInputs } from './PersonInputs';
import { useSayAnswer } from './use-say-answer';

const FIELDS = [
  ...['languages', 'needsInterpreter', 'interpreterLanguage'],
  ...['highestLevelOfEducation', 'maritalStatus', 'accompaniment'],
];

/** How to speak with her, and where she comes from in life. */
export const BackgroundCard = ({ person, mayWork }: { person: Person; mayWork: boolean }) => {
  const translate = useTranslate();
  const say = useSayAnswer();
  const session = useSession();
  const mayEdit = session.can('persons:update') && mayWork;
  const isChild = isAskedAsChild(person, session.workspace.today);
  const term = (field: string) => translate(`resources.persons.fields.${field}`);
  const fact = (field: keyof Person & string) => ({
    term: term(field),
    value: say(field, person[field], ''),
  });
  const { needsInterpreter, interpreterLanguage } = person;
  const interpreter =
    needsInterpreter === 'Yes' && interpreterLanguage
      ? translate('resources.persons.section.into', {
          language: say('interpreterLanguage', interpreterLanguage),
        })
      : say('needsInterpreter', needsInterpreter, '');
  return (
    <EditableCard
      id="background"
      title={translate('resources.persons.section.background')}
      resource="persons"
      record={person}
      mayEdit={mayEdit}
      fields={FIELDS}
      say={say}
      toChange={({ interpreterLanguage: into, ...rest }) => ({
        ...rest,
        interpreterLanguage: rest.needsInterpreter === 'Yes' ? into : null,
      })}
      inputs={<BackgroundInputs isChild={isChild} />}
    >
      <DefinitionList
        items={[
          fact('languages'),
          { term: term('needsInterpreter'), value: interpreter },
          fact('highestLevelOfEducation'),
          fact('maritalStatus'),
          ...(isChild ? [fact('accompaniment')] : []),
        ]}
      />
    </EditableCard>
  );
};
