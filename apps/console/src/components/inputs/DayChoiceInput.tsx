import { useState } from 'react';
import { useTranslate } from 'ra-core';
import { useFormat } from '../use-format';
import { dateProblem } from './date-parts';
import { DateBoxes } from './DateInput';
import { describedBy, FieldFrame } from './FieldFrame';
import { Pill } from './Pill';
import { useField, type InputProps } from './input-props';

export interface QuickDay {
  label: string;
  day: string;
}

/** A whole day: a few quick choices that say which day they are, or another one in three boxes. */
export const DayChoiceInput = ({
  choices,
  validate,
  ...props
}: InputProps & { choices: QuickDay[] }) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const { id, field, error, label } = useField({
    ...props,
    validate: [
      (value: string | null) => {
        const code = value ? dateProblem(value, true) : 'needed';
        return code ? translate(`errors.fields.${code}`) : undefined;
      },
      ...(validate ? [validate].flat() : []),
    ],
  });
  const value = field.value as string | null;
  const [wantsOther, setOther] = useState(false);
  // A day that was given from elsewhere, and is none of the quick ones, stands in the boxes.
  const isOther = wantsOther || !choices.some(({ day }) => day === value);
  // Two quick choices may fall on the same day; the first one names it.
  const quick = choices.filter(({ day }, at) => choices.findIndex((one) => one.day === day) === at);
  return (
    <FieldFrame id={id} label={label} hint={props.hint} error={error} group>
      <div className="choices">
        {quick.map(({ label: words, day }) => (
          <Pill
            key={words}
            type="radio"
            name={id}
            checked={!isOther && day === value}
            onChange={() => {
              setOther(false);
              field.onChange(day);
            }}
          >
            {`${words} · ${shortDate(day)}`}
          </Pill>
        ))}
        <Pill type="radio" name={id} checked={isOther} onChange={() => setOther(true)}>
          {translate('value.otherDay')}
        </Pill>
      </div>
      {isOther && (
        <div className="other-day">
          <DateBoxes
            id={id}
            value={value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            describedBy={describedBy(id, props.hint, error)}
            invalid={Boolean(error)}
          />
        </div>
      )}
    </FieldFrame>
  );
};
