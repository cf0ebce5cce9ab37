import { useTranslate } from 'ra-core';
import { ANSWERS, type Choice } from '../codes';
import { AnswerPills } from './AnswerPills';
import { describedBy, FieldFrame } from './FieldFrame';
import { useField, type InputProps } from './input-props';
import { Select, type ChoiceGroup } from './Select';

interface SelectInputProps extends InputProps {
  choices: Choice[];
  groups?: ChoiceGroup[];
  /** Offers the honest answers under the field. */
  answers?: boolean;
  /** The words of the empty choice; `false` when there must be a choice. */
  emptyText?: string | false;
}

/** One choice from a list. */
export const SelectInput = ({
  choices,
  groups,
  answers,
  emptyText,
  ...props
}: SelectInputProps) => {
  const translate = useTranslate();
  const { id, field, error, label, frame } = useField(props);
  const value = (field.value as string | null) ?? '';
  const isAnswer = answers && (ANSWERS as readonly string[]).includes(value);
  return (
    <FieldFrame {...frame}>
      <Select
        id={id}
        name={field.name}
        ref={field.ref}
        value={isAnswer ? '' : value}
        choices={choices}
        groups={groups}
        emptyText={emptyText === false ? undefined : (emptyText ?? translate('value.choose'))}
        onChange={(event) => field.onChange(event.target.value || null)}
        onBlur={field.onBlur}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
      />
      {answers && <AnswerPills label={label} chosen={[value]} onChoose={field.onChange} />}
    </FieldFrame>
  );
};
