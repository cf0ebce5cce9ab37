/**
 * The elements of trafficking in persons: an act, done by a means, for a purpose. UN Protocol (2000), article 3(a); no
 * means is needed for a child, article 3(c).
 */
export const ELEMENTS = ['act', 'means', 'purpose'] as const;
export type Element = (typeof ELEMENTS)[number];

/** What was found of an element. `no` is said by a person who looked for it; nothing recorded is `unknown`. */
export const FINDINGS = ['yes', 'no', 'unknown'] as const;
export type ElementFinding = (typeof FINDINGS)[number];

export type Findings = Readonly<Record<Element, ElementFinding>>;

/** How old the person was when it began, as far as the rule needs it: under 18 is a child. */
export const AGE_CLASSES = ['adult', 'child', 'unknown'] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

/** The elements a decision needs. Unknown age: those of an adult, because a means is not to be taken for granted. */
export function elementsNeeded(age: AgeClass): readonly Element[] {
  return age === 'child' ? ['act', 'purpose'] : ELEMENTS;
}
