import { randomBytes, randomInt } from 'node:crypto';
import { type Key, keyIdOf, newKey, type Place, seal, SealBroken, unseal } from './cipher';

const TRIALS = process.env.TEDUH_NIGHTLY ? 50_000 : 2_000;

const placeOf = (column: string, row: string): Place => ({ table: 'persons', column, row });

const somewhere = () =>
  placeOf(randomInt(2) ? 'full_name' : 'birth_date', `row ${randomInt(1_000_000)}`);

/** One change that a thief of the database could make, and where he would then have it opened. */
function tampered(key: Key, place: Place, sealed: Buffer): [Key, Place, Buffer] {
  switch (randomInt(6)) {
    case 0:
      return [key, { ...place, row: `${place.row}x` }, sealed];
    case 1:
      return [key, { ...place, column: `${place.column}_old` }, sealed];
    case 2:
      return [key, { ...place, table: 'cases' }, sealed];
    case 3: {
      // Another key under the same id, as if a wrap had been exchanged.
      return [{ id: key.id, secret: randomBytes(32) }, place, sealed];
    }
    case 4: {
      // Says that another key sealed it.
      const other = newKey();
      const moved = Buffer.from(sealed);
      Buffer.from(other.id.replaceAll('-', ''), 'hex').copy(moved, 1);
      return [{ id: other.id, secret: key.secret }, place, moved];
    }
    default: {
      const flipped = Buffer.from(sealed);
      const at = randomInt(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8));
      return [key, place, flipped];
    }
  }
}

it(`refuses ${TRIALS} bit flips and swaps of row, column, table and key`, () => {
  let refused = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const key = newKey();
    const place = somewhere();
    const sealed = seal(key, place, randomBytes(randomInt(1, 60)));
    try {
      unseal(...tampered(key, place, sealed));
    } catch (error) {
      expect(error).toBeInstanceOf(SealBroken);
      refused += 1;
    }
  }
  expect(refused).toBe(TRIALS);
});

it('opens what nobody touched, whatever its script, and tells which key it needs', () => {
  for (const text of ['', 'Siti', 'Nguyễn Thị Hương', 'မသီတာ', '🕊']) {
    const key = newKey();
    const place = somewhere();
    const sealed = seal(key, place, text);
    expect(keyIdOf(sealed)).toBe(key.id);
    expect(unseal(key, place, sealed).toString('utf8')).toBe(text);
  }
});

it('seals the same text differently each time', () => {
  const key = newKey();
  const place = somewhere();
  const made = new Set(Array.from({ length: 500 }, () => seal(key, place, 'Siti').toString('hex')));
  expect(made.size).toBe(500);
});

it('refuses what is too short to be sealed, or of a format it does not know', () => {
  const key = newKey();
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(44, 1), Buffer.alloc(60)]) {
    expect(() => unseal(key, somewhere(), bytes)).toThrow(SealBroken);
  }
});
