import { useState } from 'react';
import { Button } from '@mui/material';
import { useGetOne, useTranslate } from 'ra-core';
import { CoveredForm, type CoveredDraft } from '../../components/CoveredForm';
import type { RevealedName } from '../../components/CoveredName';
import { Icon } from '../../components/Icon';
import { linesIn } from '../../components/inputs';
import { useSession } from '../../providers/SessionProvider';
import type { Person } from './person';
import { OtherNameInputs } from './PersonInputs';

interface OtherNamesProps {
  personId: string;
  name: RevealedName;
  onChanged: (name: RevealedName) => void;
  draft: { current: CoveredDraft | null };
}

/** Below an open name: the name in another script, and what else she is called, to be read and changed together. */
export const OtherNames = ({ personId, name, onChanged, draft }: OtherNamesProps) => {
  const translate = useTranslate();
  const [isEditing, setEditing] = useState(draft.current !== null);
  const { data: person } = useGetOne<Person>('persons', { id: personId });
  const mayEdit = useSession().can('persons:update');
  if (!person || !mayEdit) return null;
  if (!isEditing) {
    return (
      <Button size="small" variant="text" onClick={() => setEditing(true)}>
        <Icon name="pencil" size={16} />
        {translate('resources.persons.section.otherNames')}
      </Button>
    );
  }
  const { ownScriptName, aliases } = name;
  return (
    <CoveredForm
      resource="persons"
      opened={{ id: person.id, version: person.version, ownScriptName, aliases }}
      draft={draft}
      toChange={(values) => ({
        ownScriptName: (values.ownScriptName as string | null)?.trim() || null,
        aliases: linesIn(values.aliases),
      })}
      say={(_field, value) => [value].flat().join(', ')}
      onSaved={(change) => onChanged({ ...name, ...change })}
      onClose={() => setEditing(false)}
    >
      <OtherNameInputs />
    </CoveredForm>
  );
};
