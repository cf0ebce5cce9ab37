import { useTranslate } from 'ra-core';
import type { CheckState, Finding } from '@teduh/domain';
import { Icon } from '../../components/Icon';
import { ICONS, inState } from './status';

/** How much is to be done, in one line before anybody reads on. */
export const Summary = ({ findings }: { findings: Finding[] }) => {
  const translate = useTranslate();
  const count = (state: CheckState) => inState(findings, state).length;
  const say = (key: string, smart_count: number) =>
    translate(`resources.status.summary.${key}`, { smart_count });
  const [bad, warn, unknown] = [count('bad'), count('warn'), count('unknown')];
  const worst = bad ? 'bad' : warn ? 'warn' : unknown ? 'unknown' : 'good';
  // All is well only where everything could be asked.
  const sentences = [
    bad ? say('bad', bad) : say(unknown ? 'noneBadOfKnown' : 'noneBad', 0),
    warn > 0 && say('warn', warn),
    unknown > 0 && say('unknown', unknown),
  ];
  return (
    <p className={`status-summary ${worst}`} role="status">
      <Icon name={ICONS[worst]} />
      {sentences.filter(Boolean).join(' ')}
    </p>
  );
};
