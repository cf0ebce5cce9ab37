import { useId, useState } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useRefresh, useTranslate } from 'ra-core';
import { Conflict } from '../../components/Conflict';
import { FieldFrame } from '../../components/inputs';
import { Message } from '../../components/Message';
import { RecordForm } from '../../components/RecordForm';
import { useToast } from '../../components/Toasts';
import { useField } from '../../components/inputs/input-props';
import { useSectionSave } from '../../components/use-section-save';
import { useSession } from '../../providers/SessionProvider';
import type { Case } from './case';
import { levelChoices, type LevelChoice } from './levels';

/** How closely a case is kept, and who sees it then. Whoever may not choose a level reads who decides it. */
export const LevelDialog = ({ record, onClose }: { record: Case; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const refresh = useRefresh();
  const titleId = useId();
  const session = useSession();
  const [opened] = useState(record);
  const [staff, setStaff] = useState<string | null>(null);
  const words = (name: string) => translate(`resources.cases.level.${name}`);
  const say = (level: unknown) => words(`${String(level)}.name`);
  const { save, saving, problem, conflict, keepMine } = useSectionSave('cases', opened, () => {
    toast(words('saved'));
    onClose();
  });
  const submit = async ({ level }: Record<string, unknown>) => {
    const errors = await save({ level });
    // Lead and deputy are no fields of this dialog: what is said about them stands below.
    const [field] = ['leadId', 'deputyId'].filter((one) => errors?.[one]);
    setStaff(field ? `${translate(`resources.cases.fields.${field}`)}: ${errors?.[field]}` : null);
    return errors?.level ? { level: errors.level } : undefined;
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words('title')}</DialogTitle>
      <RecordForm resource="cases" record={{ level: opened.level }} onSubmit={submit}>
        <DialogContent className="form">
          <LevelInput choices={levelChoices(opened, session)} />
          {(staff ?? problem) && <Message>{staff ?? problem}</Message>}
          {conflict && (
            <Conflict
              rows={[
                {
                  label: words('short'),
                  yours: say(conflict.mine.level),
                  theirs: say(conflict.theirs.level),
                },
              ]}
              onKeepMine={() => void keepMine()}
              onTakeTheirs={() => {
                refresh();
                onClose();
              }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
            {saving ? translate('action.saving') : words('save')}
          </Button>
          <Button variant="text" onClick={onClose}>
            {translate('action.cancel')}
          </Button>
        </DialogActions>
      </RecordForm>
    </Dialog>
  );
};

const LevelInput = ({ choices }: { choices: LevelChoice[] }) => {
  const translate = useTranslate();
  const { id, field, error } = useField({ source: 'level', label: '' });
  const words = (name: string) => translate(`resources.cases.level.${name}`);
  return (
    <FieldFrame id={id} label={words('question')} error={error} group className="levels">
      {choices.map(({ level, refusal }) => (
        <label key={level} className={refusal ? 'refused' : undefined}>
          <input
            type="radio"
            name={id}
            value={level}
            checked={field.value === level}
            disabled={refusal !== null}
            onChange={() => field.onChange(level)}
          />
          <span>
            <b>{words(`${level}.name`)}</b>
            <span className="small">{words(`${level}.who`)}</span>
            {refusal && <span className="small why">{words(refusal)}</span>}
          </span>
        </label>
      ))}
    </FieldFrame>
  );
};
