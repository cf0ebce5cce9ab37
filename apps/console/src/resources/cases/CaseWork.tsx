import { isOpenStage, mayMove, type Stage } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { useChoices, useCodeLabel } from '../../components/codes';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { DateInput, SelectInput } from '../../components/inputs';
import { StatusChip } from '../../components/StatusChip';
import { useColleagues } from '../../components/use-colleagues';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import type { Case } from './case';
import { firstContactSent, firstContactTold } from './first-contact';
import { FirstContactInputs } from './FirstContactInputs';

const FIELDS = [
  'stage',
  'firstContactOn',
  'firstContactPrecision',
  'referredBy',
  'placeOfFirstContact',
  'leadId',
  'deputyId',
  'closedOn',
  'closureReason',
];

type Values = Record<string, unknown>;

/** Those who may be put on the case, and those who are on it though they work here no longer. */
const useColleaguesOn = ({ programmeId, leadId, leadName, deputyId, deputyName }: Case) => {
  const colleagues = useColleagues(programmeId);
  const held = [
    { value: leadId, label: leadName },
    { value: deputyId, label: deputyName },
  ].flatMap(({ value, label }) => (value && label ? [{ value, label }] : []));
  return [
    ...colleagues,
    ...held.filter(({ value }) => !colleagues.some((one) => one.value === value)),
  ];
};

/** Where the work stands and who does it. */
export const CaseWork = ({
  record,
  id,
  mayEdit,
}: {
  record: Case;
  id: string;
  mayEdit: boolean;
}) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const colleagues = useColleaguesOn(record);
  const say = (field: string, value: unknown): string => {
    const text = value as string | null;
    if (field === 'leadId' || field === 'deputyId') {
      return (
        colleagues.find((one) => one.value === text)?.label ??
        translate('resources.cases.show.nobody')
      );
    }
    if (field === 'firstContactPrecision')
      return text ? translate(`resources.cases.precision.${text}`) : '';
    return field.endsWith('On')
      ? date(text) || translate('value.notRecorded')
      : sayCode(field, text);
  };
  const term = (field: string) => translate(`resources.cases.fields.${field}`);
  const coded = (field: 'referredBy' | 'placeOfFirstContact' | 'closureReason') => ({
    term: term(field),
    value: record[field] && sayCode(field, record[field]),
  });
  return (
    <EditableCard
      id={id}
      title={translate('resources.cases.show.caseWork')}
      resource="cases"
      record={record}
      mayEdit={mayEdit}
      fields={FIELDS}
      say={say}
      toForm={() => ({
        firstContactOn: firstContactTold(record),
        firstContactSureness: record.firstContactPrecision === 'estimated' ? 'estimated' : null,
      })}
      toChange={(values) => ({ ...values, ...contactChange(values, record), ...closing(values) })}
      inputs={<CaseWorkInputs record={record} colleagues={colleagues} />}
    >
      <DefinitionList
        items={[
          { term: term('stage'), value: sayCode('stage', record.stage) },
          {
            term: term('traffickingStatus'),
            value: (
              <StatusChip
                kind="traffickingStatus"
                value={record.traffickingStatus ?? 'notScreened'}
              />
            ),
          },
          ...(record.statusDecidedOn
            ? [{ term: term('statusDecidedOn'), value: date(record.statusDecidedOn) }]
            : []),
          { term: term('registeredOn'), value: date(record.registeredOn) },
          { term: term('firstContactOn'), value: date(firstContactTold(record)) },
          coded('placeOfFirstContact'),
          coded('referredBy'),
          {
            term: term('leadId'),
            value: record.leadName ?? translate('resources.cases.show.nobody'),
          },
          {
            term: term('deputyId'),
            value: record.deputyName ?? translate('resources.cases.show.nobody'),
          },
          ...(record.closedOn
            ? [{ term: term('closedOn'), value: date(record.closedOn) }, coded('closureReason')]
            : []),
        ]}
      />
    </EditableCard>
  );
};

/** An open case has neither day nor reason of a closure. */
const closing = ({ stage }: Values) =>
  isOpenStage(stage as Stage) ? { closedOn: null, closureReason: null } : {};

/** Untouched, the first contact is left out: what stands in the form is only as much of it as is known. */
const contactChange = (values: Values, record: Case): Values => {
  const { firstContactOn, firstContactPrecision } = firstContactSent(values);
  const isUntouched =
    firstContactOn === firstContactTold(record) &&
    (firstContactOn === null || firstContactPrecision === record.firstContactPrecision);
  return isUntouched || firstContactOn === null
    ? { firstContactOn: record.firstContactOn, firstContactPrecision: record.firstContactPrecision }
    : { firstContactOn, firstContactPrecision };
};

interface CaseWorkInputsProps {
  record: Case;
  colleagues: { value: string; label: string }[];
}

const CaseWorkInputs = ({ record, colleagues }: CaseWorkInputsProps) => {
  const translate = useTranslate();
  const stages = useChoices('stage').filter(({ value }) => mayMove(record.stage, value as Stage));
  const { memberships } = useSession();
  const maySupervise = memberships.some(
    ({ programmeId, role }) => role === 'supervisor' && programmeId === record.programmeId,
  );
  const closureReasons = useChoices('closureReason');
  const stage = useWatch({ name: 'stage' }) as Stage;
  return (
    <>
      <SelectInput source="stage" choices={stages} emptyText={false} />
      {!isOpenStage(stage) && (
        <>
          <DateInput source="closedOn" complete />
          <SelectInput source="closureReason" choices={closureReasons} />
        </>
      )}
      <FirstContactInputs />
      {maySupervise && <SelectInput source="leadId" choices={colleagues} emptyText={false} />}
      <SelectInput
        source="deputyId"
        choices={colleagues}
        emptyText={translate('resources.cases.show.nobody')}
        optional
      />
    </>
  );
};
