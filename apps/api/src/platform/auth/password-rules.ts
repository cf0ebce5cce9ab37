import { dictionary } from '@zxcvbn-ts/language-common';
import type { FieldError } from '../errors';

/** In characters, as a person counts them. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

let common: Set<string> | null = null;

/** 49,000 passwords people use, from leaks; read when the first password is chosen. */
const isCommon = (word: string): boolean => {
  common ??= new Set(dictionary['passwords-common'].map(String));
  return common.has(word);
};

/**
 * What is wrong with a new password: too short, too long, among the common ones (also with digits and signs around it),
 * the same piece again and again, or little more than the name of its owner or of this system. No rule about kinds of
 * letters and no forced change: both make people choose worse.
 */
export function passwordFaults(
  password: string,
  { username, displayName }: { username: string; displayName: string },
  field = 'password',
): FieldError[] {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    return [
      { field, code: 'passwordLength', params: { min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD } },
    ];
  }
  const plain = password.toLowerCase();
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  if (isCommon(plain) || (core.length > 3 && isCommon(core)) || isOnePiece(plain)) {
    return [{ field, code: 'passwordCommon' }];
  }
  const known = ['teduh', ...username.split(/[._-]/), ...displayName.toLowerCase().split(/\s+/)];
  const rest = known
    .filter((word) => word.length > 3)
    .reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest.length < 8 ? [{ field, code: 'passwordNamesYou' }] : [];
}

/** `abcabcabcabc`, `111111111111`, `123456789012`. */
function isOnePiece(text: string): boolean {
  const repeats = (text + text).indexOf(text, 1) < text.length && text.length > 1;
  const rises = [...text].every(
    (letter, at) => at === 0 || (letter.charCodeAt(0) - text.charCodeAt(at - 1) + 10) % 10 === 1,
  );
  return repeats || rises;
}
