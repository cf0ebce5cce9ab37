import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'ra-core';
import { dateProblem, fromParts, toParts, type DateParts } from './date-parts';
import { describedBy, FieldFrame } from './FieldFrame';
import { useField, type InputProps } from './input-props';

interface DateInputProps extends InputProps {
  /** A whole day is needed; otherwise day or month may stay empty. */
  complete?: boolean;
}

/** A date in three boxes: no calendar pops up, and a person may know only the year. */
export const DateInput = ({ complete, validate, ...props }: DateInputProps) => {
  const translate = useTranslate();
  const checks = validate ? [validate].flat() : [];
  const hint = props.hint ?? (complete ? undefined : translate('field.anyPart'));
  const { id, field, error, frame } = useField({
    ...props,
    hint,
    validate: [
      (value: string | null) => {
        const code = dateProblem(value, complete);
        return code ? translate(`errors.fields.${code}`) : undefined;
      },
      ...checks,
    ],
  });
  return (
    <FieldFrame {...frame} group>
      <DateBoxes
        id={id}
        value={field.value as string | null}
        onChange={field.onChange}
        onBlur={field.onBlur}
        describedBy={describedBy(id, hint, error)}
        invalid={Boolean(error)}
      />
    </FieldFrame>
  );
};

interface DateBoxesProps {
  id: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  describedBy?: string;
  invalid?: boolean;
}

const BOXES = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const;

/** The three boxes alone, for forms that keep their own state. */
export const DateBoxes = ({
  id,
  value,
  onChange,
  onBlur,
  describedBy: describes,
  invalid,
}: DateBoxesProps) => {
  const translate = useTranslate();
  const [parts, setParts] = useState<DateParts>(() => toParts(value));
  const said = useRef(value ?? null);
  useEffect(() => {
    // Another record, or the form was put back: what stands in the boxes follows.
    if ((value ?? null) === said.current) return;
    said.current = value ?? null;
    setParts(toParts(value));
  }, [value]);
  const type = (name: keyof DateParts, text: string) => {
    const next = { ...parts, [name]: text };
    setParts(next);
    said.current = fromParts(next);
    onChange(said.current);
  };
  return (
    <div className="date-parts">
      {BOXES.map(([name, length]) => (
        <label key={name} className={name}>
          {translate(`field.${name}`)}
          <input
            id={`${id}-${name}`}
            className="control"
            inputMode="numeric"
            autoComplete="off"
            maxLength={length}
            value={parts[name]}
            onChange={(event) => type(name, event.target.value.replace(/\D/g, ''))}
            onBlur={onBlur}
            aria-invalid={invalid || undefined}
            aria-describedby={describes}
          />
        </label>
      ))}
    </div>
  );
};
