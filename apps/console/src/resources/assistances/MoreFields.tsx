import { useState } from 'react';
import { useGetList, useTranslate } from 'ra-core';
import type { ForWhom } from '@teduh/domain';
import { useAssistanceTypes, useChoices, type Choice } from '../../components/codes';
import { Icon } from '../../components/Icon';
import { describedBy, FieldFrame, Segments, Select } from '../../components/inputs';
import { CURRENCIES } from '../../components/amount';
import type { AssistanceFieldsProps } from './AssistanceFields';

const OPTIONAL = ['familyMembers', 'quantity', 'cost', 'projectId', 'providerId'] as const;

/** What may be added and need not: folded away until somebody wants it, or something in it needs attention. */
export const MoreFields = (props: AssistanceFieldsProps) => {
  const translate = useTranslate();
  const { id, draft, errorOf } = props;
  const filled = OPTIONAL.some((field) => draft[field]) || draft.forWhom !== 'person';
  const [open, setOpen] = useState(filled);
  const isWrong = [
    'familyMembers',
    'forWhom',
    'quantity',
    'unit',
    'costMinor',
    'currency',
    'providerId',
    'projectIds',
  ].some(errorOf);
  const isOpen = open || isWrong;
  return (
    <div className="more-fields">
      <button
        type="button"
        className="fold"
        aria-expanded={isOpen}
        aria-controls={`${id}-more`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={18} />
        {translate(`resources.assistances.log.${isOpen ? 'moreChosen' : 'more'}`)}
      </button>
      <div id={`${id}-more`} className="form" hidden={!isOpen}>
        {isOpen && (
          <>
            <ForWhomField {...props} />
            <AmountFields {...props} />
            <SourceFields {...props} />
          </>
        )}
      </div>
    </div>
  );
};

const ForWhomField = ({ id, draft, change, errorOf }: AssistanceFieldsProps) => {
  const translate = useTranslate();
  const choices = useChoices('forWhom');
  return (
    <>
      <FieldFrame
        id={`${id}-forWhom`}
        label={translate('resources.assistances.fields.forWhom')}
        error={errorOf('forWhom')}
        group
      >
        <Segments
          choices={choices}
          value={draft.forWhom}
          onChange={(value) => change({ forWhom: value as ForWhom, familyMembers: '' })}
        />
      </FieldFrame>
      {draft.forWhom !== 'person' && (
        <TextField
          {...{ id, errorOf }}
          field="familyMembers"
          value={draft.familyMembers}
          onChange={(familyMembers) => change({ familyMembers })}
        />
      )}
    </>
  );
};

const AmountFields = ({ id, draft, change, errorOf }: AssistanceFieldsProps) => {
  const types = useAssistanceTypes();
  const units = useChoices('quantityUnit');
  const usual = types.find(({ value }) => value === draft.type)?.unit ?? '';
  const currencies = CURRENCIES.map((value) => ({ value, label: value }));
  return (
    <>
      <div className="pair">
        <TextField
          {...{ id, errorOf }}
          field="quantity"
          value={draft.quantity}
          onChange={(quantity) => change({ quantity, unit: draft.unit || usual })}
        />
        <SelectField
          {...{ id, errorOf }}
          field="unit"
          value={draft.unit || usual}
          choices={units}
          onChange={(unit) => change({ unit })}
        />
      </div>
      <div className="pair">
        <TextField
          {...{ id, errorOf }}
          field="costMinor"
          value={draft.cost}
          onChange={(cost) => change({ cost, currency: draft.currency || CURRENCIES[0] })}
        />
        <SelectField
          {...{ id, errorOf }}
          field="currency"
          value={draft.currency || CURRENCIES[0]}
          choices={currencies}
          onChange={(currency) => change({ currency })}
        />
      </div>
    </>
  );
};

const SourceFields = ({ id, draft, change, errorOf }: AssistanceFieldsProps) => {
  const projects = useNames('projects');
  const providers = useNames('organisations');
  return (
    <>
      <SelectField
        {...{ id, errorOf }}
        field="projectIds"
        value={draft.projectId}
        choices={projects}
        optional
        onChange={(projectId) => change({ projectId })}
      />
      <SelectField
        {...{ id, errorOf }}
        field="providerId"
        value={draft.providerId}
        choices={providers}
        optional
        onChange={(providerId) => change({ providerId })}
      />
    </>
  );
};

const useNames = (resource: string): Choice[] => {
  const { data } = useGetList(resource, {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (data ?? []).map(({ id, name }) => ({ value: String(id), label: name as string }));
};

interface FieldProps {
  id: string;
  field: string;
  value: string;
  optional?: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (value: string) => void;
}

const TextField = ({ id, field, value, optional, errorOf, onChange }: FieldProps) => {
  const translate = useTranslate();
  const error = errorOf(field);
  const own = `${id}-${field}`;
  return (
    <FieldFrame
      id={own}
      label={translate(`resources.assistances.fields.${field}`)}
      error={error}
      optional={optional}
    >
      <input
        id={own}
        className="control"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, undefined, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
};

const SelectField = ({
  id,
  field,
  value,
  optional,
  choices,
  errorOf,
  onChange,
}: FieldProps & { choices: Choice[] }) => {
  const translate = useTranslate();
  const error = errorOf(field);
  const own = `${id}-${field}`;
  return (
    <FieldFrame
      id={own}
      label={translate(`resources.assistances.fields.${field}`)}
      error={error}
      optional={optional}
    >
      <Select
        id={own}
        value={value}
        choices={choices}
        emptyText={translate('value.choose')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, undefined, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
};
