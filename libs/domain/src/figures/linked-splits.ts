import { isLabourSide } from '../persons/figure-classes';

/**
 * The classes of `exploitationGroup` whose people together are exactly those of a class of `typeOfExploitation`, among
 * the types anybody is in: who knows all but one of such a sum knows the last. A kind of labour exploitation is a sum
 * only where it is the one kind there is; elsewhere a person may be in several.
 */
export function groupsOfType(typesPresent: readonly string[]): Map<string, readonly string[]> {
  const sums = new Map<string, readonly string[]>([
    ['SexualExploitation', ['sexual', 'both']],
    ['Unknown', ['Unknown']],
    ['NotCollected', ['NotCollected']],
  ]);
  const labour = typesPresent.filter(isLabourSide);
  if (labour.length === 1) sums.set(labour[0] ?? '', ['forcedLabour', 'both']);
  return sums;
}
