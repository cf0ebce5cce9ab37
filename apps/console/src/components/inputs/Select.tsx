import type { ComponentProps } from 'react';
import type { Choice } from '../codes';
import { Icon } from '../Icon';

export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'value'> {
  value: string;
  choices: Choice[];
  groups?: ChoiceGroup[];
  /** The words of the empty choice; without them there is none. */
  emptyText?: string;
}

/** The browser's own select in our frame: it works with every keyboard, screen reader and phone. */
export const Select = ({ choices, groups, emptyText, className, ...props }: SelectProps) => (
  <span className="select">
    <select className={className ?? 'control'} {...props}>
      {emptyText !== undefined && <option value="">{emptyText}</option>}
      {groups?.map(({ label, choices: some }) => (
        <optgroup key={label} label={label}>
          {some.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
    <Icon name="chevronDown" size={18} />
  </span>
);
