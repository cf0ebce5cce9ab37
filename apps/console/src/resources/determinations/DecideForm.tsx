import { useRef, useState } from 'react';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import {
  type Circumstances,
  determinationProblems,
  ELEMENTS,
  findingsOf,
  isOurs,
} from '@teduh/domain';
import { HttpError, required, useDataProvider, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { useChoices } from '../../components/codes';
import { DayChoiceInput, SelectInput, TextInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { CancelButton, RecordForm } from '../../components/RecordForm';
import { Skeleton } from '../../components/Skeleton';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import { newKey, type TeduhDataProvider } from '../../providers/data-provider';
import type { ProblemBody } from '../../providers/http';
import { DecisionInput } from './DecisionInput';
import type { Basis } from './determination';
import { ElementInputs } from './ElementInputs';
import { SumOfFindings } from './SumOfFindings';
import { useLookAgain } from './use-determination-acts';

type Values = Record<string, unknown>;

interface DecideFormProps {
  caseId: string;
  /** A proposal of ours waits for its answer: only what another body decided is written down meanwhile. */
  isTheirs: boolean;
  onDone: () => void;
}

/** Three questions, what they add up to, and what is decided: proposed by a caseworker, decided by a supervisor. */
const DecideForm = ({ caseId, ...props }: DecideFormProps) => {
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const { data: basis, error } = useQuery({
    queryKey: ['determinations', 'basis', caseId],
    queryFn: () => dataProvider.read<Basis>('/determinations/basis', { caseId }),
    // What is known may have changed since the form was open last.
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error) return <Message>{error.message}</Message>;
  if (!basis) return <Skeleton lines={6} />;
  return <Questions basis={basis} {...props} />;
};

export default DecideForm;

const NOTHING_KNOWN = { act: [], means: [], purpose: [] };

type QuestionsProps = Omit<DecideFormProps, 'caseId'> & { basis: Basis };

const Questions = ({ basis, isTheirs, onDone }: QuestionsProps) => {
  const translate = useTranslate();
  const words = (name: string) => translate(`resources.determinations.form.${name}`);
  const { save, problem } = useDecide(basis, onDone);
  const bodies = useChoices('decidingBody').filter(({ value }) => !isTheirs || !isOurs(value));
  // What is recorded speaks for our own decision; how another body saw it is not in our record.
  const [start] = useState(() => ({
    ...findingsOf(isTheirs ? NOTHING_KNOWN : basis),
    decidingBody: isTheirs ? null : 'OwnProgramme',
    decidedOn: basis.today,
  }));
  return (
    <RecordForm
      resource="determinations"
      defaultValues={start}
      onSubmit={save}
      className="form decide"
    >
      <p className="field-hint lead">{words(isTheirs ? 'leadTheirs' : 'lead')}</p>
      {ELEMENTS.map((element) => (
        <ElementInputs key={element} element={element} recorded={basis[element]} />
      ))}
      <SumOfFindings age={basis.age} />
      <DecisionInput />
      <div className="form two">
        <SelectInput
          source="decidingBody"
          choices={bodies}
          emptyText={isTheirs ? undefined : false}
          validate={required()}
        />
        <DecidedOn today={basis.today} />
      </div>
      <TextInput source="reason" multiline personal maxLength={2000} optional />
      {problem && <Message>{problem}</Message>}
      <div className="form-actions">
        <SaveButton decides={basis.decides} />
        <CancelButton onCancel={onDone} />
      </div>
    </RecordForm>
  );
};

const DecidedOn = ({ today }: { today: string }) => {
  const translate = useTranslate();
  const { yesterday } = useFormat();
  return (
    <DayChoiceInput
      source="decidedOn"
      choices={[
        { label: translate('value.today'), day: today },
        { label: translate('value.yesterday'), day: yesterday },
      ]}
      validate={required()}
    />
  );
};

const SaveButton = ({ decides }: { decides: boolean }) => {
  const translate = useTranslate();
  const body = useWatch({ name: 'decidingBody' }) as string;
  const verb = isOurs(body) ? (decides ? 'decide' : 'propose') : 'writeDown';
  return (
    <Button type="submit" variant="contained" color="primary">
      {translate(`resources.determinations.form.${verb}`)}
    </Button>
  );
};

/** Looks at the answers by the rule the server has too, and sends them. The same answers are made once. */
const useDecide = (basis: Basis, onDone: () => void) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const lookAgain = useLookAgain();
  const toast = useToast();
  const sent = useRef({ text: '', key: '' });
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (values: Values): Promise<Record<string, string> | undefined> => {
    setProblem(null);
    const decision = decisionFrom(values);
    const found = determinationProblems(decision, basis as Circumstances);
    if (found.length) {
      return Object.fromEntries(
        found.map(({ field, code, params }) => [
          field,
          translate(`errors.fields.${code}`, { ...params }),
        ]),
      );
    }
    const text = JSON.stringify(decision);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    try {
      const data = { caseId: basis.caseId, ...decision };
      const meta = { idempotencyKey: sent.current.key };
      await dataProvider.create('determinations', { data, meta });
    } catch (error) {
      const { message, body } = error as HttpError;
      setProblem(message);
      return (body as ProblemBody | null)?.errors;
    }
    const isProposal = isOurs(decision.decidingBody) && !basis.decides;
    toast(translate(`resources.determinations.form.${isProposal ? 'proposed' : 'decided'}`));
    await lookAgain();
    onDone();
    return undefined;
  };
  return { save, problem };
};

type Decision = Parameters<typeof determinationProblems>[0];

const FIELDS = [
  ...(['traffickingStatus', 'decidedOn', 'decidingBody', 'act', 'means', 'purpose'] as const),
  ...(['actReason', 'meansReason', 'purposeReason', 'reason'] as const),
];

/** What the form holds, with nothing where nothing was written. */
const decisionFrom = (values: Values): Decision =>
  Object.fromEntries(
    FIELDS.map((field) => [field, ((values[field] as string | null) ?? '').trim() || null]),
  ) as unknown as Decision;
