/** Spellings of one sound, in the order they are replaced. Old Indonesian spelling first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/ou/g, 'u'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/tj|tch|ch|ty(?=[aeiou])/g, 'c'],
  [/sj|sy|sh/g, 's'],
  [/nj(?=[aeiou])|ny(?=[aeiou])/g, 'n'],
  [/dj|dz/g, 'C'],
  [/ph|f/g, 'p'],
  [/ht|th/g, 't'],
  [/kh|q|ck/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/x/g, 'ks'],
  [/z|ts/g, 's'],
  [/ng|nk$/g, 'n'],
  [/rn$/g, 'n'],
  [/uw(?=[aeiou])/g, 'u'],
  [/iy(?=[aeiou])/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** A part as it sounds, vowels and all: two spellings of a name come out alike or nearly so. */
export function sounded(part: string): string {
  if (!isLatin(part)) return part;
  return SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), part);
}

/**
 * The bones of a part: its consonants in classes that people and clerks of the region confuse. J is read as in "jam"
 * or, in old spelling, as Y; V as F or W: such a part has two skeletons. A part of another script has none.
 */
export function skeletonsOf(part: string): string[] {
  if (!isLatin(part)) return [];
  const text = sounded(part);
  const readings = [text, text.replace(/j/g, 'y'), text.replace(/v/g, 'w')];
  return [...new Set(readings.map(bones))].filter(Boolean);
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/[jC]/g, 'c'],
  [/[gq]/g, 'k'],
  [/d/g, 't'],
  [/[bv]/g, 'p'],
  [/r/g, 'l'],
  [/m(?=[ptk]|$)/g, 'n'],
];

function bones(text: string): string {
  const classed = CLASSES.reduce((rest, [letters, one]) => rest.replace(letters, one), text);
  const consonants = classed
    .replace(/(?<=[^aeiou])y|y(?![aeiou])/g, 'i')
    .replace(/(?<=[aeiou])w(?![aeiou])/g, 'u')
    .replace(/(?<!^)[aeiou]/g, '')
    .replace(/^[aeiou]/, 'a')
    .replace(/(.)\1+/g, '$1');
  // One consonant alone fits half a country: its vowel stays with it.
  return consonants.replace('a', '').length > 1 ? consonants : consonants + vowelOf(classed);
}

const vowelOf = (text: string): string => {
  const [vowel = ''] = /[aeiouyw]/.exec(text.slice(1)) ?? [];
  return /[eiy]/.test(vowel) ? 'I' : /[ouw]/.test(vowel) ? 'U' : vowel.toUpperCase();
};

const isLatin = (text: string) => /^[a-z]+$/.test(text);
