import type { TraffickingStatus } from '../code-lists';
import { type AgeClass, type Element, elementsNeeded, type Findings } from './elements';

/** What the elements say, for the person who decides: she may decide otherwise and says why. */
export interface Proposal {
  readonly traffickingStatus: TraffickingStatus;
  /** The rule it follows. Where the age is not known it is the adults' rule, and that is said. */
  readonly rule: 'adult' | 'child' | 'adultAgeUnknown';
  /** Needed, and nobody found out yet. */
  readonly open: readonly Element[];
  /** Needed, and found not to be there. */
  readonly absent: readonly Element[];
  /** What it would be for a child, where the age is not known and it would be something else. */
  readonly ifChild: TraffickingStatus | null;
}

/**
 * What follows from act, means and purpose. All that is needed was found: victim. One of them is surely not there: not
 * a victim. Else a purpose or a means that was found makes her a possible victim, and an act alone, or nothing, leaves
 * it undecided. The first two lines are the Protocol's; the rest is our reading, and no score of a standard.
 */
export function proposeDetermination(findings: Findings, age: AgeClass): Proposal {
  const needed = elementsNeeded(age);
  const asChild = age === 'unknown' ? statusOf(findings, 'child') : null;
  const traffickingStatus = statusOf(findings, age);
  return {
    traffickingStatus,
    rule: age === 'unknown' ? 'adultAgeUnknown' : age,
    open: needed.filter((element) => findings[element] === 'unknown'),
    absent: needed.filter((element) => findings[element] === 'no'),
    ifChild: asChild === traffickingStatus ? null : asChild,
  };
}

function statusOf(findings: Findings, age: AgeClass): TraffickingStatus {
  const needed = elementsNeeded(age).map((element) => findings[element]);
  if (needed.includes('no')) return 'NotAVictimOfTrafficking';
  if (needed.every((finding) => finding === 'yes')) return 'ActualVictimOfTrafficking';
  return findings.purpose === 'yes' || findings.means === 'yes'
    ? 'PossibleVictimOfTrafficking'
    : 'Undecided';
}
