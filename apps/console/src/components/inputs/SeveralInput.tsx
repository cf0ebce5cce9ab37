import { useState } from 'react';
import { useTranslate } from 'ra-core';
import { ANSWERS, type Choice } from '../codes';
import { Icon } from '../Icon';
import { AnswerPills } from './AnswerPills';
import { describedBy, FieldFrame } from './FieldFrame';
import { severalIn, useField, type InputProps } from './input-props';
import { Select, type ChoiceGroup } from './Select';

interface SeveralInputProps extends InputProps {
  choices: Choice[];
  groups?: ChoiceGroup[];
}

/**
 * Several codes of a long list, chosen one after the other, each taken back by itself; or one honest answer. The last one
 * stays in the select until it is left: arrow keys go through the list there, and each code they pass replaces the one
 * before.
 */
export const SeveralInput = ({ choices, groups = [], ...props }: SeveralInputProps) => {
  const translate = useTranslate();
  const { id, field, error, label, frame } = useField(props);
  const chosen = severalIn(field.value);
  const [last, setLast] = useState('');
  const codes = chosen.filter((value) => !isAnswer(value) && value !== last);
  const isLeft = ({ value }: Choice) => !codes.includes(value);
  const choose = (value: string) => {
    setLast(value);
    field.onChange(value ? [...codes, value] : codes);
  };
  const takeBack = (value: string) => field.onChange(chosen.filter((one) => one !== value));
  const wordsOf = new Map(
    [...groups.flatMap((group) => group.choices), ...choices].map(({ value, label: words }) => [
      value,
      words,
    ]),
  );
  return (
    <FieldFrame {...frame}>
      {codes.length > 0 && (
        <ul className="chosen">
          {codes.map((value) => {
            const words = wordsOf.get(value) ?? value;
            return (
              <li key={value}>
                <button
                  type="button"
                  aria-label={translate('field.takeBack', { name: words })}
                  onClick={() => takeBack(value)}
                >
                  {words}
                  <Icon name="close" size={16} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Select
        id={id}
        name={field.name}
        ref={field.ref}
        value={last}
        choices={choices.filter(isLeft)}
        groups={groups.map((group) => ({ ...group, choices: group.choices.filter(isLeft) }))}
        emptyText={translate(codes.length ? 'value.chooseMore' : 'value.choose')}
        onChange={(event) => choose(event.target.value)}
        onBlur={() => {
          setLast('');
          field.onBlur();
        }}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
      />
      <AnswerPills
        label={label}
        chosen={chosen}
        onChoose={(answer) => {
          setLast('');
          field.onChange(answer ? [answer] : []);
        }}
      />
    </FieldFrame>
  );
};

const isAnswer = (value: string) => (ANSWERS as readonly string[]).includes(value);
