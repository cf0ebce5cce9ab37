import { useId } from 'react';
import type { Choice } from '../codes';

interface SegmentsProps {
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** Two to four short choices in one bar, one of them always chosen: radio buttons underneath. */
export const Segments = ({ choices, value, onChange }: SegmentsProps) => {
  const name = useId();
  return (
    <div className="segments">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
};
