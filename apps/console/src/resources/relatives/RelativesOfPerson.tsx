import { useTranslate } from 'ra-core';
import { useChoices, useCodeLabel } from '../../components/codes';
import { CoveredValue } from '../../components/CoveredValue';
import { CountryInput, SelectInput, TextInput, YesNoInput } from '../../components/inputs';
import { RecordDialog } from '../../components/RecordDialog';
import { EditLine, RecordLines } from '../../components/RecordLines';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { guardianship, LIST_OF, RELATIVE_FIELDS, type Relative } from './relative';

interface RelativesOfPersonProps {
  personId: string;
  id: string;
  mayWork: boolean;
}

/** The family: who they are to her, who depends on her, who answers for a child and whether they may. */
export const RelativesOfPerson = ({ personId, id, mayWork }: RelativesOfPersonProps) => (
  <RecordLines<Relative>
    resource="relatives"
    id={id}
    icon="people"
    filter={{ personId }}
    mayWork={mayWork}
    line={(relative, onEdit) => <RelativeLine relative={relative} onEdit={onEdit} />}
    dialog={(relative, onClose) => (
      <RelativeDialog personId={personId} relative={relative} onClose={onClose} />
    )}
  />
);

const TONES = { consents: 'good', never: 'warn', askFirst: 'neutral' } as const;

const RelativeLine = ({ relative, onEdit }: { relative: Relative; onEdit?: () => void }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { today } = useFormat();
  const { relation, sex, birthYear, livesIn, isDependant, hasName } = relative;
  const words = (name: string, more: object = {}) =>
    translate(`resources.relatives.section.${name}`, more);
  const name = sayCode('relation', relation);
  const guardian = guardianship(relative, today);
  const facts = [
    sex && sayCode('sex', sex),
    birthYear && words('born', { year: birthYear }),
    livesIn && words('livesIn', { country: sayCode('country', livesIn) }),
  ].filter(Boolean);
  return (
    <>
      <div>
        <p className="what">{name}</p>
        {facts.length > 0 && <p className="small muted">{facts.join(' · ')}</p>}
        <p className="chips">
          {guardian && <Chip tone={TONES[guardian]}>{words(`guardian.${guardian}`)}</Chip>}
          {isDependant && <Chip>{words('dependant')}</Chip>}
        </p>
      </div>
      {hasName && <CoveredValue resource="relatives" id={relative.id} field="name" of={name} />}
      {onEdit && <EditLine of={name} onClick={onEdit} />}
    </>
  );
};

interface RelativeDialogProps {
  personId: string;
  relative?: Relative;
  onClose: () => void;
}

const RelativeDialog = ({ personId, relative, onClose }: RelativeDialogProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const relations = useChoices('relation');
  const sexes = useChoices('sex');
  const yesNo = useChoices('yesNo');
  const words = (name: string) => translate(`resources.relatives.section.${name}`);
  return (
    <RecordDialog
      resource="relatives"
      title={words(relative ? 'change' : 'add')}
      record={relative}
      belongsTo={{ personId }}
      fields={RELATIVE_FIELDS}
      covered={['name']}
      say={(field, value) => {
        const list = LIST_OF[field];
        if (list) return sayCode(list, value as string | null);
        if (typeof value === 'boolean') return translate(value ? 'value.yes' : 'value.no');
        return String(value ?? translate('value.notRecorded'));
      }}
      toChange={(values) => ({
        ...values,
        birthYear: values.birthYear ? Number(values.birthYear) : null,
      })}
      onClose={onClose}
    >
      <SelectInput source="relation" choices={relations} emptyText={relative ? false : undefined} />
      <TextInput
        source="name"
        hint={relative?.hasName ? translate('covered.leaveEmpty') : undefined}
        maxLength={200}
        personal
        optional
      />
      <SelectInput source="sex" choices={sexes} answers optional />
      <TextInput
        source="birthYear"
        inputMode="numeric"
        maxLength={4}
        optional
        validate={(value: string | number | null) =>
          !value || /^\d{4}$/.test(String(value)) ? undefined : translate('errors.fields.year')
        }
      />
      <CountryInput source="livesIn" answers optional />
      <YesNoInput source="isDependant" />
      <YesNoInput source="isGuardian" />
      <SelectInput
        source="implicated"
        hint={words('implicatedHint')}
        choices={yesNo}
        answers
        optional
      />
    </RecordDialog>
  );
};
