import { codesOf, OPEN_CLASSES, type Split } from '@teduh/domain';

/** Short lists whose every class is shown, also where nobody is in it. */
const SHOWN_WHOLE = ['womenMenGirlsBoys', 'ageGroup', 'exploitationGroup', 'newOrCarriedOver'];

/** Splits in which everybody has an answer: nothing can be unknown or not collected. */
const ALWAYS_KNOWN = ['newOrCarriedOver', 'programme', 'assistanceType'];

/**
 * The classes of a split in an answer, in the order of their list and never by size: an order by size would tell how
 * large a hidden one is. *Unknown* and *NotCollected* are last, and there even when empty.
 */
export function classesOf(split: Split, found: Iterable<string>): string[] {
  const present = new Set(found);
  const listed = listOf(split);
  const known = [...new Set([...listed, ...[...present].sort()])].filter(
    (one) => !isOpen(one) && (present.has(one) || SHOWN_WHOLE.includes(split.id)),
  );
  const open = OPEN_CLASSES.filter(
    (one) => present.has(one) || (!ALWAYS_KNOWN.includes(split.id) && isAsked(split, one)),
  );
  return [...known, ...open];
}

const isOpen = (one: string) => (OPEN_CLASSES as readonly string[]).includes(one);

/** A line is charged to a project or it is not: nobody was asked. */
const isAsked = (split: Split, one: string) => split.id !== 'project' || one === 'NotCollected';

const listOf = ({ classes }: Split): readonly string[] =>
  classes === 'assistanceTypes' ||
  classes === 'programme' ||
  classes === 'project' ||
  classes === 'values'
    ? []
    : codesOf(classes).filter((code) => code !== 'NonSpecifiedUnknown');
