import { useTranslate } from 'ra-core';
import { ANSWERS } from '../codes';
import { Pill } from './Pill';

interface AnswerPillsProps {
  /** The question they answer, in words. */
  label: string;
  /** What the field holds: codes, or one answer. */
  chosen: readonly string[];
  /** One of the three, or null when it is taken back. */
  onChoose: (answer: string | null) => void;
}

/** Offers *not known*, *not asked* and *declined to answer* under a field: real answers, not emptiness. */
export const AnswerPills = ({ label, chosen, onChoose }: AnswerPillsProps) => {
  const translate = useTranslate();
  return (
    <div
      className="choices answers"
      role="group"
      aria-label={translate('field.otherAnswers', { label })}
    >
      {ANSWERS.map((answer) => (
        <Pill
          key={answer}
          type="checkbox"
          checked={chosen.includes(answer)}
          onChange={(checked) => onChoose(checked ? answer : null)}
        >
          {translate(`value.${answer}`)}
        </Pill>
      ))}
    </div>
  );
};
