import { Button, IconButton } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../Icon';
import { describedBy, FieldFrame } from './FieldFrame';
import { severalIn, useField, type InputProps } from './input-props';

interface TextsInputProps extends InputProps {
  /** The words of the button that opens one more line. */
  addText: string;
  maxLength?: number;
  most: number;
}

/** Several short texts, one a line: names of people, so nothing is kept by the browser. */
export const TextsInput = ({ addText, maxLength, most, ...props }: TextsInputProps) => {
  const translate = useTranslate();
  const { id, field, error, label, frame } = useField(props);
  const lines = severalIn(field.value);
  const change = (at: number, text: string) =>
    field.onChange(lines.map((line, place) => (place === at ? text : line)));
  return (
    <FieldFrame {...frame} group>
      <div className="lines">
        {lines.map((line, at) => (
          <div key={at} className="line">
            <input
              type="text"
              className="control"
              value={line}
              maxLength={maxLength}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              autoFocus={line === ''}
              aria-label={translate('field.numbered', { label, number: at + 1 })}
              aria-describedby={describedBy(id, props.hint, error)}
              onChange={(event) => change(at, event.target.value)}
              onBlur={field.onBlur}
            />
            <IconButton
              aria-label={translate('field.takeAway', { label, number: at + 1 })}
              onClick={() => field.onChange(lines.filter((_, place) => place !== at))}
            >
              <Icon name="close" size={18} />
            </IconButton>
          </div>
        ))}
        {lines.length < most && (
          <Button size="small" onClick={() => field.onChange([...lines, ''])}>
            <Icon name="add" size={16} />
            {addText}
          </Button>
        )}
      </div>
    </FieldFrame>
  );
};

/** What was typed: without empty lines and without spaces around. */
export const linesIn = (value: unknown): string[] =>
  severalIn(value)
    .map((line) => line.trim())
    .filter(Boolean);
