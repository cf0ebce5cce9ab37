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
  const [bad, warn] = [count('bad'), count('warn')];
  const worst = bad ? 'bad' : warn ? 'warn' : 'good';
  const sentences = [
    say(bad ? 'bad' : 'noneBad', bad),
    warn > 0 && say('warn', warn),
    !bad && !warn && count('unknown') > 0 && say('unknown', count('unknown')),
  ];
  return (
    <p className={`status-summary ${worst}`} role="status">
      <Icon name={ICONS[worst]} />
      {sentences.filter(Boolean).join(' ')}
    </p>
  );
};
