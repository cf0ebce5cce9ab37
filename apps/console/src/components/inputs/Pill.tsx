import type { ReactNode } from 'react';
import { Icon } from '../Icon';

interface PillProps {
  type: 'checkbox' | 'radio';
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A choice as a rounded word: a real checkbox or radio button underneath. A tick says that it is chosen. */
export const Pill = ({ type, name, checked, onChange, children }: PillProps) => (
  <label className="pill">
    <input
      type={type}
      name={name}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>
      {checked && <Icon name="check" size={16} />}
      {children}
    </span>
  </label>
);
