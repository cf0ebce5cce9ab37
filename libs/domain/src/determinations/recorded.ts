import { isAnswer } from '../code-lists';
import type { Element, Findings } from './elements';

/** What the episodes of a case name for each element, in codes; answers such as Unknown may be among them. */
export type Recorded = Readonly<Record<Element, readonly string[]>>;

/** The findings a decision begins with: what an episode names was found, and of the rest nobody said anything. */
export function findingsOf(recorded: Recorded): Findings {
  const finding = (codes: readonly string[]) =>
    codes.some((code) => !isAnswer(code)) ? 'yes' : 'unknown';
  return {
    act: finding(recorded.act),
    means: finding(recorded.means),
    purpose: finding(recorded.purpose),
  };
}
