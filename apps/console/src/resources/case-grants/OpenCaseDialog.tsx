import { addDays, GRANT_REASONS, grantProblems } from '@teduh/domain';
import { required, useTranslate } from 'ra-core';
import { FormDialog } from '../../components/FormDialog';
import { DayChoiceInput, SelectInput } from '../../components/inputs';
import { useToast } from '../../components/Toasts';
import { useColleagues } from '../../components/use-colleagues';
import { useCreateOnce } from '../../components/use-create-once';
import { useFormat } from '../../components/use-format';
import type { CaseGrant } from './case-grant';

interface OpenCaseDialogProps {
  caseId: string;
  programmeId: string;
  /** Those who see the case already. */
  without: (string | null)[];
  onClose: () => void;
}

/** Opens one case to one colleague: who, why, and until when. She reads it and changes nothing. */
export const OpenCaseDialog = ({ caseId, programmeId, without, onClose }: OpenCaseDialogProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const { today, date } = useFormat();
  const colleagues = useColleagues(programmeId).filter(({ value }) => !without.includes(value));
  const words = (name: string) => translate(`resources.case-grants.open.${name}`);
  const { save, saving, problem } = useCreateOnce<CaseGrant>('case-grants', (made) => {
    const said = { name: made.userName, date: date(made.untilOn) };
    toast(translate('resources.case-grants.open.saved', said));
    onClose();
  });
  const reasons = GRANT_REASONS.map((value) => ({
    value,
    label: translate(`resources.case-grants.reasons.${value}`),
  }));
  return (
    <FormDialog
      title={words('title')}
      resource="case-grants"
      save={words('save')}
      saving={saving}
      problem={problem}
      defaultValues={{ untilOn: addDays(today, 7) }}
      onSubmit={(values) => save({ ...values, caseId })}
      onClose={onClose}
    >
      <p className="field-hint">{words('lead')}</p>
      <SelectInput source="userId" choices={colleagues} validate={required()} />
      <SelectInput source="reason" choices={reasons} validate={required()} />
      <DayChoiceInput
        source="untilOn"
        choices={[
          { label: translate('value.today'), day: today },
          { label: translate('value.weeks', 1), day: addDays(today, 7) },
          { label: translate('value.weeks', 4), day: addDays(today, 28) },
        ]}
        validate={(value: string) => {
          const [found] = value ? grantProblems({ untilOn: value }, today) : [];
          return found ? translate(`errors.fields.${found.code}`, { ...found.params }) : undefined;
        }}
      />
    </FormDialog>
  );
};
