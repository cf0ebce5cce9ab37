import { useEffect, useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { describedBy, FieldFrame } from '../../components/inputs';
import { Message } from '../../components/Message';
import { useUnsaved } from '../../components/use-unsaved';
import { useSession } from '../../providers/SessionProvider';
import { AssistanceFields } from './AssistanceFields';
import { isTouched, type AssistanceDraft } from './draft';
import { useDraftErrors } from './use-draft-errors';
import { useLogUnread, type Pair } from './use-log-unread';

interface LogUnreadFormProps {
  id: string;
  draft: AssistanceDraft;
  change: (changes: Partial<AssistanceDraft>) => void;
  /** What was typed already, looking for the case. */
  caseNumber: string;
  onBack: () => void;
  onDone: () => void;
}

/** Writes a line on a case one does not see: its number and the person's initials name it, and nothing is shown back. */
export const LogUnreadForm = (props: LogUnreadFormProps) => {
  const { id, draft, change, caseNumber, onBack, onDone } = props;
  const translate = useTranslate();
  const { today } = useSession().workspace;
  const [pair, setPair] = useState<Pair>({ caseNumber, initials: '' });
  const errors = useDraftErrors({ ...draft, caseIds: ['unread'] }, today, [], id);
  const logger = useLogUnread();
  useUnsaved(isTouched(draft, today) || pair.initials !== '', 'window');
  useEffect(() => {
    document.getElementById(`${id}-${caseNumber ? 'initials' : 'caseNumber'}`)?.focus();
  }, [id, caseNumber]);
  const words = (name: string) => translate(`resources.assistances.unread.${name}`);

  const check = (): boolean => {
    const needed = translate('errors.fields.needed');
    const missing = (['caseNumber', 'initials'] as const).filter((name) => !pair[name].trim());
    if (!missing.length) return errors.check();
    errors.show(Object.fromEntries(missing.map((name) => [name, needed])));
    return false;
  };
  const save = async () => {
    if (logger.isSaving || !check()) return;
    const outcome = await logger.log(pair, draft);
    if (outcome.errors) errors.show(outcome.errors);
    if (outcome.isDone) onDone();
  };
  return (
    <form
      id={id}
      className="panel-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="panel-body form">
        <p className="muted small">{words('lead')}</p>
        {(['caseNumber', 'initials'] as const).map((name) => (
          <FieldFrame
            key={name}
            id={`${id}-${name}`}
            label={words(name)}
            hint={words(`${name}Hint`)}
            error={errors.of(name)}
          >
            <input
              id={`${id}-${name}`}
              className={name === 'initials' ? 'control short' : 'control'}
              value={pair[name]}
              maxLength={name === 'initials' ? 4 : 30}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-invalid={errors.of(name) ? true : undefined}
              aria-describedby={describedBy(`${id}-${name}`, words(`${name}Hint`), errors.of(name))}
              onChange={(event) => setPair({ ...pair, [name]: event.target.value })}
            />
          </FieldFrame>
        ))}
        <AssistanceFields id={id} draft={draft} change={change} errorOf={errors.of} isUnread />
        {logger.problem && <Message>{logger.problem}</Message>}
      </div>
      <div className="panel-foot">
        <Button type="submit" variant="contained" color="primary" aria-disabled={logger.isSaving}>
          {logger.isSaving ? translate('action.saving') : words('save')}
        </Button>
        <Button variant="text" className="second" onClick={onBack}>
          {words('back')}
        </Button>
      </div>
    </form>
  );
};
