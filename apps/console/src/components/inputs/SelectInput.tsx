import { useTranslate } from 'ra-core';
import { ANSWERS, type Choice } from '../codes';
import { Pill } from './Pill';
import { describedBy, FieldFrame } from './FieldFrame';
import { useField, type InputProps } from './input-props';
import { Select, type ChoiceGroup } from './Select';

interface SelectInputProps extends InputProps {
  choices: Choice[];
  groups?: ChoiceGroup[];
  /** Offers *not known*, *not asked* and *declined to answer* under the field: real answers, not emptiness. */
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
  const { id, field, error, label } = useField(props);
  const value = (field.value as string | null) ?? '';
  const isAnswer = answers && (ANSWERS as readonly string[]).includes(value);
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={props.hint}
      error={error}
      optional={props.optional}
      className={props.className}
    >
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
      {answers && (
        <div
          className="choices answers"
          role="group"
          aria-label={translate('field.otherAnswers', { label })}
        >
          {ANSWERS.map((answer) => (
            <Pill
              key={answer}
              type="checkbox"
              checked={value === answer}
              onChange={(checked) => field.onChange(checked ? answer : null)}
            >
              {translate(`value.${answer}`)}
            </Pill>
          ))}
        </div>
      )}
    </FieldFrame>
  );
};
