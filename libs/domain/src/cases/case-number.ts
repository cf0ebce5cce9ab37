/**
 * The 32 characters of a case number: no 0 and O, no 1 and I, so that a number survives a phone line and handwriting.
 */
export const CASE_NUMBER_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const SHORTEST = 4;
const LONGEST = 8;
const PATTERN = /^([A-Z]{3})-([2-9A-HJ-NP-Z]{4,8})-([2-9A-HJ-NP-Z])$/;

/**
 * I and O occur in country codes only, where digits do not; so they may share the digits' values
 * and two different valid characters of one place never have the same value.
 */
const VALUES = new Map<string, number>([
  ...[...CASE_NUMBER_ALPHABET].map((character, value): [string, number] => [character, value]),
  ['I', 0],
  ['O', 1],
]);

/**
 * The check character over country and body: a weighted sum in the field of 32 elements (x⁵ + x² + 1), each place
 * weighing a different power of x. Plain arithmetic modulo 32 cannot catch every slip and every swap at once,
 * because differences of odd weights are even; in the field every difference has an inverse.
 */
export function checkCharacter(countryPrefix: string, body: string): string {
  let sum = 0;
  for (const character of countryPrefix + body) sum = timesX(sum) ^ (VALUES.get(character) ?? 0);
  return CASE_NUMBER_ALPHABET[timesX(sum)];
}

function timesX(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}

/**
 * A case number such as `IDN-7K4Q-9`: country of the programme, drawn characters, check character. It tells nothing
 * about order, year or person. Numbers of a demonstration begin with D, real ones never do. Whoever draws must
 * look whether the number is taken and draw again; a `length` above four is for a country that has used up many.
 */
export function makeCaseNumber(
  countryPrefix: string,
  randomBytes: Uint8Array,
  { demonstration, length = SHORTEST }: { demonstration: boolean; length?: number },
): string {
  if (!/^[A-Z]{3}$/.test(countryPrefix)) {
    throw new RangeError('A case number begins with a country code of three capital letters.');
  }
  if (length < SHORTEST || length > LONGEST || randomBytes.length < length) {
    throw new RangeError(`Give ${SHORTEST} to ${LONGEST} random bytes, one for each character.`);
  }
  // 256 is a multiple of 32, so the low five bits of a random byte are even over the alphabet.
  const drawn = Array.from(randomBytes.slice(0, length), (byte) => CASE_NUMBER_ALPHABET[byte & 31]);
  const firstLetters = CASE_NUMBER_ALPHABET.replace('D', '');
  drawn[0] = demonstration ? 'D' : firstLetters[randomBytes[0] % firstLetters.length];
  const body = drawn.join('');
  return `${countryPrefix}-${body}-${checkCharacter(countryPrefix, body)}`;
}

/** Is this a whole case number with the right check character, written in capitals with its dashes? */
export function isCaseNumber(text: unknown): text is string {
  const parts = typeof text === 'string' ? PATTERN.exec(text) : null;
  return parts !== null && checkCharacter(parts[1], parts[2]) === parts[3];
}

/** Does the number belong to an invented case? */
export function isDemonstrationCaseNumber(text: string): boolean {
  return isCaseNumber(text) && text[4] === 'D';
}
