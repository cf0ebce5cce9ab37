import { describedBy, FieldFrame } from './FieldFrame';
import { useField, type InputProps } from './input-props';

interface TextInputProps extends InputProps {
  multiline?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal';
  /** Names of people: no capital letters forced, no spelling marked, nothing kept by the browser. */
  personal?: boolean;
  maxLength?: number;
}

/** One line of text, or several. */
export const TextInput = ({
  multiline,
  inputMode,
  personal,
  maxLength,
  ...props
}: TextInputProps) => {
  const { id, field, error, frame } = useField(props);
  const control = {
    ...field,
    id,
    value: (field.value as string | null) ?? '',
    className: 'control',
    maxLength,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, props.hint, error),
    ...(personal ? { autoComplete: 'off', spellCheck: false, autoCorrect: 'off' } : {}),
  };
  return (
    <FieldFrame {...frame}>
      {multiline ? (
        <textarea {...control} rows={3} />
      ) : (
        <input type="text" inputMode={inputMode} {...control} />
      )}
    </FieldFrame>
  );
};
