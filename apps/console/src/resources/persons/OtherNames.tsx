import { useRef, useState } from 'react';
import { Button } from '@mui/material';
import { useGetOne, useTranslate } from 'ra-core';
import { useFormContext } from 'react-hook-form';
import { Conflict } from '../../components/Conflict';
import type { RevealedName } from '../../components/CoveredName';
import { Icon } from '../../components/Icon';
import { linesIn } from '../../components/inputs';
import { Message } from '../../components/Message';
import { CancelButton, RecordForm } from '../../components/RecordForm';
import { useToast } from '../../components/Toasts';
import { useSectionSave } from '../../components/use-section-save';
import { useSession } from '../../providers/SessionProvider';
import type { Person } from './person';
import { OtherNameInputs } from './PersonInputs';

type Values = Record<string, unknown>;

interface OtherNamesProps {
  personId: string;
  name: RevealedName;
  onChanged: (name: RevealedName) => void;
  /** What was typed when the names were covered: it is not on the page any more, and not lost. */
  draft: { current: Values | null };
}

/** Below an open name: the name in another script, and what else she is called, to be read and changed together. */
export const OtherNames = (props: OtherNamesProps) => {
  const translate = useTranslate();
  const [isEditing, setEditing] = useState(props.draft.current !== null);
  const { data } = useGetOne<Person>('persons', { id: props.personId });
  const mayEdit = useSession().can('persons:update');
  if (!data || !mayEdit) return null;
  const close = () => {
    props.draft.current = null;
    setEditing(false);
  };
  if (isEditing) return <OtherNamesForm {...props} person={data} onClose={close} />;
  return (
    <Button size="small" variant="text" onClick={() => setEditing(true)}>
      <Icon name="pencil" size={16} />
      {translate('resources.persons.section.otherNames')}
    </Button>
  );
};

const OtherNamesForm = ({
  person,
  name,
  draft,
  onChanged,
  onClose,
}: OtherNamesProps & { person: Person; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const { ownScriptName, aliases } = name;
  const [opened] = useState({ id: person.id, version: person.version, ownScriptName, aliases });
  const sent = useRef<Partial<RevealedName>>({});
  const { save, saving, problem, conflict, keepMine } = useSectionSave('persons', opened, () => {
    toast(translate('ra.notification.updated', 1));
    onChanged({ ...name, ...sent.current });
    onClose();
  });
  const submit = (values: Values) => {
    sent.current = {
      ownScriptName: (values.ownScriptName as string | null)?.trim() || null,
      aliases: linesIn(values.aliases),
    };
    return save(sent.current as Values);
  };
  return (
    <RecordForm
      resource="persons"
      defaultValues={draft.current ?? { ownScriptName, aliases }}
      onSubmit={submit}
      className="form two"
    >
      <OtherNameInputs />
      <KeepDraft draft={draft} />
      {problem && (
        <div className="whole">
          <Message>{problem}</Message>
        </div>
      )}
      {conflict && (
        <div className="whole">
          <Conflict
            rows={conflict.fields.map((field) => ({
              label: translate(`resources.persons.fields.${field}`),
              yours: [conflict.mine[field]].flat().join(', '),
              theirs: translate('covered.name'),
            }))}
            onKeepMine={() => void keepMine()}
            onTakeTheirs={onClose}
          />
        </div>
      )}
      <div className="form-actions whole">
        <Button type="submit" size="small" aria-disabled={saving}>
          {translate(saving ? 'action.saving' : 'action.save')}
        </Button>
        <CancelButton size="small" onCancel={onClose} />
      </div>
    </RecordForm>
  );
};

/** Remembers what is typed, in memory alone: when the names are covered, the form goes with them. */
const KeepDraft = ({ draft }: Pick<OtherNamesProps, 'draft'>) => {
  const { watch } = useFormContext();
  draft.current = watch();
  return null;
};
