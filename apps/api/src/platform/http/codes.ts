import { ANSWERS, ASSISTANCE_TYPES, CODE_LISTS } from '@teduh/domain';

/**
 * The codes a body may carry, by list. Begins with the lists the product ships and is replaced with what the
 * database holds once it is read: a country's own codes are data.
 */
const codes = new Map<string, Set<string>>([
  ...CODE_LISTS.map(({ list, codes }) => [list, new Set(codes.map(({ code }) => code))] as const),
  ['assistanceType', new Set(ASSISTANCE_TYPES.map(({ code }) => code))],
]);

/** Another set for one list, from now on and in this process. */
export function replaceCodes(list: string, known: Iterable<string>): void {
  codes.set(list, new Set(known));
}

/** The codes a body may carry of this list now. */
export const codesOf = (list: string): string[] => [...(codes.get(list) ?? [])];

/** Whether a body may carry this value as a code of the list. */
export const isCode = (list: string, value: unknown): boolean =>
  typeof value === 'string' && (codes.get(list)?.has(value) ?? false);

/** Unknown, NotAsked and Declined are answers of their own, beside the list's codes. */
export const isAnswer = (value: unknown): boolean =>
  (ANSWERS as readonly string[]).includes(value as string);
