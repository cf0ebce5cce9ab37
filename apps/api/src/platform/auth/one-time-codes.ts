import { randomInt } from 'node:crypto';

/** Without 0, 1, 8, I, L, O: what is read from paper is not mistaken. */
const LETTERS = '2345679ABCDEFGHJKMNPQRSTUVWXYZ';

/** A new code in groups of four, such as `7KQF-M3XA-9TWD`: about five bits a letter. */
export function newCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** The code as it is compared: people type spaces, hyphens and small letters. */
export const codeOf = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
