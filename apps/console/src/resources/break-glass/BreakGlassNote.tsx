import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { useFormat } from '../../components/use-format';

/** On a case that one opened in an emergency: until when, and that somebody looks at it. */
export const BreakGlassNote = ({ until }: { until: string | null }) => {
  const translate = useTranslate();
  const { time } = useFormat();
  if (!until) return null;
  return (
    <p className="case-note warn" role="status">
      <Icon name="warning" size={18} />
      <span>{translate('resources.break-glass.openUntil', { time: time(until) })}</span>
    </p>
  );
};
