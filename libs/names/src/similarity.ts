import { partsOf } from './parts';
import { skeletonsOf, sounded } from './sounds';

/** How alike two names are, from 0 to 1, and how many parts of the shorter one found their like. */
export interface Likeness {
  readonly score: number;
  readonly matched: number;
}

const ALIKE = 0.82;

/**
 * Compares names part by part in whatever order, each part by spelling and by sound. A part that only one of them has
 * weighs little: people leave names out. `asked` may be a piece of a name, then only its own parts count.
 */
export function likeness(asked: string, known: string): Likeness {
  const [one, other] = [partsOf(asked), partsOf(known)];
  if (!one.length || !other.length) return { score: 0, matched: 0 };
  const pairs = bestPairs(one, other);
  const matched = pairs.filter(({ score }) => score >= ALIKE).length;
  const weight = (parts: string[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const found = pairs.reduce((sum, { part, score }) => sum + part.length * score, 0) / weight(one);
  const left = Math.max(0, weight(other) - weight(one)) / weight(other);
  const joined = closeness(sounded(one.join('')), sounded(other.join('')));
  return { score: Math.max(found - 0.1 * left, joined * 0.98), matched };
}

/** Whether two names may be one person's: two parts agree, or the only part both have. */
export function isLookAlike(one: string, other: string): boolean {
  const [there, back] = [likeness(one, other), likeness(other, one)];
  const [a, b] = [partsOf(one).length, partsOf(other).length];
  const score = Math.max(there.score, back.score);
  if (a === 1 && b === 1) return score >= 0.9;
  const both = Math.min(there.score, back.score);
  return score >= 0.86 && both >= 0.7 && (there.matched >= 2 || both >= 0.93);
}

/** Each part with its best partner; a partner is taken once. */
function bestPairs(one: readonly string[], other: readonly string[]) {
  const free = [...other];
  const ordered = [...one].sort((a, b) => b.length - a.length);
  return ordered.map((part) => {
    const scores = free.map((candidate) => partLikeness(part, candidate));
    const score = Math.max(0, ...scores);
    if (score >= ALIKE) free.splice(scores.indexOf(score), 1);
    return { part, score };
  });
}

function partLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [sounded(one), sounded(other)];
  if (a === b) return 0.98;
  const sounds = closeness(a, b);
  const bones = skeletonsOf(other);
  const sameBones = skeletonsOf(one).some((skeleton) => bones.includes(skeleton));
  return sameBones ? Math.max(sounds, 0.6 + 0.35 * sounds) : sounds * 0.95;
}

/** 1 less the share of letters that must be changed, added, dropped or swapped with a neighbour. */
export function closeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - slips(one, other) / longest;
}

function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(one.length, other.length);
}
