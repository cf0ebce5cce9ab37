import { useTranslate } from 'ra-core';
import { Message } from '../../components/Message';
import { useFormat } from '../../components/use-format';

/** On a case that one opened in an emergency: until when, and that somebody looks at it. */
export const BreakGlassNote = ({ until }: { until: string | null }) => {
  const translate = useTranslate();
  const { time } = useFormat();
  if (!until) return null;
  return (
    <Message tone="warn">
      {translate('resources.break-glass.openUntil', { time: time(until) })}
    </Message>
  );
};
