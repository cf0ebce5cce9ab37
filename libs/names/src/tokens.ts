import { partsOf } from './parts';
import { skeletonsOf } from './sounds';

/**
 * The words a name is found by: each part as written, each part as it sounds, and neighbours written as one (Nur Haliza,
 * Nurhaliza). They carry their kind, so that no kind is taken for another once they are hashed.
 */
export function wordsOf(name: string): string[] {
  return [...new Set(partsOf(name).flatMap((_, at, parts) => wordsAt(parts, at)))];
}

/** The same for a search, apart for each word that was typed. */
export function searchWordsOf(name: string): string[][] {
  return partsOf(name).map((_, at, parts) => [...new Set(wordsAt(parts, at))]);
}

/** A name with more readings than this is no longer told apart by how it sounds. */
const READINGS = 8;

/** One word for the whole name in each of its readings, whatever the order: only who shares all parts shares it. */
export function wholeOf(name: string): string[] {
  const parts = partsOf(name).map((part) => {
    const bones = skeletonsOf(part);
    return bones.length ? bones : [part];
  });
  const kind = parts.length > 1 ? 'whole' : 'only';
  const readings = parts.reduce<string[][]>(
    (all, choices) =>
      all.flatMap((one) => choices.map((next) => [...one, next])).slice(0, READINGS),
    [[]],
  );
  return parts.length ? readings.map((bones) => `${kind}:${bones.sort().join(' ')}`) : [];
}

function wordsAt(parts: readonly string[], at: number): string[] {
  const part = parts[at] ?? '';
  const next = parts[at + 1];
  return [
    `part:${part}`,
    ...skeletonsOf(part).map((bones) => `sound:${bones}`),
    ...(next ? skeletonsOf(part + next).map((bones) => `sound:${bones}`) : []),
  ];
}
