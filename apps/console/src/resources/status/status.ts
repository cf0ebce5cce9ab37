import type { CheckState, Finding } from '@teduh/domain';
import type { IconName } from '../../components/Icon';

/** What the server found when it was asked. */
export interface Status {
  checkedAt: string;
  /** The worst first, as the server sorts them. */
  findings: Finding[];
}

export const ICONS: Record<CheckState, IconName> = {
  bad: 'warning',
  warn: 'flag',
  unknown: 'help',
  good: 'done',
};

/** Those that came out so, in the order they came in. */
export const inState = (findings: readonly Finding[], state: CheckState): Finding[] =>
  findings.filter((finding) => finding.state === state);
