const MOST_INITIALS = 4;

/**
 * The first letters of a name, in capitals and without dots: how a person is called in lists, where names never
 * stand. Empty when no name is known. Works for scripts without capitals too.
 */
export function initialsOf(fullName: string | null): string {
  const words = (fullName ?? '').normalize('NFC').split(/[^\p{L}\p{M}\p{N}'’]+/u);
  const letters = words.map((word) => /\p{L}/u.exec(word)?.[0] ?? '').filter(Boolean);
  return letters.slice(0, MOST_INITIALS).join('').toLocaleUpperCase('en');
}
