import { type CtdcColumn, K_ANONYMISED_COLUMNS, SYNTHETIC_COLUMNS } from './columns';

/** Which of CTDC's two families of release a file is. Sets of one layout may leave columns out. */
export type CtdcLayout = 'k-anonymised' | 'synthetic';

/** What is wrong with the first line of a file, with the column's name (or its number, when it has none). */
export interface HeaderProblem {
  readonly code:
    'headerEmpty' | 'columnWithoutName' | 'columnTwice' | 'columnUnknown' | 'columnMissing';
  readonly column: string;
  readonly allowed: readonly string[];
}

export type DetectedLayout =
  | { readonly layout: CtdcLayout; readonly columns: readonly CtdcColumn[] }
  | { readonly problems: readonly HeaderProblem[] };

const NEEDED = 'yearOfRegistration';
const COLUMNS: Readonly<Record<CtdcLayout, ReadonlySet<string>>> = {
  'k-anonymised': new Set(K_ANONYMISED_COLUMNS),
  synthetic: new Set(SYNTHETIC_COLUMNS),
};

/**
 * Which layout a header belongs to: the 63 k-anonymised columns or any of them with the year, in any order; the 27
 * synthetic ones likewise. A header that fits both (the columns they share) is read as k-anonymised.
 */
export function detectLayout(header: readonly string[]): DetectedLayout {
  const names = header.map((name, index) =>
    (index === 0 ? name.replace(/^\uFEFF/, '') : name).trim(),
  );
  if (names.every((name) => name === '')) {
    return { problems: [{ code: 'headerEmpty', column: '', allowed: [NEEDED] }] };
  }
  const layout = nearestLayout(names);
  const problems = names.flatMap((name, index) => columnProblems(name, index, names, layout));
  if (!names.includes(NEEDED)) {
    problems.push({ code: 'columnMissing', column: NEEDED, allowed: [] });
  }
  return problems.length > 0 ? { problems } : { layout, columns: names as CtdcColumn[] };
}

function nearestLayout(names: readonly string[]): CtdcLayout {
  const known = (layout: CtdcLayout) => names.filter((name) => COLUMNS[layout].has(name)).length;
  return known('synthetic') > known('k-anonymised') ? 'synthetic' : 'k-anonymised';
}

function columnProblems(
  name: string,
  index: number,
  names: readonly string[],
  layout: CtdcLayout,
): HeaderProblem[] {
  if (name === '') return [{ code: 'columnWithoutName', column: String(index + 1), allowed: [] }];
  if (names.indexOf(name) < index) return [{ code: 'columnTwice', column: name, allowed: [] }];
  if (COLUMNS[layout].has(name)) return [];
  return [{ code: 'columnUnknown', column: name, allowed: [...COLUMNS[layout]] }];
}
