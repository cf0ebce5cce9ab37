import { useState } from 'react';
import { Button } from '@mui/material';
import { isOurs } from '@teduh/domain';
import { required, useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { Chip, StatusChip } from '../../components/StatusChip';
import { TextInput } from '../../components/inputs';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { type Determination, isWaiting } from './determination';
import { ReasonDialog } from './ReasonDialog';
import { Reasons } from './Reasons';
import { useDeterminationActs } from './use-determination-acts';
import { useStatusWords } from './use-status-words';

interface DeterminationEntryProps {
  decision: Determination;
  /** Whether the viewer works on the case, or only reads it. */
  mayWork: boolean;
}

/** One decision of the list: what, who and when, and what became of it. Struck through it stays readable. */
export const DeterminationEntry = ({ decision, mayWork }: DeterminationEntryProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const status = useStatusWords()(decision.traffickingStatus);
  const { date } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [isStriking, setStriking] = useState(false);
  const words = (key: string, params: object = {}) =>
    translate(`resources.determinations.${key}`, { ...params });
  const { decidedOn, decidingBody, struckAt, recordedByName, settledByName } = decision;
  const ours = isOurs(decidingBody);
  const day = date(decidedOn);
  const who = ours
    ? words('line.ours', { date: day })
    : words('line.theirs', { date: day, body: sayCode('decidingBody', decidingBody) });
  const wasConfirmed = decision.state === 'decided' && settledByName !== recordedByName;
  const by = [
    recordedByName && words('line.by', { name: recordedByName }),
    wasConfirmed && settledByName && words('line.confirmed', { name: settledByName }),
  ].filter(Boolean);
  const finding = (element: 'act' | 'means' | 'purpose') => words(`finding.${decision[element]}`);
  const named = { status, date: day };
  return (
    <li className={struckAt ? 'struck' : undefined}>
      <p className="what">
        {struckAt ? (
          <s>{`${status} · ${who}`}</s>
        ) : (
          <>
            <StatusChip kind="traffickingStatus" value={decision.traffickingStatus} />
            <span>{who}</span>
          </>
        )}
        <State decision={decision} />
      </p>
      <p className="small muted">
        {decision.isCarriedOver
          ? words('standing.carriedOver')
          : [
              words('line.elements', {
                act: finding('act').toLowerCase(),
                means: finding('means').toLowerCase(),
                purpose: finding('purpose').toLowerCase(),
              }),
              ...by,
            ].join(' · ')}
      </p>
      <div className="row-actions">
        {decision.reasonsTold.length > 0 && (
          <Button
            size="small"
            variant="text"
            aria-expanded={isOpen}
            aria-label={words(isOpen ? 'line.hideReasonsOf' : 'line.showReasonsOf', named)}
            onClick={() => setOpen(!isOpen)}
          >
            {words(isOpen ? 'line.hideReasons' : 'line.showReasons')}
          </Button>
        )}
        {mayWork && decision.mayStrike !== 'no' && (
          <Button
            size="small"
            variant="text"
            aria-label={words('strike.buttonOf', named)}
            onClick={() => setStriking(true)}
          >
            {words('strike.button')}
          </Button>
        )}
      </div>
      {isOpen && <Reasons id={decision.id} version={decision.version} />}
      {isStriking && <StrikeDialog decision={decision} onClose={() => setStriking(false)} />}
    </li>
  );
};

/** What became of a decision, in words. */
const State = ({ decision }: { decision: Determination }) => {
  const translate = useTranslate();
  const words = (key: string, name?: string | null) =>
    translate(`resources.determinations.line.${key}`, { name });
  const { state, struckAt, decidingBody } = decision;
  if (struckAt) return <Chip icon="close">{words('struck', decision.struckByName)}</Chip>;
  if (isWaiting(decision))
    return (
      <Chip icon="clock" tone="info">
        {words('waiting')}
      </Chip>
    );
  if (state === 'sentBack')
    return <Chip icon="close">{words('sentBack', decision.settledByName)}</Chip>;
  if (decision.isStanding)
    return (
      <Chip icon="done" tone="good">
        {words('standing')}
      </Chip>
    );
  return isOurs(decidingBody) ? null : <Chip>{words('notInFigures')}</Chip>;
};

const StrikeDialog = ({ decision, onClose }: { decision: Determination; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const { strike } = useDeterminationActs(decision);
  const words = (key: string) => translate(`resources.determinations.strike.${key}`);
  const isFree = decision.mayStrike === 'freely';
  return (
    <ReasonDialog
      title={words('title')}
      hint={words('hint')}
      save={words('save')}
      onSave={(reason) => strike(reason).then(() => toast(words('done')))}
      onClose={onClose}
    >
      <TextInput
        source="reason"
        multiline
        personal
        maxLength={2000}
        optional={isFree}
        validate={isFree ? undefined : required()}
      />
    </ReasonDialog>
  );
};
