import { useTranslate } from 'ra-core';
import { FieldFrame } from './FieldFrame';
import { Pill } from './Pill';
import { useField, type InputProps } from './input-props';

/** Yes, no, or nothing recorded: choosing the same answer again takes it back. */
export const YesNoInput = (props: InputProps) => {
  const translate = useTranslate();
  const { field, frame } = useField(props);
  return (
    <FieldFrame {...frame} group>
      <div className="choices">
        {([true, false] as const).map((answer) => (
          <Pill
            key={String(answer)}
            type="checkbox"
            checked={field.value === answer}
            onChange={(checked) => field.onChange(checked ? answer : null)}
          >
            {translate(answer ? 'value.yes' : 'value.no')}
          </Pill>
        ))}
      </div>
    </FieldFrame>
  );
};
