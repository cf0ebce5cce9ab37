import type { Choice } from '../codes';
import { FieldFrame } from './FieldFrame';
import { Pill } from './Pill';
import { useField, type InputProps } from './input-props';

interface ChipsInputProps extends InputProps {
  choices: Choice[];
  /** One choice only (the others are let go), or as many as apply. */
  single?: boolean;
}

/** Choices that are all in view, one or several of which apply. */
export const ChipsInput = ({ choices, single, ...props }: ChipsInputProps) => {
  const { id, field, frame } = useField(props);
  const chosen = single ? [field.value as string] : ((field.value as string[] | null) ?? []);
  const toggle = (value: string) => (checked: boolean) => {
    if (single) return field.onChange(checked ? value : null);
    field.onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  return (
    <FieldFrame {...frame} group>
      <div className="choices">
        {choices.map(({ value, label: words }) => (
          <Pill
            key={value}
            type={single ? 'radio' : 'checkbox'}
            name={id}
            checked={chosen.includes(value)}
            onChange={toggle(value)}
          >
            {words}
          </Pill>
        ))}
      </div>
    </FieldFrame>
  );
};
